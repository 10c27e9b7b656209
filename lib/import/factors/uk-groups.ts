import { decimalOfCell } from '#lib/domain/factors/exact'
import { releasedGas } from '#lib/domain/factors/released-gas'
import type { UkFigures } from '#lib/domain/factors/uk-factor'
import { isFigure, textOf, type SkippedRow } from './factor-workbook.ts'
import type { UkColumn, UkTable } from './uk-header.ts'

/** The rows of the flat file that speak of one activity in one unit. */
export type UkGroup = {
  /** The number of its first row, and of all. */
  readonly row: number
  readonly rows: readonly number[]
  readonly scope: string
  readonly level1: string
  readonly level2: string
  readonly level3: string
  readonly level4: string
  readonly column: string
  readonly unit: string
  readonly figures: UkFigures
}

type Gas = 'co2e' | 'co2' | 'ch4' | 'n2o'
type Figures = Partial<Record<Gas, string>>
type Open = Omit<UkGroup, 'figures' | 'rows'> & { readonly rows: number[]; readonly found: Figures }

const gasOf: ReadonlyMap<string, Gas> = new Map([
  ['kg co2e', 'co2e'],
  ['kg co2e of co2 per unit', 'co2'],
  ['kg co2e of ch4 per unit', 'ch4'],
  ['kg co2e of n2o per unit', 'n2o'],
])

/** Gathers the rows by activity and unit. Rows without a figure, of energy instead of emissions, or of an unknown gas are skipped. */
export function groupUkRows(table: UkTable): {
  readonly groups: readonly UkGroup[]
  readonly skipped: readonly SkippedRow[]
} {
  const open = new Map<string, Open>()
  const skipped: SkippedRow[] = []
  for (let at = table.first; at < table.rows.length; at += 1) {
    const cells = table.rows[at] ?? []
    const row = at + 1
    const read = (column: UkColumn): string => textOf(cells[table.column[column]])
    if (cells.every((cell) => textOf(cell) === '')) continue
    const gas = gasOf.get(read('GHG/Unit').toLowerCase())
    const figure = cells[table.column.Factor]
    const reason = whyNot(gas, read('GHG/Unit'), figure)
    if (gas === undefined || typeof figure !== 'number' || reason !== null) {
      skipped.push({ sheet: table.sheet, row, reason: reason ?? 'The row has no figure.' })
      continue
    }
    const group = {
      row,
      scope: read('Scope'),
      level1: read('Level 1'),
      level2: read('Level 2'),
      level3: read('Level 3'),
      level4: read('Level 4'),
      column: read('Column Text'),
      unit: read('UOM'),
    }
    const { row: _, ...parts } = group
    const key = JSON.stringify(Object.values(parts))
    const known = open.get(key) ?? { ...group, rows: [], found: {} }
    open.set(key, known)
    if (known.found[gas] !== undefined) {
      skipped.push({ sheet: table.sheet, row, reason: `Row ${known.row} has a figure for the same gas already.` })
      continue
    }
    known.rows.push(row)
    known.found[gas] = decimalOfCell(figure)
  }
  const groups = [...open.values()].map(({ found, ...group }) => ({
    ...group,
    figures: { ...figuresOf(group.level1, found), ...releasedOf(group) },
  }))
  return { groups, skipped }
}

function whyNot(gas: Gas | undefined, unit: string, figure: unknown): string | null {
  if (/^kwh/i.test(unit)) return 'The row is an amount of energy, not of emissions.'
  if (unit === '') return 'The row names no gas.'
  if (gas === undefined) return `“${unit}” is neither CO2e nor one of CO2, CH4 and N2O.`
  if (figure === null || figure === undefined || figure === '') return 'The row has no figure.'
  if (typeof figure !== 'number' || !isFigure(figure)) return `“${String(figure).slice(0, 40)}” is not a figure.`
  return null
}

/** The Kyoto gases that are released as they are; blends and what Kyoto leaves out keep their publisher's sum. */
function releasedOf({ level2, level3, unit }: Omit<UkGroup, 'figures'>): UkFigures {
  const gas = level2 === 'Kyoto protocol products' && unit === 'kg' ? releasedGas(level3) : null
  return gas === null ? {} : { released: gas }
}

/** CO2 outside of scopes is biogenic. Gases stand apart only where all three do; else the ready-made sum is what there is. */
function figuresOf(level1: string, { co2e, co2, ch4, n2o }: Figures): UkFigures {
  if (level1 === 'Outside of scopes') return co2 === undefined ? {} : { biogenic: co2 }
  if (co2 !== undefined && ch4 !== undefined && n2o !== undefined) return { byGas: { co2, ch4, n2o } }
  return co2e === undefined ? {} : { co2e }
}
