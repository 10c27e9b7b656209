import type { Formulation } from './formulate.ts'
import type { Plan, ScheduleProblem } from './problem.ts'
import type { Steps } from './program-builder.ts'

/** The plan that a solution of the program says, without hubs of which nothing is taken. `values` by column. */
export function planOf(problem: ScheduleProblem, formulation: Formulation, values: ArrayLike<number>): Plan {
  const yearOf = (steps: Steps): readonly number[] => {
    const first = steps.find(({ column }) => (values[column] ?? 0) > 0.5)
    return first === undefined ? [] : [first.year]
  }
  const chosen = (all: ReadonlyMap<string, Steps>) =>
    new Map([...all].flatMap(([id, steps]) => yearOf(steps).map((year) => [id, year] as const)))
  const starts = chosen(formulation.starts)
  const needed = new Set(
    problem.measures.flatMap(({ id, needs }) => (starts.has(id) ? needs.map(({ hubId }) => hubId) : [])),
  )
  return { starts, hubs: new Map([...chosen(formulation.hubs)].filter(([id]) => needed.has(id))) }
}

/** A plan as values of the binaries by column, for a solver to begin with; what is not given follows from them. */
export function valuesOf(formulation: Formulation, plan: Plan): ReadonlyMap<number, number> {
  const values = new Map<number, number>()
  const put = (all: ReadonlyMap<string, Steps>, years: ReadonlyMap<string, number>): void => {
    for (const [id, steps] of all)
      for (const { year, column } of steps) values.set(column, year >= (years.get(id) ?? Infinity) ? 1 : 0)
  }
  put(formulation.starts, plan.starts)
  put(formulation.hubs, plan.hubs)
  return values
}
