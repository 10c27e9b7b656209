import type { Edition, Goal } from '../goal.ts'
import type { PublicActor } from './public-actor.ts'

/**
 * The next version of an actor with a goal entered or corrected by hand: the goal of the same id is replaced in its place, any other
 * is added. Goals that contradict each other all stay; which holds is the owner's to say.
 */
export function withGoal(actor: PublicActor, goal: Goal, edition: Edition): PublicActor {
  const at = actor.goals.findIndex(({ id }) => id === goal.id)
  const goals = at === -1 ? [...actor.goals, goal] : actor.goals.with(at, goal)
  return { ...actor, goals, edition }
}

/** The next version of an actor without one of its goals. The earlier versions keep it. Null where it has no such goal. */
export function withoutGoal(actor: PublicActor, goalId: string): PublicActor | null {
  const goals = actor.goals.filter(({ id }) => id !== goalId)
  return goals.length === actor.goals.length ? null : { ...actor, goals }
}
