import { z } from 'zod'
import type { Tx } from '#db/client'
import {
  findLine,
  insertLines,
  listBareFigures,
  listFrozenFactors,
  lockSiteYear,
  removeLine,
  updateLine,
  type LineRow,
  type LineValues,
} from '#db/inventory-lines'
import { findFactors } from '#db/factor-library'
import { holdInventoryYear } from '#db/inventory-years'
import { findSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { AuditEvent } from '#lib/domain/audit'
import { bareFigures } from '#lib/domain/inventory/bare-figures'
import { frozenFactor } from '#lib/domain/inventory/freeze'
import { gridColumns, type GridColumn } from '#lib/domain/inventory/grid-cells'
import { gridRow, type GridRow } from '#lib/domain/inventory/grid-row'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { readCells } from '#lib/domain/inventory/read-cells'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'

/** As many rows as one post may save; the grid sends a larger paste in several. */
export const mostRows = 500
const longestCell = 2000

const cell = z.string().max(longestCell)
const cells = z.strictObject(
  Object.fromEntries(gridColumns.map((column) => [column, cell])) as Record<GridColumn, typeof cell>,
)
const seen = z.number().int().positive().max(1e9)
const row = z.strictObject({ id: uuid, seen: seen.nullable(), place: z.number().int().min(0).max(1e8), cells })
const input = z.strictObject({
  ...company,
  siteId: uuid,
  year: z.number().int().min(1900).max(2199),
  rows: z.array(row).max(mostRows),
  removed: z.array(z.strictObject({ id: uuid, seen })).max(mostRows),
})
type Input = z.infer<typeof input>
type Editing = { readonly tx: Tx; readonly grant: Grant<'company:edit'>; readonly input: Input; readonly now: Date }

/** What became of a row: how it stands now, or what a colleague saved in its place. `now` is null where it was removed. */
export type RowAnswer =
  | { readonly id: string; readonly state: 'saved'; readonly now: GridRow | null }
  | { readonly id: string; readonly state: 'stale'; readonly now: GridRow | null }

/**
 * Saves rows of the grid of one site and year, as it is typed. Each row stands for itself: one that a colleague saved meanwhile is
 * answered with theirs and not written, the others are saved. A row that is not whole is kept as it was typed.
 */
export const saveLines = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run(step) {
    const { tx, grant, input: given, now } = step
    if ((await findSite(tx, grant, given.siteId)) === null) return no({ kind: 'not-found' })
    await lockSiteYear(tx, grant, given)
    const read = await readRows(step)
    const added = await insertLines(
      tx,
      grant,
      given,
      read.filter((each) => each.seen === null),
      now,
    )
    const answers: RowAnswer[] = []
    for (const { id, seen: version, values } of read) {
      const line = { siteId: given.siteId, year: given.year, id }
      if (version === null) {
        answers.push(added.has(id) ? saved(id, values, 1) : stale(id, await findLine(tx, grant, line)))
        continue
      }
      const isSaved = await updateLine(tx, grant, line, version, values, now)
      answers.push(isSaved ? saved(id, values, version + 1) : stale(id, await findLine(tx, grant, line)))
    }
    answers.push(...(await removeRows(step)))
    return ok({ audit: eventsOf(grant, given, answers), answer: { rows: answers } })
  },
})

const saved = (id: string, line: LineValues, rowVersion: number): RowAnswer => ({
  id,
  state: 'saved',
  now: gridRow({ id, ...line, rowVersion }),
})

const stale = (id: string, stands: LineRow | null): RowAnswer => ({
  id,
  state: 'stale',
  now: stands && gridRow(stands),
})

async function readRows({ tx, grant, input: { siteId, year, rows } }: Editing) {
  const { gwp } = await holdInventoryYear(tx, grant, year)
  const frozen = await listFrozenFactors(tx, grant, siteId, year)
  const ofLine = new Map(frozen.map(({ lineId, factor }) => [lineId, factor]))
  const ofYear = new Map(frozen.map(({ factor }) => [factor.id, factor]))
  const library = await findFactors(
    tx,
    grant,
    rows.map(({ cells: typed }) => typed.factor),
  )
  /**
   * A line keeps the factor it was computed with. Any other takes what the library holds now, and where that is gone or was changed since
   * what another line of the year keeps: so a row can be copied whatever became of its factor.
   */
  const factorFor = (line: string, wanted: string): FrozenFactor | null => {
    const kept = ofLine.get(line)
    if (kept?.id === wanted) return kept
    const found = library.get(wanted)
    if (found?.id === wanted) return frozenFactor(found)
    return ofYear.get(wanted) ?? (found ? frozenFactor(found) : null)
  }
  const figures = bareFigures(await listBareFigures(tx, grant, siteId, year))
  return rows.map(({ id, seen: version, place, cells: typed }) => {
    const line = figures.settle(id, readCells(typed, { gwp, findFactor: (wanted) => factorFor(id, wanted) }))
    const values: LineValues = { ...line, place }
    return { id, seen: version, values }
  })
}

async function removeRows({ tx, grant, input: { siteId, year, removed } }: Editing): Promise<readonly RowAnswer[]> {
  const answers: RowAnswer[] = []
  for (const { id, seen: version } of removed) {
    const line = { siteId, year, id }
    const stands = (await removeLine(tx, grant, line, version)) ? null : await findLine(tx, grant, line)
    // Whoever wants a row gone and finds it gone has what they wanted.
    answers.push(stands === null ? { id, state: 'saved', now: null } : stale(id, stands))
  }
  return answers
}

function eventsOf(grant: Grant, { siteId, year }: Input, answers: readonly RowAnswer[]): readonly AuditEvent[] {
  const lines = answers.filter((answer) => answer.state === 'saved').length
  if (lines === 0) return []
  return [{ type: 'inventory.saved', ...eventPlace(grant), subject: { site: siteId, year, lines } }]
}
