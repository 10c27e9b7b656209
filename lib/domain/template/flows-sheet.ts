import { flowKinds } from '../submission/inventory-statements.ts'
import { choiceTexts, idColumn, siteColumn, otherEndColumns, yesOrNo, type TemplateSheet } from './columns.ts'

export const flowSides = ['sent', 'received'] as const
export const carbonOrigins = ['fossil', 'biogenic'] as const

export const flowsSheet = {
  name: 'Flows',
  about: 'Energy, CO2 and hydrogen that your sites sent to somebody or received from them in a year.',
  columns: {
    id: idColumn,
    site: siteColumn,
    year: { heading: 'Year', note: 'Four digits.', kind: 'year', width: 8, required: true },
    side: {
      heading: 'Way',
      note: 'Whether your site sent it or received it.',
      kind: 'choice',
      width: 10,
      choices: flowSides,
      required: true,
    },
    kind: {
      heading: 'What',
      note: 'What was handed over; CO2 by what it was handed over for.',
      kind: 'choice',
      width: 14,
      choices: choiceTexts(flowKinds),
      required: true,
    },
    origin: { heading: 'Carbon', note: 'Of CO2 alone.', kind: 'choice', width: 11, choices: carbonOrigins },
    ...otherEndColumns,
    quantity: {
      heading: 'Quantity',
      note: 'In the year, in the unit beside it.',
      kind: 'number',
      width: 14,
      required: true,
    },
    unit: {
      heading: 'Unit',
      note: 'Of energy such as MWh or GJ; of CO2 and hydrogen such as t or kt.',
      kind: 'unit',
      width: 10,
      required: true,
    },
    scope1: { heading: 'Scope 1, t CO2e', note: 'What you count for energy that you send.', kind: 'number', width: 15 },
    location: {
      heading: 'Scope 2 location, t CO2e',
      note: 'What you count for energy that you receive.',
      kind: 'number',
      width: 15,
    },
    market: {
      heading: 'Scope 2 market, t CO2e',
      note: 'What you count for energy that you receive.',
      kind: 'number',
      width: 15,
    },
    inFigures: {
      heading: 'In figures already',
      note: 'Of CO2: whether your figures have the transfer in already, as a verified figure does.',
      kind: 'choice',
      width: 12,
      choices: yesOrNo,
    },
    note: { heading: 'Note', note: 'Anything that explains the figure.', kind: 'text', width: 30 },
  },
} as const satisfies TemplateSheet
