import { textOf, type FactorWorkbook, type Row } from './factor-workbook.ts'

export const ukColumns = [
  'ID',
  'Scope',
  'Level 1',
  'Level 2',
  'Level 3',
  'Level 4',
  'Column Text',
  'UOM',
  'GHG/Unit',
] as const
export type UkColumn = (typeof ukColumns)[number] | 'Factor'

export type UkTable = {
  readonly sheet: string
  readonly year: number
  readonly rows: readonly Row[]
  /** Position of the row below the headings. */
  readonly first: number
  readonly column: Readonly<Record<UkColumn, number>>
}

/**
 * The table of the flat file. A second sheet has the same headings over a draft of some rows, so the sheet is known by its name and by
 * its headings; those stand wherever they stand. Null where there is none.
 */
export function findUkTable(workbook: FactorWorkbook): UkTable | null {
  for (const { name, rows } of workbook.sheets.filter((sheet) => /factors by category/i.test(sheet.name))) {
    for (const [at, row] of rows.slice(0, 40).entries()) {
      const table = readHeadings(row)
      if (table !== null) return { sheet: name, rows, first: at + 1, ...table }
    }
  }
  return null
}

function readHeadings(row: Row): Pick<UkTable, 'year' | 'column'> | null {
  const headings = row.map((cell) => textOf(cell).toLowerCase())
  const at = (heading: string): number => headings.indexOf(heading.toLowerCase())
  const factor = headings.findIndex((heading) => /^ghg conversion factor \d{4}$/.test(heading))
  const column = {
    ID: at('ID'),
    Scope: at('Scope'),
    'Level 1': at('Level 1'),
    'Level 2': at('Level 2'),
    'Level 3': at('Level 3'),
    'Level 4': at('Level 4'),
    'Column Text': at('Column Text'),
    UOM: at('UOM'),
    'GHG/Unit': at('GHG/Unit'),
    Factor: factor,
  } satisfies Record<UkColumn, number>
  if (Object.values(column).some((place) => place < 0)) return null
  return { year: Number(headings[factor]?.slice(-4)), column }
}
