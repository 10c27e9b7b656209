import type { LineRow as StoredRow, LineValues } from '#db/inventory-lines'
import type { ChangedLine, ComparedLine } from '#db/line-imports'
import type { FactorFinder } from '#lib/domain/factors/named-factor'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { bareFigures, type BareFigure } from '#lib/domain/inventory/bare-figures'
import type { Changed, FieldChange } from '#lib/domain/inventory/import-diff'
import { linesMeet, type StoredLine } from '#lib/domain/inventory/line-diff'
import type { LineContent } from '#lib/domain/inventory/line'
import { draftOfRow, isBareRow, type LineDraft, type LineRow } from '#lib/domain/inventory/line-row'
import { lineOfDraft } from '#lib/domain/inventory/line-of-draft'
import type { ReadLine } from '#lib/domain/inventory/read-cells'
import { categoryNames, scopeLabels } from '#lib/domain/inventory/words'
import { shown, type RowProblem } from '../file-refusal.ts'
import { digestAt, type FreshRows, type RowDigests } from '../row-digests.ts'
import { finderOf, gwpOf, gwpWanted, problemsOf, templateColumn, type LinesKnown, type MadeRow } from './made-rows.ts'
import type { OpenDraft, PieceSummary } from './packed-draft.ts'

/** A line at the site of a key: the site may be as new as the line. */
export type PlannedLine = {
  readonly siteKey: string
  readonly year: number
  readonly values: LineValues
  /** Stands for the row that the line is made of: see `row-digests`. */
  readonly readDigest: string | null
}
export type PlannedChange = PlannedLine & Pick<ChangedLine, 'id' | 'from'>

export type LinesPlan = {
  /** The rows that are new, by their place in the file. */
  readonly added: readonly number[]
  readonly changed: readonly { readonly label: string; readonly fields: readonly FieldChange[] }[]
  readonly unchanged: number
  readonly kept: number
  readonly problems: readonly RowProblem[]
}

/** Takes the lines of a plan as they are made, so that they are never all held at once. */
export type LineTaker = {
  readonly add: (line: PlannedLine) => Promise<void> | undefined
  readonly change: (line: PlannedChange) => Promise<void> | undefined
}

/** The lines of a draft that a file is compared with, and how many there are besides. */
export type StoredLines = {
  readonly compared: readonly ComparedLine[]
  readonly count: number
  readonly digests: RowDigests
  readonly fresh: FreshRows
}

type Stored = StoredLine & ComparedLine
type LinesFile = Pick<OpenDraft, 'ids' | 'pieces'>

/** What is asked for only where it is needed: most lines are taken as they were made when the file was read. */
export type FoundLater = {
  readonly findFactors: () => Promise<readonly FrozenFactor[]>
  readonly findLines: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredRow>>
  readonly findBareCells: () => Promise<readonly (BareFigure & { readonly siteId: string; readonly year: number })[]>
}

/**
 * What a file of lines would do to those that stand in the draft, in one pass over its pieces. `keyOf` gives the key of a site by its
 * id, as the file would leave it. A new line is taken as it was made when the file was read, unless the inventory year's set was changed
 * since. What is planned is handed to `take` at once: whoever writes it takes it back where the plan is not what was shown.
 */
export async function planLines(
  file: LinesFile,
  stored: StoredLines,
  { keyOf, siteKeys }: { readonly keyOf: ReadonlyMap<string, string>; readonly siteKeys: ReadonlySet<string> },
  known: Omit<LinesKnown, 'factors'>,
  later: FoundLater,
  take: LineTaker | null,
): Promise<LinesPlan> {
  const finder = lazily(async () => finderOf({ factors: await later.findFactors() }))
  const lines = stored.compared.flatMap((line) => storedLine(line, keyOf))
  const meet = linesMeet(
    lines.filter((line) => !stored.fresh.isPassed(line)),
    file.ids.map((id) => ({ id })),
  )
  const problems: RowProblem[] = []
  const added: number[] = []
  const changed: (Changed<Stored> & Placed)[] = []
  const bare: Placed[] = []
  let unchanged = stored.fresh.passed
  const add = async ({ made: { row }, place }: Placed, line: Made) => {
    if (!siteKeys.has(row.siteKey)) return problems.push(noSite(row))
    if ('problems' in line) return problems.push(...line.problems)
    added.push(place)
    const values = { ...line.line, place: row.row }
    return take?.add({ siteKey: row.siteKey, year: row.year, values, readDigest: digestAt(stored.digests, place) })
  }
  for (const kept of file.pieces) {
    const { start, length } = kept
    const places = Array.from({ length }, (_, at) => start + at).filter(stored.fresh.isFresh)
    const isAllNew = lines.length === 0 && take === null && isAsMade(kept, siteKeys, known)
    if (isAllNew) for (const place of places) added.push(place)
    if (isAllNew || places.length === 0) continue
    const piece = kept.lines()
    for (const place of places) {
      const made = piece[place - start]
      if (made === undefined) throw new Error('A piece of the file is shorter than it was')
      const met = meet(made.row)
      if (met === 'unchanged') unchanged += 1
      else if (met !== 'added') changed.push({ ...met, made, place })
      else if (isBareRow(made.row)) bare.push({ made, place })
      else await add({ made, place }, await newLine(made, known, finder))
    }
    await new Promise(setImmediate)
  }
  // What stands keeps its place: where two rows would be one figure, the new row is asked about.
  const changedIds = new Set(changed.map(({ before }) => before.id))
  const figures = figuresOf(changed.length + bare.length === 0 ? [] : await later.findBareCells(), keyOf, changedIds)
  const whole = await later.findLines([...changedIds])
  const changes: LinesPlan['changed'][number][] = []
  for (const [at, { before, after, fields, made, place }] of changed.entries()) {
    const old = whole.get(before.id)
    if (old === undefined) throw new Error('A line that was compared is gone')
    const line = settled(figures, before.id, after, made.row, await changedLine(made.row, after, old, known, finder))
    if ('problems' in line) {
      problems.push(...line.problems)
      continue
    }
    changes.push({ label: labelOf(after), fields })
    await take?.change({
      siteKey: after.siteKey,
      year: after.year,
      id: old.id,
      from: { siteId: old.siteId, year: old.year, rowVersion: old.rowVersion },
      values: { ...line.line, place: old.place },
      readDigest: digestAt(stored.digests, place),
    })
    if (at % breath === 0) await new Promise(setImmediate)
  }
  for (const { made, place } of bare) {
    const line = await newLine(made, known, finder)
    await add({ made, place }, settled(figures, `row ${made.row.row}`, made.row, made.row, line))
  }
  const kept = stored.count - unchanged - changed.length
  return { added, changed: changes, unchanged, kept, problems: problems.toSorted((a, b) => a.row - b.row) }
}

/** The lines of a piece are still as they were made when the file was read. */
const isAsMade = ({ isPlain, siteKeys, gwps }: PieceSummary, sites: ReadonlySet<string>, known: Known): boolean =>
  isPlain &&
  siteKeys.every((key) => sites.has(key)) &&
  Object.entries(gwps).every(([year, gwp]) => gwpOf(known, Number(year)) === gwp)

export const siteGone = 'There is no site with this id any more. Add it to the sites first, or correct it here.'

/** Its site was there when the file was read. */
const noSite = ({ row, siteKey }: LineRow): RowProblem => ({
  row,
  column: templateColumn('site'),
  value: shown(siteKey),
  reason: siteGone,
})

/** A row of the file with its place in it. */
type Placed = { readonly made: MadeRow; readonly place: number }

/** Makes room for other requests while many lines are gone through. */
const breath = 200

function storedLine(line: ComparedLine, keyOf: ReadonlyMap<string, string>): readonly Stored[] {
  const siteKey = keyOf.get(line.siteId)
  return siteKey === undefined ? [] : [{ ...line, siteKey }]
}

type Known = Omit<LinesKnown, 'factors'>
type Made = { readonly line: ReadLine } | { readonly problems: readonly RowProblem[] }

async function newLine(
  { row, content, problems }: MadeRow,
  known: Known,
  finder: () => Promise<FactorFinder>,
): Promise<Made> {
  if (content === null) return { problems }
  const isOfYear = content.kind !== 'calculated' || content.gwp === (gwpWanted(row) ?? gwpOf(known, row.year))
  if (isOfYear) return { line: { ...valuesOf(row), content, class: null } }
  const draft = withFactor(draftOfRow(row), content)
  return made(row, draft, lineOfDraft(draft, null, { gwp: gwpOf(known, row.year), findFactor: (await finder()).byId }))
}

function valuesOf(row: LineRow): Omit<ReadLine, 'content' | 'class'> {
  const { scope, category, stream, method, quality, uncertaintyPercent, note } = draftOfRow(row)
  return { scope, category, stream, method, quality, uncertaintyPercent, note }
}

const withFactor = (draft: LineDraft, content: LineContent): LineDraft =>
  draft.content.kind === 'calculated' && content.kind === 'calculated'
    ? { ...draft, content: { ...draft.content, factor: { id: content.factor.id, name: content.factor.name } } }
    : draft

/** A line keeps the factor it was computed with, as long as the file names no other. */
async function changedLine(
  row: LineRow,
  after: LineDraft,
  stands: StoredRow,
  known: Known,
  finder: () => Promise<FactorFinder>,
): Promise<Made> {
  const kept = stands.content.kind === 'calculated' ? stands.content.factor : null
  let draft = after
  if (after.content.kind === 'calculated' && after.content.factor.id !== kept?.id) {
    const use = { unit: after.content.quantity.unit, year: after.year, country: known.country }
    const factor = (await finder()).named(after.content.factor, use)
    if (!factor.ok) return { problems: problemsOf(row, after, { factor: factor.refusal }) }
    const { id, name } = factor.value
    draft = { ...after, content: { ...after.content, factor: { id, name } } }
  }
  // The file may name the factor that stands, which the library may not have any more.
  const { byId } = kept !== null && isOf(draft, kept) ? { byId: () => kept } : await finder()
  return made(row, draft, lineOfDraft(draft, stands, { gwp: gwpOf(known, after.year), findFactor: byId }))
}

const isOf = ({ content }: LineDraft, { id }: FrozenFactor): boolean =>
  content.kind === 'calculated' && content.factor.id === id

const made = (row: LineRow, draft: LineDraft, line: ReturnType<typeof lineOfDraft>): Made =>
  line.ok ? { line: line.value } : { problems: problemsOf(row, draft, line.refusal) }

type Figures = (siteKey: string, year: number) => ReturnType<typeof bareFigures>

/** Bare figures that stay where they are, by site and year: a second one in the same cell is asked about. */
function figuresOf(
  stored: Awaited<ReturnType<FoundLater['findBareCells']>>,
  keyOf: ReadonlyMap<string, string>,
  changed: ReadonlySet<string>,
): Figures {
  const standing = Map.groupBy(
    stored.filter(({ id }) => !changed.has(id)),
    ({ siteId, year }) => `${keyOf.get(siteId)}\0${year}`,
  )
  const cells = new Map<string, ReturnType<typeof bareFigures>>()
  return (siteKey, year) => {
    const key = `${siteKey}\0${year}`
    const figures = cells.get(key) ?? bareFigures(standing.get(key) ?? [])
    cells.set(key, figures)
    return figures
  }
}

function settled(figures: Figures, id: string, at: Pick<LineRow, 'siteKey' | 'year'>, row: LineRow, line: Made): Made {
  if ('problems' in line) return line
  const settledLine = figures(at.siteKey, at.year).settle(id, line.line)
  return settledLine.content.kind === 'open'
    ? { problems: problemsOf(row, draftOfRow(row), settledLine.content.problems) }
    : line
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= make())
}

const labelOf = (line: LineDraft): string => {
  const what = line.stream ?? (line.category === null ? null : categoryNames[line.category])
  return `${line.siteKey}, ${line.year}, scope ${scopeLabels[line.scope]}${what === null ? '' : `, ${what}`}`
}
