import { toDecimal } from '../decimal.ts'
import { byText } from '../text-order.ts'
import { promisedCut, type Goal } from './goal.ts'

/** Two or more numbers of one actor for one thing and year. All stay; which one holds is the owner's to say (METHODS 1.10). */
export type TwoNumbers = {
  readonly actorId: string
  readonly year: number
  /** In id order. */
  readonly goals: readonly Goal[]
  /** What to ask the owner. */
  readonly question: string
}

type Point = { readonly goal: Goal; readonly year: number; readonly cut: number | null }

/**
 * The goals of one actor that name one year, in a target or an interim step, of one kind, scopes, gases and boundary, but not
 * one number. In actor and year order.
 */
export function twoNumbers(goals: readonly Goal[]): readonly TwoNumbers[] {
  const points = goals.toSorted((a, b) => byText(a.id, b.id)).flatMap(pointsOf)
  const together = Map.groupBy(points, ({ goal, year }) =>
    JSON.stringify([
      goal.actor.level,
      goal.actor.id,
      year,
      // Net zero is a cut like any other.
      goal.type === 'net-zero' ? 'absolute' : goal.type,
      goal.scopes.toSorted(byText),
      goal.gases?.toSorted(byText),
      goal.boundary,
      goal.unit,
    ]),
  )
  return [...together.values()]
    .filter((same) => new Set(same.map(numberOf)).size > 1)
    .map((same) => {
      const [first] = same
      if (first === undefined) throw new Error('A group has a point')
      const { goal, year } = first
      const question = `${goal.actor.name} has ${same.map(inWords).join(' and ')} for ${year}. Which one holds?`
      return { actorId: goal.actor.id, year, goals: [...new Set(same.map((point) => point.goal))], question }
    })
    .toSorted((a, b) => byText(a.actorId, b.actorId) || a.year - b.year)
}

const pointsOf = (goal: Goal): readonly Point[] => [
  ...goal.interim.map((step) => ({ goal, year: step.year, cut: step.reductionPercent })),
  { goal, year: goal.targetYear, cut: promisedCut(goal) },
]

/** A cut counts against its own base: 40 % from 1990 and 40 % from 2005 are two numbers. All of it is all of any base. */
function numberOf({ goal, cut }: Point): string {
  if (cut !== null && cut >= 100) return 'all'
  return JSON.stringify(cut === null ? ['level', goal.targetValue] : [goal.baseYear, cut])
}

function inWords({ goal, cut }: Point): string {
  if (cut === null) return goal.targetValue === null ? 'no number' : `a level of ${toDecimal(goal.targetValue)}`
  const percent = `−${toDecimal(cut, 1)} %`
  return goal.baseYear === null ? percent : `${percent} from ${goal.baseYear}`
}
