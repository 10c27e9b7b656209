import { idColumn, type TemplateSheet } from './columns.ts'

export const disclosuresSheet = {
  name: 'Disclosures',
  about: 'What reports need of a year beside its emissions: one row for each year.',
  columns: {
    id: idColumn,
    year: { heading: 'Year', note: 'Four digits.', kind: 'year', width: 8, required: true },
    netRevenue: {
      heading: 'Net revenue',
      note: 'Of the year, in the cluster’s currency.',
      kind: 'number',
      width: 18,
    },
    revenueSource: {
      heading: 'Where the revenue stands',
      note: 'A line of the financial statements.',
      kind: 'text',
      width: 36,
    },
    perName: { heading: 'Intensity per', note: 'What else it is told per, such as cement.', kind: 'text', width: 20 },
    perAmount: { heading: 'Amount', note: 'Of that in the year.', kind: 'number', width: 16 },
    perUnit: { heading: 'Unit', note: 'Of the amount, such as t.', kind: 'text', width: 10 },
  },
} as const satisfies TemplateSheet
