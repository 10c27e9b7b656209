import type { Tx } from '#db/client'
import { lineAdder, lineChanger } from '#db/line-imports'
import { insertSite, listSites, updateSite, type SiteValues } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { DraftPlan, DraftTaker } from '#lib/import/lines/plan-draft'
import type { WrittenOwners } from '#lib/import/template/plan-owner-shares'
import { siteOfRow, siteValues } from './entry-values.ts'

export type Writing = { readonly tx: Tx; readonly grant: Grant<'company:edit'>; readonly now: Date }
export type SiteKeys = ReadonlyMap<string, string>

export type WritingTaker = DraftTaker & {
  /** Ends the writing: how many sites and lines were written, and the ids of all sites. Null where somebody wrote one of the sites first. */
  readonly done: () => Promise<{ readonly written: number; readonly siteIds: SiteKeys } | null>
}

/**
 * Writes the sites and lines of a draft while they are planned, a batch at a time: while PostgreSQL writes one, the next is made ready
 * here. Whether the plan is what was shown is known only at the end; where it is not, the transaction takes everything back.
 */
export function draftTaker(writing: Writing): WritingTaker {
  const { tx, grant, now } = writing
  let siteIds: SiteKeys | null = new Map()
  let written = 0
  const placed = <Line extends { readonly siteKey: string }>({ siteKey, ...line }: Line) => ({
    ...line,
    siteId: idOf(siteIds ?? new Map(), siteKey),
  })
  const added = lineAdder(tx, grant, now)
  const changed = lineChanger(tx, grant, now)
  return {
    async sites(diff, owners) {
      siteIds = await writeSites(writing, diff, owners)
      const ofOwners = [...owners.values()].reduce((sum, { rows }) => sum + rows, 0)
      written += diff.added.length + diff.changed.length + ofOwners
    },
    add: (line) => (siteIds === null ? undefined : added.take(placed(line))),
    change: (line) => (siteIds === null ? undefined : changed.take(placed(line))),
    async done() {
      const lines = (await added.done()) + (await changed.done())
      return siteIds && { written: written + lines, siteIds }
    },
  }
}

/**
 * Sites come first: lines and measures stand at them. A site and what another sheet says of its owners are written at once. Answers the
 * ids of all sites by key; null where one was saved meanwhile.
 */
async function writeSites(
  { tx, grant }: Writing,
  { added, changed }: DraftPlan['sites'],
  owners: WrittenOwners,
): Promise<ReadonlyMap<string, string> | null> {
  const owned = ({ key, ...rest }: SiteValues): SiteValues => ({
    key,
    ...rest,
    ownerShares: owners.get(key)?.ownerShares ?? rest.ownerShares,
  })
  const isChanged = new Set(changed.map(({ before }) => before.id))
  const ownersAlone = [...owners.values()].flatMap(({ site }) =>
    site === null || isChanged.has(site.id) ? [] : [site],
  )
  const writes = [...changed, ...ownersAlone.map((site) => ({ before: site, after: site }))]
  for (const { before, after } of writes)
    if (!(await updateSite(tx, grant, before.id, before.rowVersion, owned(siteValues(after))))) return null
  for (const row of added) if ((await insertSite(tx, grant, owned(siteOfRow(row)))) === null) return null
  return new Map((await listSites(tx, grant)).map((site) => [site.key, site.id]))
}

export function idOf(siteIds: SiteKeys, key: string): string {
  const id = siteIds.get(key)
  if (id === undefined) throw new Error('A planned entry names a site that is not there')
  return id
}
