import { flowChoices } from '../measures/flow-choices.ts'
import { choiceTexts, idColumn, measureColumn, otherEndColumns, readersColumn, type TemplateSheet } from './columns.ts'
import { flowSides } from './flows-sheet.ts'

export const measureFlowKinds = flowChoices.map(({ value }) => value)

export const measureFlowsSheet = {
  name: 'Measure flows',
  about: 'What your measures hand over to another company, or take from it, once they run.',
  columns: {
    id: idColumn,
    measure: measureColumn,
    side: {
      heading: 'Way',
      note: 'Whether your site sends it or receives it.',
      kind: 'choice',
      width: 10,
      choices: flowSides,
      required: true,
    },
    what: {
      heading: 'What',
      note: 'What is handed over; CO2 by what for, and by the origin of its carbon.',
      kind: 'choice',
      width: 24,
      choices: choiceTexts(measureFlowKinds),
      required: true,
    },
    ...otherEndColumns,
    perYear: {
      heading: 'Amount a year',
      note: 'At full effect: energy in MWh, CO2 and hydrogen in t.',
      kind: 'number',
      width: 16,
      required: true,
    },
    unit: { heading: 'Unit', note: 'MWh or t; may be left empty.', kind: 'unit', width: 10 },
    class: readersColumn,
  },
} as const satisfies TemplateSheet
