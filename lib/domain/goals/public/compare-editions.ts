import { byText } from '../../text-order.ts'
import type { Goal } from '../goal.ts'
import type { PublicActor } from './public-actor.ts'

/** What a newer edition of a table says differently, goal by goal, in id order. */
export type EditionChanges = {
  readonly added: readonly Goal[]
  readonly changed: readonly { readonly before: Goal; readonly after: Goal; readonly fields: readonly string[] }[]
  readonly gone: readonly Goal[]
  readonly same: number
}

/** The edition itself is not a difference: a goal that says the same in a newer table is the same goal. */
const compared = [
  'title',
  'type',
  'scopes',
  'gases',
  'baseYear',
  'baseValue',
  'targetYear',
  'reductionPercent',
  'targetValue',
  'interim',
  'offsets',
  'status',
  'source',
] as const satisfies readonly (keyof Goal)[]

/** Holds the goals that are kept against those of a newer table, so that staff see what an import would change before it does. */
export function compareEditions(kept: readonly PublicActor[], newer: readonly PublicActor[]): EditionChanges {
  const before = byId(kept)
  const after = byId(newer)
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted(byText)
  const added: Goal[] = []
  const gone: Goal[] = []
  const changed: { readonly before: Goal; readonly after: Goal; readonly fields: readonly string[] }[] = []
  let same = 0
  for (const id of ids) {
    const was = before.get(id)
    const is = after.get(id)
    if (was === undefined && is !== undefined) added.push(is)
    if (was !== undefined && is === undefined) gone.push(was)
    if (was === undefined || is === undefined) continue
    const fields = compared.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    if (fields.length > 0) changed.push({ before: was, after: is, fields })
    else same += 1
  }
  return { added, changed, gone, same }
}

const byId = (actors: readonly PublicActor[]): ReadonlyMap<string, Goal> =>
  new Map(actors.flatMap(({ goals }) => goals.map((goal) => [goal.id, goal])))
