import { ladderLevels, type Goal, type LadderLevel } from './goal.ts'

export type NetZeroYear = {
  readonly level: LadderLevel
  readonly id: string
  readonly name: string
  /** The first year in which net zero is promised; null where none is. */
  readonly year: number | null
  /** False where a narrower level is due later than this one, which could then not be met; null where a year is missing. */
  readonly inOrder: boolean | null
  readonly lateBy: readonly { readonly name: string; readonly year: number }[]
}

/** The net-zero years from the widest level down to the narrowest, and who comes too late for whom (METHODS 3.5). */
export function netZeroOrder(goals: readonly Goal[]): readonly NetZeroYear[] {
  const byActor = Map.groupBy(goals, (goal) => `${goal.actor.level} ${goal.actor.id}`)
  const due = [...byActor.values()].flatMap((own) => {
    const years = own.filter((goal) => goal.type === 'net-zero').map((goal) => goal.targetYear)
    const [first] = own
    return first === undefined ? [] : [{ ...first.actor, year: years.length === 0 ? null : Math.min(...years) }]
  })
  return due
    .toSorted((a, b) => ladderLevels.indexOf(b.level) - ladderLevels.indexOf(a.level))
    .map((actor) => {
      const narrower = due.filter((other) => ladderLevels.indexOf(other.level) < ladderLevels.indexOf(actor.level))
      const { year } = actor
      const late = narrower.flatMap((other) =>
        year !== null && other.year !== null && other.year > year ? [{ name: other.name, year: other.year }] : [],
      )
      const complete = year !== null && narrower.every((other) => other.year !== null)
      return { ...actor, inOrder: late.length > 0 ? false : complete ? true : null, lateBy: late }
    })
}
