import { idColumn, measureColumn, type TemplateSheet } from './columns.ts'

export const prerequisitesSheet = {
  name: 'Prerequisites',
  about:
    'Which of your measures must come before another: one row for each. One that no longer must is taken away in Concord.',
  columns: {
    id: idColumn,
    measure: measureColumn,
    first: {
      heading: 'Comes first',
      note: 'Title of the measure of the sheet Measures that must come before it.',
      kind: 'measure',
      width: 36,
      required: true,
    },
  },
} as const satisfies TemplateSheet
