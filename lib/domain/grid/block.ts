import { gridColumns, type GridColumn } from '../inventory/grid-cells.ts'
import type { Edit, SheetRow } from './sheet.ts'

export type Spot = { readonly row: number; readonly column: number }
/** A rectangle of cells, corners included. */
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export const blockBetween = (a: Spot, b: Spot): Block => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
})

/** Text of the clipboard as rows of cells: tabs between cells, quotation marks round what holds a tab or a line break. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (plain.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
      continue
    }
    if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else cell += sign
  }
  endCell()
  // A spreadsheet ends the last row with a line break, which begins no row of its own.
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** The cells of a block as a spreadsheet takes them. */
export function blockText(rows: readonly SheetRow[], block: Block): string {
  const columns = gridColumns.slice(block.left, block.right + 1)
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) => columns.map((column) => quotedCell(row.cells[column])).join('\t'))
    .join('\n')
}

const quotedCell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A pasted block as edits from its upper left cell on. One cell pasted on a larger selection fills it, as spreadsheets do. Cells
 * beyond the last column are not taken; `left` says how many.
 */
export function pasteEdits(
  cells: readonly (readonly string[])[],
  into: Block,
): { readonly edits: readonly Edit[]; readonly left: number } {
  const [only] = cells[0] ?? []
  if (cells.length === 1 && cells[0]?.length === 1 && only !== undefined) return { edits: fill(into, only), left: 0 }
  const edits: Edit[] = []
  let left = 0
  cells.forEach((row, down) =>
    row.forEach((text, across) => {
      const column = gridColumns[into.left + across]
      if (column) edits.push({ row: into.top + down, column, text: text.trim() })
      else if (text.trim() !== '') left += 1
    }),
  )
  return { edits, left }
}

const columnsOf = ({ left, right }: Block): readonly GridColumn[] => gridColumns.slice(left, right + 1)

function fill(block: Block, text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (let row = block.top; row <= block.bottom; row += 1)
    for (const column of columnsOf(block)) edits.push({ row, column, text: text.trim() })
  return edits
}

export const clearEdits = (block: Block): readonly Edit[] => fill(block, '')

/** Carries the first row of a block down to the others. */
export function fillDownEdits(rows: readonly SheetRow[], block: Block): readonly Edit[] {
  const source = rows[block.top]
  if (!source) return []
  const edits: Edit[] = []
  for (let row = block.top + 1; row <= block.bottom; row += 1)
    for (const column of columnsOf(block)) edits.push({ row, column, text: source.cells[column] })
  return edits
}
