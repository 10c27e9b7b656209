import { toDecimal } from '#lib/domain/decimal'
import type { HeatRow } from '#lib/domain/goals/heat-row'
import { csvLine, figure, text } from './csv-line.ts'

const columns = [
  'cluster',
  'country',
  'version',
  'members_committed',
  'members',
  'held_against',
  'year',
  'gap_tonnes',
  'verdict',
  'reason',
]

/** The Forum's heat map as CSV, one line a cluster and year: tonnes, empty where nothing is comparable. */
export const heatCsv = (rows: readonly HeatRow[]): string =>
  csvLine(columns.map(text)) +
  rows
    .flatMap((row) => {
      const cells =
        row.cells.length > 0 ? row.cells : [{ year: null, gap: null, verdict: 'not comparable', reason: row.reason }]
      return cells.map(({ year, gap, verdict, reason }) =>
        csvLine([
          text(row.name),
          text(row.country),
          figure(row.version),
          figure(row.coverage?.committedMembers ?? null),
          figure(row.coverage?.members ?? null),
          text(row.against),
          figure(year),
          figure(gap === null ? null : toDecimal(gap)),
          text(verdict),
          text(reason),
        ]),
      )
    })
    .join('')
