import type { GridCells, GridColumn } from '#lib/domain/inventory/grid-cells'
import { categories, methods, type Category } from '#lib/domain/inventory/line'
import { categoryNames, methodNames, scopeLabels } from '#lib/domain/inventory/words'
import { scopes } from '#lib/domain/submission/document'
import { classNames } from '#lib/domain/submission/words'

export type ColumnLook = {
  readonly head: string
  /** In pixels: a grid of thousands of rows is laid out without measuring them. */
  readonly width: number
  readonly figures?: boolean
  /** What stands below the grid while a cell of the column is chosen. */
  readonly hint: string
  /** Words to choose from; typing others is possible and asked about. */
  readonly options?: (cells: GridCells) => readonly string[]
}

const units = [
  'kWh (HHV)',
  'kWh (LHV)',
  'kWh',
  'MWh',
  'GJ (LHV)',
  'GJ (HHV)',
  'MMBtu (HHV)',
  'therm',
  't',
  'kg',
  'litre',
  'm3',
  'Nm3',
  'US gal',
  'km',
  'tonne.km',
]

const categoriesOf = ({ scope }: GridCells): readonly Category[] => {
  const found = scopes.find((each) => each === scope || scopeLabels[each] === scope)
  return found ? categories[found] : []
}

export const columnLooks: Readonly<Record<GridColumn, ColumnLook>> = {
  stream: { head: 'Source stream', width: 190, hint: 'What emits, in your own words: Boiler 2, natural gas.' },
  scope: {
    head: 'Scope',
    width: 92,
    hint: '1, 2 location, 2 market or 3.',
    options: () => scopes.map((scope) => scopeLabels[scope]),
  },
  category: {
    head: 'Category',
    width: 160,
    hint: 'The kind of source within its scope.',
    options: (cells) => categoriesOf(cells).map((category) => categoryNames[category]),
  },
  quantity: { head: 'Quantity', width: 104, figures: true, hint: 'How much was used, as on the meter or invoice.' },
  unit: {
    head: 'Unit',
    width: 92,
    hint: 'The unit of the quantity; for energy of fuels with HHV or LHV.',
    options: () => units,
  },
  factor: {
    head: 'Factor',
    width: 216,
    hint: 'Type what was used: natural gas, grid power, diesel. Arrow keys choose, Enter takes.',
  },
  tonnes: {
    head: 'Reported, t',
    width: 104,
    figures: true,
    hint: 'A tonnage that a report gives ready-made; or NO, NE, IE, C with a reason in the note.',
  },
  gas: {
    head: 'Gas',
    width: 76,
    hint: 'The gas of a reported tonnage, in tonnes of CO₂e; CO2e for all of them.',
    options: () => ['CO2e', 'CO2', 'CH4', 'N2O', 'SF6'],
  },
  source: { head: 'Source', width: 176, hint: 'The report, register or invoice that a reported tonnage comes from.' },
  method: {
    head: 'Method',
    width: 112,
    hint: 'How the figure was arrived at.',
    options: () => methods.map((method) => methodNames[method]),
  },
  quality: {
    head: 'Quality',
    width: 68,
    figures: true,
    hint: '1 verified measurement to 5 rough estimate.',
    options: () => ['1', '2', '3', '4', '5'],
  },
  uncertainty: {
    head: '±, %',
    width: 64,
    figures: true,
    hint: 'Half of the range that holds the true figure 19 times in 20, in per cent.',
  },
  oxidation: {
    head: 'Oxidation',
    width: 84,
    figures: true,
    hint: 'Share of the carbon that burns, 0 to 1; empty where the factor has it in already.',
  },
  biogenicShare: {
    head: 'Biogenic',
    width: 80,
    figures: true,
    hint: 'Share of the carbon that is biogenic, 0 to 1 or 40 %.',
  },
  bridge: {
    head: 'Density or calorific value',
    width: 184,
    hint: 'Where quantity and factor measure different things: 0.84 kg/litre; data sheet.',
  },
  note: {
    head: 'Note',
    width: 200,
    hint: 'Anything a steward or verifier should know; the reason of NO, NE, IE or C.',
  },
  class: {
    head: 'Seen by',
    width: 108,
    hint: 'Empty follows the rule: a public register is public, everything else is for the stewards alone.',
    options: () => Object.values(classNames),
  },
}
