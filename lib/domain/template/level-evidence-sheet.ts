import { levels } from '../submission/document.ts'
import { choiceTexts, idColumn, measureColumn, type TemplateSheet } from './columns.ts'

export const levelEvidenceSheet = {
  name: 'Level evidence',
  about: 'When a measure reached a level, and what shows it. The files themselves are added in Concord.',
  columns: {
    id: idColumn,
    measure: measureColumn,
    level: {
      heading: 'Level',
      note: 'The level that was reached.',
      kind: 'choice',
      width: 14,
      choices: choiceTexts(levels),
      required: true,
    },
    reachedOn: { heading: 'Reached on', note: 'Year, month and day, such as 2026-03-31.', kind: 'text', width: 14 },
    note: { heading: 'What shows it', note: 'Such as the decision or the permit.', kind: 'text', width: 50 },
  },
} as const satisfies TemplateSheet
