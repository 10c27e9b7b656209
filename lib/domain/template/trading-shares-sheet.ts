import { idColumn, siteColumn, type TemplateSheet } from './columns.ts'

export const tradingSharesSheet = {
  name: 'Trading shares',
  about: 'How much of a site’s scope 1 is under regulated emission trading schemes: one row for each site and year.',
  columns: {
    id: idColumn,
    year: { heading: 'Year', note: 'Four digits.', kind: 'year', width: 8, required: true },
    site: siteColumn,
    percent: {
      heading: 'Share of scope 1, %',
      note: 'From 0 to 100.',
      kind: 'number',
      width: 16,
      required: true,
    },
  },
} as const satisfies TemplateSheet
