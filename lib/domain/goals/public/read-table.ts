import { no, ok, type Result } from '../../result.ts'
import type { Edition } from '../goal.ts'
import { actorRecord, schemeRecord, totalsRecord, type PublicRecord, type TableSource } from './kept-record.ts'
import { licenceLetsShow } from './licence.ts'
import { actorsFromPledges } from './national-pledges.ts'
import { totalsFromRows } from './national-totals.ts'
import { actorsFromTracker } from './net-zero-tracker.ts'
import type { ImportedActors, LeftOut, TableRow } from './public-actor.ts'
import { schemeFromRows } from './trading-scheme.ts'

/** What of a table is kept, what is not and why, and what else a person should know of it. */
export type ReadTable = {
  readonly records: readonly PublicRecord[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly string[]
}

/** Columns without which a table is none of its kind. The rest may be missing, and says nothing then. */
export const tableColumns: Readonly<Record<TableSource, readonly string[]>> = {
  tracker: ['id_code', 'name', 'country', 'actor_type', 'end_target', 'end_target_year'],
  pledges: ['party', 'mitigation_type', 'mitigation_target', 'baseline_year', 'target_year'],
  totals: ['country', 'year', 'value', 'unit', 'dataset'],
  caps: ['item', 'value', 'period', 'status'],
}

/**
 * A published table as records of one edition. Refused with a sentence where nothing of it can be kept. Companies of the Net Zero
 * Tracker are left out: they enter their own commitments, and nobody else keeps them here.
 */
export function readTable(source: TableSource, rows: readonly TableRow[], edition: Edition): Result<ReadTable, string> {
  const read = byRule[source](rows, edition)
  if (read.records.length > 0) return ok(read)
  const [first] = read.leftOut
  return no(`Nothing in this file can be kept.${first ? ` Of ${first.name || first.id}: ${first.reason}` : ''}`)
}

const byRule: Readonly<Record<TableSource, (rows: readonly TableRow[], edition: Edition) => ReadTable>> = {
  tracker(rows, edition) {
    const public_ = rows.filter((row) => row['actor_type'] !== 'Company')
    const companies = rows.length - public_.length
    const note = `${companies} companies were left out: companies enter their own commitments.`
    return withActors(actorsFromTracker(public_, edition), edition, companies === 0 ? [] : [note])
  },
  pledges: (rows, edition) => withActors(actorsFromPledges(rows, edition), edition, []),
  totals(rows) {
    const { totals, leftOut } = totalsFromRows(rows)
    const hidden = totals.filter(({ mayBeShown }) => !mayBeShown)
    const datasets = [...new Set(hidden.map(({ dataset }) => dataset))].join(', ')
    const note = `${hidden.length} series are for staff’s own use, since their licence does not let them be shown: ${datasets}.`
    return { records: totals.map(totalsRecord), leftOut, notes: hidden.length === 0 ? [] : [note] }
  },
  caps(rows, edition) {
    const { scheme, leftOut } = schemeFromRows(rows, edition)
    const records = scheme.caps.length === 0 ? [] : [schemeRecord(scheme, 'EU')]
    return { records, leftOut, notes: [] }
  },
}

function withActors({ actors, leftOut }: ImportedActors, { licence }: Edition, notes: readonly string[]): ReadTable {
  const shown = licenceLetsShow(licence)
  const note = `This edition is for staff’s own use: its licence, “${licence}”, does not let its figures be shown in clusters.`
  return {
    records: actors.map((actor) => actorRecord(actor, shown)),
    leftOut,
    notes: shown ? notes : [note, ...notes],
  }
}
