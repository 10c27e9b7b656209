import type { Tx } from '#db/client'
import { insertCommitment, updateCommitment } from '#db/commitments'
import { insertFlow, updateFlow } from '#db/flows'
import { addFigures, addSites, changeFigures, changeSites } from '#db/imports'
import { addLines, changeLines } from '#db/line-imports'
import { insertMeasure, updateMeasure } from '#db/measures'
import { saveRegisterFigures } from '#db/register-figures'
import { saveMapping } from '#db/sheet-mappings'
import { insertSite, updateSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import { siteFromRow } from '#lib/domain/inventory/import-row'
import { withEarlierStart } from '#lib/domain/measures/earlier-starts'
import type { FoundPlan } from '#lib/import/find-plan'
import type { DraftPlan } from '#lib/import/lines/plan-draft'
import type { ImportSummary } from '#lib/import/preview'
import {
  commitmentOfRow,
  commitmentValues,
  flowOfRow,
  flowValues,
  measureOfRow,
  measureValues,
  siteOfRow,
  siteValues,
} from './entry-values.ts'

type Writing = { readonly tx: Tx; readonly grant: Grant<'company:edit'>; readonly now: Date }
type SiteKeys = ReadonlyMap<string, string>

/** Writes what a plan says and answers how many entries; null, or fewer, where somebody wrote one of them first. */
export async function takeIn(writing: Writing, found: FoundPlan, summary: ImportSummary): Promise<number | null> {
  const { tx, grant, now } = writing
  switch (found.kind) {
    case 'sites': {
      const { added, changed } = found.plan.diff
      const news = await addSites(tx, grant, added.map(siteFromRow))
      return news + (await changeSites(tx, grant, changed.map(after)))
    }
    case 'emissions': {
      const { added, changed } = found.plan.diff
      const placed = added.flatMap(({ siteKey, note, ...figure }) => {
        const siteId = found.siteIds.get(siteKey)
        return siteId === undefined ? [] : [{ ...figure, note: note ?? null, siteId }]
      })
      const news = await addFigures(tx, grant, placed, now)
      return news === null ? null : news + (await changeFigures(tx, grant, changed.map(after), now))
    }
    case 'register':
      return saveRegisterFigures(tx, grant, [...found.plan.added, ...found.plan.changed.map(after)], now)
    case 'lines':
    case 'sheet':
    case 'template': {
      if (summary.read !== undefined) await saveMapping(tx, grant, summary.read, now)
      const siteIds = new Map(found.siteIds)
      const sites = await writeSites(writing, found.plan, siteIds)
      if (sites === null) return null
      const lines = await writeLines(writing, found.plan, siteIds)
      const entries = await writeEntries(writing, found.plan, siteIds)
      return sites + lines + entries + (await writeFlows(writing, found.plan, siteIds))
    }
  }
}

const after = <Entry>(change: { readonly after: Entry }): Entry => change.after

/** Sites come first: lines and measures stand at them. `siteIds` learns the new ones. */
async function writeSites(
  { tx, grant }: Writing,
  { sites: { added, changed } }: DraftPlan,
  siteIds: Map<string, string>,
): Promise<number | null> {
  for (const change of changed) {
    if (!(await updateSite(tx, grant, change.before.id, change.before.rowVersion, siteValues(change.after))))
      return null
    siteIds.set(change.after.key, change.after.id)
  }
  for (const row of added) {
    const id = await insertSite(tx, grant, siteOfRow(row))
    if (id === null) return null
    siteIds.set(row.key, id)
  }
  return added.length + changed.length
}

async function writeLines({ tx, grant, now }: Writing, { lines }: DraftPlan, siteIds: SiteKeys): Promise<number> {
  const placed = <Line extends { readonly siteKey: string }>(planned: readonly Line[]) =>
    planned.map(({ siteKey, ...line }) => ({ ...line, siteId: idOf(siteIds, siteKey) }))
  const news = await addLines(tx, grant, placed(lines.added), now)
  return news + (await changeLines(tx, grant, placed(lines.changed), now))
}

async function writeEntries(
  { tx, grant, now }: Writing,
  { commitments, measures }: DraftPlan,
  siteIds: SiteKeys,
): Promise<number> {
  let written = 0
  for (const row of commitments.added) {
    await insertCommitment(tx, grant, commitmentOfRow(row))
    written += 1
  }
  for (const { before, after: next } of commitments.changed)
    written += Number(await updateCommitment(tx, grant, before.id, before.rowVersion, commitmentValues(next)))
  for (const row of measures.added) {
    await insertMeasure(tx, grant, measureOfRow(row, idOf(siteIds, row.siteKey)))
    written += 1
  }
  for (const { before, after: next } of measures.changed) {
    // As when a person moves a start: its earlier year stays behind.
    const earlierStarts = withEarlierStart(before, next.start, now)
    const values = { ...measureValues(next, idOf(siteIds, next.siteKey)), earlierStarts }
    written += Number(await updateMeasure(tx, grant, before.id, before.rowVersion, values))
  }
  return written
}

async function writeFlows(
  { tx, grant }: Writing,
  { flows: { diff, counterparts } }: DraftPlan,
  siteIds: SiteKeys,
): Promise<number> {
  const otherEnd = (row: number) => {
    const counterpart = counterparts.get(row)
    if (counterpart === undefined) throw new Error('A planned flow names nobody at its other end')
    return counterpart
  }
  for (const row of diff.added)
    await insertFlow(tx, grant, flowValues(flowOfRow(row), idOf(siteIds, row.siteKey), otherEnd(row.row)))
  let changed = 0
  for (const { before, after: next, row } of diff.changed) {
    const values = flowValues(next, idOf(siteIds, next.siteKey), otherEnd(row.row))
    changed += Number(await updateFlow(tx, grant, before.id, before.rowVersion, values))
  }
  return diff.added.length + changed
}

function idOf(siteIds: SiteKeys, key: string): string {
  const id = siteIds.get(key)
  if (id === undefined) throw new Error('A planned entry names a site that is not there')
  return id
}
