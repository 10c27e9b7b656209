import { idColumn, type TemplateSheet } from './columns.ts'

export const sitesSheet = {
  name: 'Sites',
  about: 'The sites of your company in this cluster.',
  columns: {
    id: idColumn,
    key: {
      heading: 'Site id',
      note: 'Your own id or the register’s, unique among your sites.',
      kind: 'text',
      width: 20,
      required: true,
    },
    name: { heading: 'Name', note: 'As people call it.', kind: 'text', width: 30, required: true },
    permits: {
      heading: 'Permits',
      note: 'Ids of permits or register accounts, parted by semicolons.',
      kind: 'list',
      width: 28,
    },
    sector: { heading: 'Sector', note: 'In words.', kind: 'text', width: 26 },
    nace: { heading: 'NACE', note: 'Code, where it applies.', kind: 'text', width: 10 },
    naics: { heading: 'NAICS', note: 'Code, where it applies.', kind: 'text', width: 10 },
    latitude: { heading: 'Latitude', note: 'Degrees north, with a point.', kind: 'number', width: 12 },
    longitude: { heading: 'Longitude', note: 'Degrees east, with a point.', kind: 'number', width: 12 },
    growthPercent: {
      heading: 'Growth % a year',
      note: 'Of activity after the base year. Empty is flat.',
      kind: 'number',
      width: 12,
    },
    closesIn: { heading: 'Closes in', note: 'First year in which the site no longer runs.', kind: 'year', width: 10 },
    source: { heading: 'Source', note: 'Where these entries come from.', kind: 'text', width: 30 },
  },
} as const satisfies TemplateSheet
