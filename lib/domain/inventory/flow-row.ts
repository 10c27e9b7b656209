import type { FlowEntry } from '../submission/inventory-statements.ts'

/** What a statement about a flow says beside its two ends. */
export type FlowSaid = Omit<FlowEntry, 'id' | 'siteId' | 'counterpart'>

/**
 * One row of the sheet Flows, as read and checked; units as in `FlowEntry`. The other end is a member by name, or somebody outside. An
 * optional field is undefined where the file has no such column, which leaves what is stored alone; null is an empty cell.
 */
export type FlowRow = Pick<FlowSaid, 'year' | 'side' | 'kind' | 'quantity' | 'unit'> &
  Partial<Omit<FlowSaid, 'year' | 'side' | 'kind' | 'quantity' | 'unit'>> & {
    readonly row: number
    /** Hidden id of the statement; null where the row is new. */
    readonly id: string | null
    readonly siteKey: string
    readonly member: string | null
    readonly outside: string | null
  }

/** A stored statement as the template has it: its site by key, its other end by the name that the member has today. */
export type KeyedFlow = FlowSaid & {
  readonly id: string
  readonly siteKey: string
  readonly member: string | null
  readonly outside: string | null
}

/** `memberNames` are today's by organisation; one that left the cluster keeps the name that the statement was made under. */
export function keyedFlow<Flow extends FlowEntry>(
  flow: Flow,
  siteKey: string,
  memberNames: ReadonlyMap<string, string>,
): Flow & KeyedFlow {
  const { organisationId, name } = flow.counterpart
  return organisationId === null
    ? { ...flow, siteKey, member: null, outside: name }
    : { ...flow, siteKey, member: memberNames.get(organisationId) ?? name, outside: null }
}
