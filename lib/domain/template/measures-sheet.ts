import { levels, pillars } from '../submission/document.ts'
import { choiceTexts, idColumn, illustrativeColumn, readersColumn, siteColumn, type TemplateSheet } from './columns.ts'

export const confidences = ['low', 'medium', 'high'] as const

export const measuresSheet = {
  name: 'Measures',
  about: 'What your company does to lower emissions.',
  columns: {
    id: idColumn,
    title: { heading: 'Title', note: 'Short.', kind: 'text', width: 36, required: true },
    description: { heading: 'Description', note: 'What is built or changed.', kind: 'text', width: 36 },
    site: siteColumn,
    owners: {
      heading: 'Owners',
      note: 'Only if others own it too, parted by semicolons.',
      kind: 'list',
      width: 28,
    },
    pillar: {
      heading: 'Pillar',
      note: 'Kind of measure.',
      kind: 'choice',
      width: 16,
      choices: choiceTexts(pillars),
      required: true,
    },
    level: {
      heading: 'Level',
      note: 'How far it is committed.',
      kind: 'choice',
      width: 14,
      choices: choiceTexts(levels),
      required: true,
    },
    sources: {
      heading: 'Sources',
      note: 'Source streams of the site that it acts on, as the lines name them, parted by semicolons. Empty is the whole site.',
      kind: 'list',
      width: 30,
    },
    readiness: { heading: 'Readiness', note: 'Technology readiness, 1 to 9.', kind: 'number', width: 10 },
    start: { heading: 'Start', note: 'Year it first takes effect.', kind: 'year', width: 8, required: true },
    leadYears: { heading: 'Lead years', note: 'From decision to start.', kind: 'number', width: 10 },
    rampYears: {
      heading: 'Ramp years',
      note: 'Years to full effect; 1 is full effect in the start year.',
      kind: 'number',
      width: 10,
    },
    lifetimeYears: { heading: 'Lifetime, years', note: 'How long it lasts.', kind: 'number', width: 10 },
    tonnesPerYear: {
      heading: 'Abatement, t CO2e a year',
      note: 'At full effect.',
      kind: 'number',
      width: 18,
      required: true,
    },
    capex: { heading: 'Capex', note: 'In the cluster’s currency.', kind: 'number', width: 16 },
    opexPerYear: {
      heading: 'Opex a year',
      note: 'In the cluster’s currency; savings with a minus.',
      kind: 'number',
      width: 16,
    },
    energy: {
      heading: 'Energy, MWh a year',
      note: 'Change by carrier, such as power: 1200; natural gas: -5000.',
      kind: 'list',
      width: 30,
    },
    exclusiveGroup: {
      heading: 'Exclusive group',
      note: 'Measures of one group cannot both count.',
      kind: 'text',
      width: 16,
    },
    enablers: {
      heading: 'Enablers',
      note: 'Kind and text, such as policy: carbon price; finance: grant.',
      kind: 'list',
      width: 36,
    },
    jobs: { heading: 'Jobs', note: 'Created or kept.', kind: 'number', width: 8 },
    confidence: {
      heading: 'Confidence',
      note: 'Low, medium or high.',
      kind: 'choice',
      width: 12,
      choices: confidences,
    },
    source: { heading: 'Source', note: 'Where it is published.', kind: 'text', width: 30 },
    class: readersColumn,
    illustrative: illustrativeColumn,
  },
} as const satisfies TemplateSheet
