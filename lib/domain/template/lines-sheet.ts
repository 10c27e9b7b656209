import { gwpSets } from '../factors/factor.ts'
import { categories, methods, notations } from '../inventory/line.ts'
import { scopes } from '../submission/document.ts'
import { choiceTexts, idColumn, siteColumn, type TemplateSheet } from './columns.ts'

const allCategories = [...new Set(Object.values(categories).flat())]

/** Inventory lines, in a workbook and in CSV alike. A row has either a quantity with its factor, or a tonnage, or a notation. */
export const linesSheet = {
  name: 'Lines',
  about: 'Emissions: one row for each source stream of a site and year.',
  columns: {
    id: idColumn,
    site: siteColumn,
    year: { heading: 'Year', note: 'Inventory year, four digits.', kind: 'year', width: 8, required: true },
    scope: {
      heading: 'Scope',
      note: '1, 2-location, 2-market or 3.',
      kind: 'choice',
      width: 12,
      choices: scopes,
      required: true,
    },
    category: {
      heading: 'Category',
      note: 'Kind of source (scope 1), bought energy (scope 2) or one of the 15 categories (scope 3).',
      kind: 'choice',
      width: 22,
      choices: choiceTexts(allCategories),
    },
    stream: {
      heading: 'Source stream',
      note: 'In your own words, such as “Boiler 2, natural gas”.',
      kind: 'text',
      width: 28,
    },
    quantity: {
      heading: 'Quantity',
      note: 'Activity in the unit beside it. Needs a factor.',
      kind: 'number',
      width: 14,
    },
    unit: { heading: 'Unit', note: 'Such as MWh, t, m3.', kind: 'unit', width: 12 },
    factor: { heading: 'Factor', note: 'Name of the emission factor.', kind: 'text', width: 30 },
    factorId: {
      heading: 'Factor id',
      note: 'Id of the factor in the library, where you know it.',
      kind: 'text',
      width: 26,
    },
    gwp: { heading: 'GWP set', note: 'AR4, AR5 or AR6.', kind: 'choice', width: 10, choices: gwpSets },
    oxidation: {
      heading: 'Oxidation',
      note: 'Share of carbon oxidised, 0 to 1. Empty if the factor has it in.',
      kind: 'number',
      width: 10,
    },
    biogenicShare: {
      heading: 'Biogenic share',
      note: 'Share of the carbon that is biogenic, 0 to 1.',
      kind: 'number',
      width: 10,
    },
    gas: { heading: 'Gas', note: 'For a tonnage: CO2e, CO2, CH4 and so on. Empty is CO2e.', kind: 'text', width: 10 },
    tonnes: {
      heading: 'Tonnes CO2e',
      note: 'A figure that a report or register gives ready-made, instead of quantity and factor.',
      kind: 'number',
      width: 16,
    },
    source: { heading: 'Source', note: 'Where the tonnage comes from.', kind: 'text', width: 26 },
    notation: {
      heading: 'No figure because',
      note: 'Instead of a figure: not occurring, not estimated, included elsewhere, confidential.',
      kind: 'choice',
      width: 20,
      choices: choiceTexts(notations),
    },
    reason: { heading: 'Reason', note: 'Why there is no figure.', kind: 'text', width: 26 },
    method: {
      heading: 'Method',
      note: 'How the figure was arrived at.',
      kind: 'choice',
      width: 12,
      choices: choiceTexts(methods),
    },
    quality: {
      heading: 'Data quality',
      note: '1 verified measurement to 5 rough estimate.',
      kind: 'choice',
      width: 10,
      choices: ['1', '2', '3', '4', '5'],
    },
    uncertainty: {
      heading: 'Uncertainty %',
      note: 'Half of the 95 % interval, in per cent of the figure.',
      kind: 'number',
      width: 12,
    },
    note: { heading: 'Note', note: 'Anything a reader should know.', kind: 'text', width: 36 },
    result: { heading: 'Result, t CO2e', note: 'Worked out by Concord. Not read back.', kind: 'result', width: 16 },
  },
} as const satisfies TemplateSheet

export type LineColumn = keyof typeof linesSheet.columns
