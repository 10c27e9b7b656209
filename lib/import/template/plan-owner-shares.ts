import type { SiteRow as StoredSite } from '#db/sites'
import type { ImportDiff } from '#lib/domain/inventory/import-diff'
import {
  keptOwnerShares,
  ownerSharesFault,
  type KeptOwnerShare,
  type OwnerShareRow,
} from '#lib/domain/inventory/owner-shares'
import type { OwnerShare } from '#lib/domain/submission/document'
import { diffOwnerShares } from '#lib/domain/template/entry-diffs'
import { templateSheets } from '#lib/domain/template/sheets'
import { shown } from '../file-refusal.ts'
import type { SheetProblem } from './read-template.ts'

/** What the sheet Owner shares would do to the sites as the file leaves them. */
export type OwnerSharesPlan = {
  readonly diff: ImportDiff<KeptOwnerShare, OwnerShareRow>
  /** By the key of a site whose owners change. */
  readonly written: WrittenOwners
  readonly problems: readonly SheetProblem[]
}
export type WrittenOwners = ReadonlyMap<string, OwnersOfSite>
/** All owners of a site once the file is taken in, and how many rows say something new of them. `site` is null where it is new. */
type OwnersOfSite = {
  readonly site: StoredSite | null
  readonly ownerShares: readonly OwnerShare[]
  readonly rows: number
}

/** `keyOf` has the keys of the stored sites as they are once the file is taken in. */
export function planOwnerShares(
  rows: readonly OwnerShareRow[],
  stored: readonly StoredSite[],
  keyOf: ReadonlyMap<string, string>,
): OwnerSharesPlan {
  const kept = stored.flatMap((site) => keptOwnerShares({ ...site, key: keyOf.get(site.id) ?? site.key }))
  const diff = diffOwnerShares(kept, rows)
  const problems: SheetProblem[] = []
  const written = new Map<string, OwnersOfSite>()
  const byKey = new Map(stored.map((site) => [keyOf.get(site.id), site]))
  const instead = new Map(diff.changed.map(({ before, after }) => [before.id, after]))
  const addedOf = Map.groupBy(diff.added, ({ siteKey }) => siteKey)
  const keptOf = Map.groupBy(kept, ({ siteKey }) => siteKey)
  const touched = Map.groupBy([...diff.changed.map(({ row }) => row), ...diff.added], ({ siteKey }) => siteKey)
  for (const { before, row } of diff.changed)
    if (before.siteKey !== row.siteKey) problems.push(problemAt(row, 'site', row.siteKey, ofAnotherSite))
  for (const [siteKey, said] of touched) {
    const standing = (keptOf.get(siteKey) ?? []).map((share) => instead.get(share.id) ?? share)
    const ownerShares = [...standing, ...(addedOf.get(siteKey) ?? [])].map(({ owner, percent }): OwnerShare => ({
      owner,
      percent,
    }))
    const fault = ownerSharesFault(ownerShares)
    const [last] = said.toSorted((a, b) => b.row - a.row)
    if (fault !== null && last !== undefined)
      problems.push(problemAt(last, fault.field, last[fault.field], fault.sentence))
    written.set(siteKey, { site: byKey.get(siteKey) ?? null, ownerShares, rows: said.length })
  }
  return { diff, written, problems }
}

const ofAnotherSite = 'This row stands with another site. Empty its hidden id in column A to add it to this one.'

const { name: sheet, columns } = templateSheets.ownerShares

const problemAt = (
  { row }: OwnerShareRow,
  column: 'site' | 'owner' | 'percent',
  value: string,
  reason: string,
): SheetProblem => ({ sheet, row, column: columns[column].heading, value: shown(value), reason })
