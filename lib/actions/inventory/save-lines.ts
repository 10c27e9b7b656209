import { z } from 'zod'
import type { Tx } from '#db/client'
import {
  findLine,
  insertLines,
  listBareFigures,
  listFrozenFactors,
  removeLine,
  updateLine,
  type LineValues,
} from '#db/inventory-lines'
import { findInventoryYear } from '#db/inventory-years'
import { findSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { AuditEvent } from '#lib/domain/audit'
import { findFactor } from '#lib/domain/factors/library'
import { bareFigures } from '#lib/domain/inventory/bare-figures'
import { freezeFactor } from '#lib/domain/inventory/freeze-factor'
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
    const read = await readRows(step, given.rows)
    const inserted = new Set(await addRows(step, read))
    const answers: RowAnswer[] = []
    for (const each of read) {
      const place = { siteId: given.siteId, year: given.year, id: each.id }
      const saved =
        each.seen === null ? inserted.has(each.id) : await updateLine(tx, grant, place, each.seen, each.values, now)
      const stands = saved
        ? { id: each.id, ...each.values, rowVersion: (each.seen ?? 0) + 1 }
        : await findLine(tx, grant, place)
      answers.push({ id: each.id, state: saved ? 'saved' : 'stale', now: stands && gridRow(stands) })
    }
    answers.push(...(await removeRows(step)))
    return ok({ audit: eventsOf(grant, given, answers), answer: { rows: answers } })
  },
})

type ReadRow = Awaited<ReturnType<typeof readRows>>[number]

/** Adds the new ones. One that a colleague was faster to fill the cell of is read again beside theirs, and kept as an open line. */
async function addRows(step: Editing, read: readonly ReadRow[]): Promise<readonly string[]> {
  const { tx, grant, input: place, now } = step
  const added = read.filter((each) => each.seen === null)
  const first = await insertLines(tx, grant, place, added, now)
  if (first.length === added.length) return first
  const there = new Set(first)
  const left = new Set(added.map((each) => each.id).filter((id) => !there.has(id)))
  const again = await readRows(
    step,
    place.rows.filter((each) => left.has(each.id)),
  )
  return [...first, ...(await insertLines(tx, grant, place, again, now))]
}

async function readRows({ tx, grant, input: { siteId, year } }: Editing, rows: Input['rows']) {
  const { gwp } = await findInventoryYear(tx, grant, year)
  const frozen = await listFrozenFactors(tx, grant, siteId, year)
  const figures = bareFigures(await listBareFigures(tx, grant, siteId, year))
  return rows.map(({ id, seen: version, place, cells: typed }) => {
    const line = figures.settle(id, readCells(typed, { gwp, findFactor: (id) => frozen.get(id) ?? ofLibrary(id) }))
    const values: LineValues = { ...line, place }
    return { id, seen: version, values }
  })
}

function ofLibrary(id: string): FrozenFactor | null {
  const factor = findFactor(id)
  return factor && freezeFactor(factor)
}

async function removeRows({ tx, grant, input: { siteId, year, removed } }: Editing): Promise<readonly RowAnswer[]> {
  const answers: RowAnswer[] = []
  for (const each of removed) {
    const place = { siteId, year, id: each.id }
    const stands = (await removeLine(tx, grant, place, each.seen)) ? null : await findLine(tx, grant, place)
    // Whoever wants a row gone and finds it gone has what they wanted.
    answers.push({ id: each.id, state: stands === null ? 'saved' : 'stale', now: stands && gridRow(stands) })
  }
  return answers
}

function eventsOf(grant: Grant, { siteId, year }: Input, answers: readonly RowAnswer[]): readonly AuditEvent[] {
  const saved = answers.filter((answer) => answer.state === 'saved').map((answer) => answer.id)
  if (saved.length === 0) return []
  return [{ type: 'inventory.saved', ...eventPlace(grant), subject: { site: siteId, year, lines: saved.length } }]
}
