import { firmnesses, flowDirections, flowKinds } from '../synergy/flow-row.ts'
import { choiceTexts, idColumn, type TemplateSheet } from './columns.ts'

export const flowsSheet = {
  name: 'Flows',
  about: 'What your sites could give to neighbours or take from them.',
  columns: {
    id: idColumn,
    site: {
      heading: 'Site',
      note: 'Id or name of a site of the sheet Sites.',
      kind: 'site',
      width: 22,
      required: true,
    },
    kind: {
      heading: 'Kind',
      note: 'What flows.',
      kind: 'choice',
      width: 14,
      choices: choiceTexts(flowKinds),
      required: true,
    },
    direction: {
      heading: 'Direction',
      note: 'Supply is offered, demand is needed.',
      kind: 'choice',
      width: 12,
      choices: flowDirections,
      required: true,
    },
    title: { heading: 'Title', note: 'In your own words, such as “Kiln exhaust”.', kind: 'text', width: 30 },
    quantity: { heading: 'Quantity a year', note: 'In the unit beside it.', kind: 'number', width: 16, required: true },
    unit: { heading: 'Unit', note: 'Such as MWh, t, m3.', kind: 'unit', width: 12, required: true },
    temperature: { heading: 'Temperature, °C', note: 'At the site’s fence.', kind: 'number', width: 12 },
    returnTemperature: {
      heading: 'Return, °C',
      note: 'Down to which heat can be taken, or from which it is needed.',
      kind: 'number',
      width: 12,
    },
    pressure: { heading: 'Pressure, bar', note: 'Absolute.', kind: 'number', width: 12 },
    purityPercent: { heading: 'Purity %', note: 'Share of the main component.', kind: 'number', width: 10 },
    impurities: { heading: 'Impurities', note: 'In words.', kind: 'text', width: 24 },
    firstYear: { heading: 'From', note: 'First year.', kind: 'year', width: 8 },
    lastYear: { heading: 'To', note: 'Last year.', kind: 'year', width: 8 },
    firmness: { heading: 'Firmness', note: 'Firm, or interruptible.', kind: 'choice', width: 14, choices: firmnesses },
    presentRoute: { heading: 'Present route', note: 'What happens with it today.', kind: 'text', width: 26 },
    note: { heading: 'Note', note: 'Anything a neighbour should know.', kind: 'text', width: 30 },
  },
} as const satisfies TemplateSheet
