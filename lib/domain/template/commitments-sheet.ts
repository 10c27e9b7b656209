import { commitmentStatuses, commitmentTypes } from '../submission/document.ts'
import { choiceTexts, idColumn, type TemplateSheet } from './columns.ts'

export const commitmentsSheet = {
  name: 'Commitments',
  about: 'What your company has promised.',
  columns: {
    id: idColumn,
    title: { heading: 'Title', note: 'As published.', kind: 'text', width: 36, required: true },
    type: {
      heading: 'Type',
      note: 'Kind of target.',
      kind: 'choice',
      width: 20,
      choices: choiceTexts(commitmentTypes),
      required: true,
    },
    scopes: {
      heading: 'Scopes',
      note: 'Parted by semicolons, such as 1; 2-market.',
      kind: 'list',
      width: 20,
      required: true,
    },
    baseYear: { heading: 'Base year', note: 'Four digits.', kind: 'year', width: 10 },
    baseTonnes: { heading: 'Base, t CO2e', note: 'Emissions of the base year.', kind: 'number', width: 16 },
    targetYear: { heading: 'Target year', note: 'Four digits.', kind: 'year', width: 10, required: true },
    reductionPercent: {
      heading: 'Reduction %',
      note: 'Against the base; 100 for net zero.',
      kind: 'number',
      width: 12,
    },
    interim: {
      heading: 'Interim targets',
      note: 'Year and reduction in per cent, such as 2030: 42; 2035: 60.',
      kind: 'list',
      width: 26,
    },
    status: {
      heading: 'Status',
      note: 'How far it is decided.',
      kind: 'choice',
      width: 14,
      choices: choiceTexts(commitmentStatuses),
      required: true,
    },
    source: { heading: 'Source', note: 'Where it is published.', kind: 'text', width: 36 },
  },
} as const satisfies TemplateSheet
