import { toDecimal } from '../decimal.ts'
import { byText } from '../text-order.ts'
import { promisedCut, type Goal } from './goal.ts'

/** Two or more numbers of one actor for one thing and year. All stay; which one holds is the owner's to say (METHODS 1.10). */
export type TwoNumbers = {
  readonly actorId: string
  readonly targetYear: number
  /** In id order. */
  readonly goals: readonly Goal[]
  /** What to ask the owner. */
  readonly question: string
}

/** The goals of one actor that name one year, type, scopes, gases and boundary, but not one number. In actor and year order. */
export function twoNumbers(goals: readonly Goal[]): readonly TwoNumbers[] {
  const together = Map.groupBy(
    goals.toSorted((a, b) => byText(a.id, b.id)),
    (goal) =>
      JSON.stringify([
        goal.actor.id,
        goal.targetYear,
        goal.type,
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
      if (first === undefined) throw new Error('A group has a goal')
      const { actor, targetYear } = first
      const figures = same.map(inWords).join(' and ')
      const question = `${actor.name} has ${figures} for ${targetYear}. Which one holds?`
      return { actorId: actor.id, targetYear, goals: same, question }
    })
    .toSorted((a, b) => byText(a.actorId, b.actorId) || a.targetYear - b.targetYear)
}

/** A cut counts against its own base: 40 % from 1990 and 40 % from 2005 are two numbers. */
const numberOf = (goal: Goal): string => JSON.stringify([goal.baseYear, promisedCut(goal), goal.targetValue])

function inWords(goal: Goal): string {
  const cut = promisedCut(goal)
  if (cut === null) return `a level of ${goal.targetValue ?? 'nothing said'}`
  return goal.baseYear === null ? `−${toDecimal(cut, 1)} %` : `−${toDecimal(cut, 1)} % from ${goal.baseYear}`
}
