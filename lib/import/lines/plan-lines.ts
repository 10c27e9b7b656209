import type { LineRow as StoredRow, LineValues } from '#db/inventory-lines'
import type { ChangedLine, ComparedLine } from '#db/line-imports'
import type { FactorFinder } from '#lib/domain/factors/named-factor'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { bareFigures, type BareFigure } from '#lib/domain/inventory/bare-figures'
import type { FieldChange } from '#lib/domain/inventory/import-diff'
import { diffLines, type StoredLine } from '#lib/domain/inventory/line-diff'
import type { LineContent } from '#lib/domain/inventory/line'
import { draftOfRow, type LineDraft, type LineRow } from '#lib/domain/inventory/line-row'
import { lineOfDraft } from '#lib/domain/inventory/line-of-draft'
import type { ReadLine } from '#lib/domain/inventory/read-cells'
import { categoryNames, scopeLabels } from '#lib/domain/inventory/words'
import type { RowProblem } from '../file-refusal.ts'
import { finderOf, gwpOf, problemsOf, type LinesKnown, type MadeRow } from './made-rows.ts'

/** A line at the site of a key: the site may be as new as the line. */
export type PlannedLine = { readonly siteKey: string; readonly year: number; readonly values: LineValues }
export type PlannedChange = PlannedLine &
  Pick<ChangedLine, 'id' | 'from'> & { readonly label: string; readonly fields: readonly FieldChange[] }

export type LinesPlan = {
  readonly added: readonly PlannedLine[]
  readonly changed: readonly PlannedChange[]
  readonly unchanged: number
  readonly kept: number
  readonly problems: readonly RowProblem[]
}

type Stored = StoredLine & ComparedLine

/** What is asked for only where a line is made anew: most are taken as they were made when the file was read. */
export type FoundLater = {
  readonly findFactors: () => Promise<readonly FrozenFactor[]>
  readonly findLines: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredRow>>
}

/** Makes room for other requests while many lines are gone through. */
const breath = 2_000

/**
 * What a file of lines would do to those that stand in the draft. `keyOf` gives the key of a site by its id, as the file would leave it.
 * A new line is taken as it was made when the file was read, unless the inventory year's set was changed since.
 */
export async function planLines(
  made: readonly MadeRow[],
  stored: readonly ComparedLine[],
  keyOf: ReadonlyMap<string, string>,
  known: Omit<LinesKnown, 'factors'>,
  later: FoundLater,
): Promise<LinesPlan> {
  const rows = new Map(made.map((each) => [each.row, each]))
  const diff = diffLines(
    stored.flatMap((line) => storedLine(line, keyOf)),
    made.map(({ row }) => row),
  )
  const changedIds = new Set(diff.changed.map(({ before }) => before.id))
  const figures = figuresOf(stored, keyOf, changedIds)
  const finder = lazily(async () => finderOf({ factors: await later.findFactors() }))
  const whole = await later.findLines([...changedIds])
  const problems: RowProblem[] = []
  // What stands keeps its place: where two rows would be one figure, the new row is asked about.
  const changed: PlannedChange[] = []
  for (const [at, { before, after, fields, row }] of diff.changed.entries()) {
    const stands = whole.get(before.id)
    if (stands === undefined) throw new Error('A line that was compared is gone')
    const line = settled(figures, before.id, after, row, await changedLine(row, after, stands, known, finder))
    if ('problems' in line) problems.push(...line.problems)
    else
      changed.push({
        siteKey: after.siteKey,
        year: after.year,
        id: stands.id,
        from: { siteId: stands.siteId, year: stands.year, rowVersion: stands.rowVersion },
        values: { ...line.line, place: stands.place },
        label: labelOf(after),
        fields,
      })
    if (at % 200 === 0) await new Promise(setImmediate)
  }
  const added: PlannedLine[] = []
  for (const [at, row] of diff.added.entries()) {
    const each = rows.get(row)
    if (each === undefined) throw new Error('A row of the file is not among those that were read')
    const line = settled(figures, `row ${row.row}`, row, row, await newLine(each, known, finder))
    if ('problems' in line) problems.push(...line.problems)
    else added.push({ siteKey: row.siteKey, year: row.year, values: { ...line.line, place: row.row } })
    if (at % breath === 0) await new Promise(setImmediate)
  }
  const { unchanged, kept } = diff
  return { added, changed, unchanged, kept, problems: problems.toSorted((a, b) => a.row - b.row) }
}

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

const gwpWanted = (row: LineRow) => (row.content.kind === 'calculated' ? row.content.gwp : null)

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
  stored: readonly ComparedLine[],
  keyOf: ReadonlyMap<string, string>,
  changed: ReadonlySet<string>,
): Figures {
  const standing = new Map<string, BareFigure[]>()
  for (const { id, siteId, year, scope, stream, category, content } of stored) {
    if (content.kind !== 'reported' || stream !== null || category !== null || changed.has(id)) continue
    const key = `${keyOf.get(siteId)}\0${year}`
    const bare = { id, scope, gas: content.gas }
    standing.get(key)?.push(bare)
    if (!standing.has(key)) standing.set(key, [bare])
  }
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
