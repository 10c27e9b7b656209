import type { ForumRow } from '#lib/domain/roadmap/forum-row'
import { csvLine, figure, text } from './csv-line.ts'

const columns = [
  'cluster',
  'country',
  'members',
  'base_year',
  'base_tonnes',
  'latest_year',
  'latest_tonnes',
  'target_year',
  'target_tonnes',
  'target_illustrative',
  'gap_2030_tonnes',
  'signed',
  'signatories',
  'stage',
  'data_at',
]

/** The Forum's table as CSV: figures as plain numbers in tonnes, empty where unknown or withheld. */
export const forumCsv = (rows: readonly ForumRow[]): string =>
  csvLine(columns.map(text)) +
  rows
    .map((row) =>
      csvLine([
        text(row.name),
        text(row.country),
        figure(row.members),
        figure(row.baseYear),
        figure(row.baseTonnes),
        figure(row.latestYear),
        figure(row.latestTonnes),
        figure(row.targetYear),
        figure(row.targetTonnes),
        text(row.targetIllustrative ? 'yes' : 'no'),
        figure(row.gap2030Tonnes),
        figure(row.signed),
        figure(row.signatories),
        text(row.stage),
        text(row.dataAt?.toISOString() ?? null),
      ]),
    )
    .join('')
