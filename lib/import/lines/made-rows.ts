import { factorFinder, type FactorFinder } from '#lib/domain/factors/named-factor'
import { listFactors } from '#lib/domain/factors/library'
import type { GwpSet } from '#lib/domain/factors/factor'
import { frozenFactor } from '#lib/domain/inventory/freeze'
import type { CellProblems, GridColumn } from '#lib/domain/inventory/grid-cells'
import { defaultYear } from '#lib/domain/inventory/inventory-year'
import type { FrozenFactor, LineContent } from '#lib/domain/inventory/line'
import { lineOfDraft } from '#lib/domain/inventory/line-of-draft'
import { draftOfRow, type LineDraft, type LineRow } from '#lib/domain/inventory/line-row'
import { columnKey } from '#lib/domain/template/columns'
import { linesSheet, type LineColumn } from '#lib/domain/template/lines-sheet'
import { shown, type RowProblem } from '../file-refusal.ts'

/**
 * A row of a file and the line that it is if it is new: null where that is not whole, and the sentences then say why. A row that changes
 * a stored line is made again when it is taken in, over what stands there.
 */
export type MadeRow = {
  readonly row: LineRow
  readonly content: LineContent | null
  readonly problems: readonly RowProblem[]
}

/** What the company knows that a file can speak of. `gwps` are the sets of the inventory years that have one of their own. */
export type LinesKnown = {
  /** The company's own factors, those of its lines and of the sets it loaded; the starter library is known besides. */
  readonly factors: readonly FrozenFactor[]
  readonly gwps: Readonly<Record<number, GwpSet>>
  /** Of the cluster: tells factors of one name apart. */
  readonly country: string | null
}

export const gwpOf = ({ gwps }: Pick<LinesKnown, 'gwps'>, year: number): GwpSet => gwps[year] ?? defaultYear(year).gwp

/** The set that a row asks for itself. */
export const gwpWanted = (row: LineRow): GwpSet | null =>
  row.content.kind === 'calculated' ? (row.content.gwp ?? null) : null

export const finderOf = ({ factors }: Pick<LinesKnown, 'factors'>): FactorFinder =>
  factorFinder([...factors, ...listFactors().map(frozenFactor)])

/** Names the column of a file that a column of the lines stands in. */
export type NameColumn = (column: LineColumn) => string
export const templateColumn: NameColumn = (column) => columnKey(linesSheet.columns[column].heading)

/** Makes a row a line as if it were new. */
export function rowMaker(known: LinesKnown, nameColumn: NameColumn = templateColumn): (row: LineRow) => MadeRow {
  const finder = finderOf(known)
  return (read) => {
    const { row, draft, problem } = resolved(read, draftOfRow(read), finder, known)
    if (problem !== null)
      return { row, content: null, problems: [problemAt(row, draft, 'factor', problem, nameColumn)] }
    const line = lineOfDraft(draft, null, { gwp: gwpOf(known, row.year), findFactor: finder.byId })
    if (!line.ok) return { row, content: null, problems: problemsOf(row, draft, line.refusal, nameColumn) }
    const { content } = line.value
    if (content.kind === 'open') throw new Error('A whole line is open')
    return { row, content, problems: [] }
  }
}

type Resolved = { readonly row: LineRow; readonly draft: LineDraft; readonly problem: string | null }

/**
 * The factor that a new line takes. The row goes on naming it as the file does, so that it is still compared with a stored line by what
 * the file says; only a name that differs in case or blanks is written as the library has it.
 */
function resolved(row: LineRow, draft: LineDraft, finder: FactorFinder, known: LinesKnown): Resolved {
  const { content } = row
  if (content.kind !== 'calculated') return { row, draft, problem: null }
  const use = { unit: content.quantity.unit, year: row.year, country: known.country }
  const factor = finder.named(content.factor, use)
  if (!factor.ok) return { row, draft, problem: factor.refusal }
  const { id, name } = factor.value
  return {
    row: content.factor.id === null ? { ...row, content: { ...content, factor: { id: null, name } } } : row,
    draft: { ...draft, content: { ...content, factor: { id, name } } },
    problem: null,
  }
}

/** The sentences of a line by the columns of its file. */
export const problemsOf = (
  row: LineRow,
  draft: LineDraft,
  problems: CellProblems,
  nameColumn: NameColumn = templateColumn,
): readonly RowProblem[] =>
  Object.entries(problems).map(([column, reason]) =>
    problemAt(row, draft, columnFor(column as GridColumn, draft), reason, nameColumn),
  )

function problemAt(
  { row }: LineRow,
  draft: LineDraft,
  column: LineColumn,
  reason: string,
  nameColumn: NameColumn,
): RowProblem {
  return { row, column: nameColumn(column), value: shown(valueAt(draft, column)), reason }
}

function columnFor(column: GridColumn, { content }: LineDraft): LineColumn {
  if (column === 'note' && content.kind === 'noted') return 'reason'
  if (column === 'factor' && content.kind === 'calculated' && content.factor.id !== null) return 'factorId'
  // What leads from one unit to another is asked for where the unit stands; a file has no class.
  if (column === 'bridge' || column === 'class') return 'unit'
  return column
}

function valueAt(draft: LineDraft, column: LineColumn): string {
  const { content } = draft
  const calculated = content.kind === 'calculated' ? content : null
  const values: Partial<Record<LineColumn, string | null>> = {
    scope: draft.scope,
    category: draft.category,
    stream: draft.stream,
    quantity: calculated?.quantity.value ?? null,
    unit: calculated?.quantity.unit ?? null,
    factor: calculated?.factor.name ?? calculated?.factor.id ?? null,
    factorId: calculated?.factor.id ?? null,
    oxidation: calculated?.oxidation ?? null,
    biogenicShare: calculated?.biogenicShare ?? null,
    tonnes: content.kind === 'reported' ? content.tonnes : null,
    source: content.kind === 'reported' ? content.source : null,
    uncertainty: draft.uncertaintyPercent,
  }
  return values[column] ?? ''
}
