import { insertCommitment, updateCommitment } from '#db/commitments'
import { insertFlow, updateFlow } from '#db/flows'
import { addFigures, addSites, changeFigures, changeSites } from '#db/imports'
import { insertMeasure, updateMeasure } from '#db/measures'
import { saveRegisterFigures } from '#db/register-figures'
import { saveMapping } from '#db/sheet-mappings'
import { saveDisclosure } from '#db/year-disclosures'
import { siteFromRow } from '#lib/domain/inventory/import-row'
import { withEarlierStart } from '#lib/domain/measures/earlier-starts'
import type { FoundPlan } from '#lib/import/find-plan'
import type { DraftPlan } from '#lib/import/lines/plan-draft'
import type { ImportSummary } from '#lib/import/preview'
import { newMeasureKey } from '#lib/import/template/need-targets'
import { idOf, type SiteKeys, type Writing, type WritingTaker } from './take-draft.ts'
import {
  commitmentOfRow,
  commitmentValues,
  flowOfRow,
  flowValues,
  measureOfRow,
  measureValues,
} from './entry-values.ts'

/**
 * Writes what a plan says and answers how many entries; null, or fewer, where somebody wrote one of them first. The sites and lines of a
 * draft were written while they were planned: see `draftTaker`.
 */
export async function takeIn(
  writing: Writing,
  found: FoundPlan,
  summary: ImportSummary,
  taker: WritingTaker,
): Promise<number | null> {
  const { tx, grant, now } = writing
  switch (found.kind) {
    case 'sites': {
      const { added, changed } = found.plan.diff
      const news = await addSites(tx, grant, added.map(siteFromRow))
      return news + (await changeSites(tx, grant, changed.map(after)))
    }
    case 'emissions': {
      const { added, changed } = found.plan.diff
      const placed = added.flatMap((row) => {
        const siteId = found.siteIds.get(row.siteKey)
        return siteId === undefined ? [] : [{ ...row, note: row.note ?? null, siteId, readDigest: found.digestOf(row) }]
      })
      const news = await addFigures(tx, grant, placed, now)
      const changes = changed.map((change) => ({ ...change.after, readDigest: found.digestOf(change.row) }))
      return news === null ? null : news + (await changeFigures(tx, grant, changes, now))
    }
    case 'register':
      return saveRegisterFigures(tx, grant, [...found.plan.added, ...found.plan.changed.map(after)], now)
    case 'lines':
    case 'sheet':
    case 'template': {
      if (summary.read !== undefined) await saveMapping(tx, grant, summary.read, now)
      const taken = await taker.done()
      if (taken === null) return null
      const commitments = await writeCommitments(writing, found.plan)
      const measures = await writeMeasures(writing, found.plan, taken.siteIds)
      const flows = await writeFlows(writing, found.plan, taken.siteIds)
      const disclosures = await writeDisclosures(writing, found.plan, taken.siteIds)
      return taken.written + commitments + measures + flows + disclosures
    }
  }
}

const after = <Entry>(change: { readonly after: Entry }): Entry => change.after

async function writeCommitments({ tx, grant }: Writing, { commitments }: DraftPlan): Promise<number> {
  for (const row of commitments.added) await insertCommitment(tx, grant, commitmentOfRow(row))
  let changed = 0
  for (const { before, after: next } of commitments.changed)
    changed += Number(await updateCommitment(tx, grant, before.id, before.rowVersion, commitmentValues(next)))
  return commitments.added.length + changed
}

/** A measure and what the other sheets say of it are written at once: one row holds all. */
async function writeMeasures(
  { tx, grant, now }: Writing,
  { measures, needs, prerequisites }: DraftPlan,
  siteIds: SiteKeys,
): Promise<number> {
  let written = 0
  // A new measure can wait for another new one, so all of them have their ids before the first is written.
  const newIds = new Map(measures.added.map((row) => [newMeasureKey(row), crypto.randomUUID()]))
  const saidOf = (key: string) => {
    const [own, first] = [needs.written.get(key), prerequisites.written.get(key)]
    const firstIds = first?.firstKeys.map((each) => newIds.get(each) ?? each)
    return {
      values: { ...own?.needs, ...(firstIds && { prerequisites: firstIds }) },
      rows: (own?.rows ?? 0) + (first?.rows ?? 0),
    }
  }
  for (const row of measures.added) {
    const key = newMeasureKey(row)
    const { values, rows } = saidOf(key)
    await insertMeasure(tx, grant, { ...measureOfRow(row, idOf(siteIds, row.siteKey)), ...values }, newIds.get(key))
    written += 1 + rows
  }
  const changed = new Map(measures.changed.map((change) => [change.after.id, change]))
  for (const measure of measures.stored) {
    const change = changed.get(measure.id)
    const said = saidOf(measure.id)
    if (change === undefined && said.rows === 0) continue
    const next = change?.after ?? measure
    // As when a person moves a start: its earlier year stays behind.
    const earlierStarts = withEarlierStart(measure, next.start, now)
    const values = { ...measureValues(next, idOf(siteIds, next.siteKey)), earlierStarts, ...said.values }
    const isSaved = await updateMeasure(tx, grant, measure.id, measure.rowVersion, values)
    written += isSaved ? Number(change !== undefined) + said.rows : 0
  }
  return written
}

async function writeDisclosures(
  { tx, grant }: Writing,
  { disclosures: { written } }: DraftPlan,
  siteIds: SiteKeys,
): Promise<number> {
  let rows = 0
  for (const { year, seen, said, regulated, rows: ofYear } of written) {
    const shares = regulated.map(({ siteKey, percent }) => ({ siteId: idOf(siteIds, siteKey), percent }))
    rows += (await saveDisclosure(tx, grant, seen, { year, ...said, regulated: shares })) ? ofYear : 0
  }
  return rows
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
