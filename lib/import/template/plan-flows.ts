import type { FlowRow as StoredFlow } from '#db/flows'
import { keyedFlow, type FlowRow, type KeyedFlow } from '#lib/domain/inventory/flow-row'
import type { ImportDiff } from '#lib/domain/inventory/import-diff'
import { diffFlows } from '#lib/domain/template/entry-diffs'
import { templateSheets } from '#lib/domain/template/sheets'
import { shown } from '../file-refusal.ts'
import type { SheetProblem } from './read-template.ts'

/** Who can be at the other end: the members of the cluster but the company itself. */
export type OtherEnd = { readonly organisationId: string; readonly name: string }
export type Counterpart = StoredFlow['counterpart']

export type FlowsPlan = {
  readonly diff: ImportDiff<StoredFlow & KeyedFlow, FlowRow>
  /** The other end of what is new or changed, by its row. */
  readonly counterparts: ReadonlyMap<number, Counterpart>
  /** Rows whose other end is nobody that the cluster knows. */
  readonly problems: readonly SheetProblem[]
}

/** What the sheet Flows would do. `keyOf` has the keys of the sites as they are once the file is taken in. */
export function planFlows(
  rows: readonly FlowRow[],
  stored: readonly StoredFlow[],
  keyOf: ReadonlyMap<string, string>,
  others: readonly OtherEnd[],
): FlowsPlan {
  const names = new Map(others.map(({ organisationId, name }) => [organisationId, name]))
  const keyed = stored.map((flow) => keyedFlow(flow, keyOf.get(flow.siteId) ?? '', names))
  const byName = Map.groupBy(others, ({ name }) => folded(name))
  const said = rows.map((row) => {
    const [found] = row.member === null ? [] : (byName.get(folded(row.member)) ?? [])
    return found === undefined ? row : { ...row, member: found.name }
  })
  const diff = diffFlows(keyed, said)
  const counterparts = new Map<number, Counterpart>()
  const problems: SheetProblem[] = []
  const place = (row: number, { member, outside }: Ends, before: (Ends & { counterpart: Counterpart }) | null) => {
    if (before?.member === member && before.outside === outside) return counterparts.set(row, before.counterpart)
    if (member === null) return counterparts.set(row, { organisationId: null, name: outside ?? '' })
    const [found, second] = byName.get(folded(member)) ?? []
    if (found !== undefined && second === undefined) return counterparts.set(row, found)
    return problems.push(unknownEnd(row, member, second !== undefined))
  }
  for (const row of diff.added) place(row.row, row, null)
  for (const { before, after, row } of diff.changed) place(row.row, after, before)
  return { diff, counterparts, problems }
}

type Ends = Pick<FlowRow, 'member' | 'outside'>

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

const unknownEnd = (row: number, member: string, isDoubled: boolean): SheetProblem => ({
  sheet: templateSheets.flows.name,
  row,
  column: templateSheets.flows.columns.member.heading,
  value: shown(member),
  reason: isDoubled
    ? 'Two members of the cluster go by this name. Enter this flow in Concord, where they can be told apart.'
    : `No other member of the cluster goes by this name. Choose one of the list, or name a company outside in the column “${templateSheets.flows.columns.outside.heading}”.`,
})
