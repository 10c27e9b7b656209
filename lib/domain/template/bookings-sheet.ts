import { idColumn, measureColumn, readersColumn, type TemplateSheet } from './columns.ts'

export const bookingsSheet = {
  name: 'Bookings',
  about: 'What your measures take of the hubs that several companies share: one row for each hub of a measure.',
  columns: {
    id: idColumn,
    measure: measureColumn,
    hub: {
      heading: 'Hub',
      note: 'A hub of the cluster, or one of its phases.',
      kind: 'hub',
      width: 34,
      required: true,
    },
    perYear: {
      heading: 'Amount a year',
      note: 'At full effect, in the unit of the hub.',
      kind: 'number',
      width: 16,
      required: true,
    },
    unit: { heading: 'Unit', note: 'That of the hub; may be left empty.', kind: 'unit', width: 10 },
    from: { heading: 'From', note: 'First year. Empty follows the start of the measure.', kind: 'year', width: 8 },
    rampYears: {
      heading: 'Ramp years',
      note: 'Years to the full amount. Empty follows the ramp of the measure.',
      kind: 'number',
      width: 10,
    },
    class: readersColumn,
  },
} as const satisfies TemplateSheet
