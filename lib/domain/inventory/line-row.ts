import type { Decimal } from '../decimal.ts'
import type { GwpSet } from '../factors/factor.ts'
import type { Scope } from '../submission/document.ts'
import type { Category, DataQuality, InventoryLine, LineQuantity, Method, Noted, Reported } from './line.ts'

/** A factor as a file names it: by its id in the library, by its name, or both. At least one is there. */
export type FactorReference = { readonly id: string | null; readonly name: string | null }

/**
 * A figure still to be calculated: the factor is looked up and frozen when the line is taken in. A field is undefined where the file
 * has no such column.
 */
export type ToCalculate = {
  readonly kind: 'calculated'
  readonly quantity: LineQuantity
  readonly factor: FactorReference
  readonly gwp?: GwpSet | null
  readonly oxidation?: Decimal | null
  readonly biogenicShare?: Decimal | null
}

export type LineRowContent = ToCalculate | Reported | Noted

/** A line as a file speaks of it. `id` is the hidden id of a template; null where the file has none. */
export type LineDraft = {
  readonly id: string | null
  readonly siteKey: string
  readonly year: number
  readonly scope: Scope
  readonly category: Category | null
  readonly stream: string | null
  readonly content: LineRowContent
  readonly method: Method | null
  readonly quality: DataQuality | null
  readonly uncertaintyPercent: Decimal | null
  readonly note: string | null
}

type Optional = 'category' | 'stream' | 'method' | 'quality' | 'uncertaintyPercent' | 'note'

/**
 * One row of a file of lines, as read and checked. `row` counts as the spreadsheet does. An optional field is undefined where the file
 * has no such column, which leaves what is stored alone; null is an empty cell.
 */
export type LineRow = Omit<LineDraft, Optional> & Partial<Pick<LineDraft, Optional>> & { readonly row: number }

/** A tonnage that names neither stream nor category. */
export const isBareRow = ({ content, stream, category }: LineRow): boolean =>
  content.kind === 'reported' && (stream ?? null) === null && (category ?? null) === null

/** A stored line in the form of a file's: its factor by id and name, the site by its key. */
export const draftOfLine = (line: InventoryLine, siteKey: string): LineDraft & { readonly id: string } => ({
  id: line.id,
  siteKey,
  year: line.year,
  scope: line.scope,
  category: line.category,
  stream: line.stream,
  content:
    line.content.kind === 'calculated'
      ? {
          kind: 'calculated',
          quantity: line.content.quantity,
          factor: { id: line.content.factor.id, name: line.content.factor.name },
          gwp: line.content.gwp,
          oxidation: line.content.oxidation,
          biogenicShare: line.content.biogenicShare,
        }
      : line.content,
  method: line.method,
  quality: line.quality,
  uncertaintyPercent: line.uncertaintyPercent,
  note: line.note,
})

/** The line of a row that is new: a column that the file lacks is empty. */
export const draftOfRow = (row: LineRow): LineDraft => ({
  id: row.id,
  siteKey: row.siteKey,
  year: row.year,
  scope: row.scope,
  category: row.category ?? null,
  stream: row.stream ?? null,
  content: row.content,
  method: row.method ?? null,
  quality: row.quality ?? null,
  uncertaintyPercent: row.uncertaintyPercent ?? null,
  note: row.note ?? null,
})

/** A stored line with the row laid over it; what the file has no column for stays as it is. */
export const draftWithRow = <Draft extends LineDraft>(line: Draft, row: LineRow): Draft => ({
  ...line,
  siteKey: row.siteKey,
  year: row.year,
  scope: row.scope,
  category: row.category === undefined ? line.category : row.category,
  stream: row.stream === undefined ? line.stream : row.stream,
  content: contentWithRow(line.content, row.content),
  method: row.method === undefined ? line.method : row.method,
  quality: row.quality === undefined ? line.quality : row.quality,
  uncertaintyPercent: row.uncertaintyPercent === undefined ? line.uncertaintyPercent : row.uncertaintyPercent,
  note: row.note === undefined ? line.note : row.note,
})

/** A file that names the factor by its id alone, or by its name alone, speaks of the stored one where that much agrees. */
function contentWithRow(stored: LineRowContent, row: LineRowContent): LineRowContent {
  if (stored.kind !== 'calculated' || row.kind !== 'calculated') return row
  const { id, name } = row.factor
  const isSame = (id === null || id === stored.factor.id) && (name === null || name === stored.factor.name)
  // A new name beside the old id is a note to oneself: the id decides.
  const keepsId = id !== null && id === stored.factor.id
  return {
    ...row,
    factor: isSame || keepsId ? stored.factor : row.factor,
    // A GWP set that was never chosen is the inventory year's: an empty cell does not take it away.
    gwp: row.gwp ?? stored.gwp,
    oxidation: row.oxidation === undefined ? stored.oxidation : row.oxidation,
    biogenicShare: row.biogenicShare === undefined ? stored.biogenicShare : row.biogenicShare,
  }
}
