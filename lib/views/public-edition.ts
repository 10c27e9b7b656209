import type { Tx } from '#db/client'
import { findEdition, listEditions, listRecordsInForce, listRecordsOf, newestNumber } from '#db/public-goals'
import type { Grant } from '#lib/domain/access/grant'
import { compareRecords, type RecordChanges } from '#lib/domain/goals/public/compare-records'
import type { EditionSource, PublicRecord } from '#lib/domain/goals/public/kept-record'
import { isId } from './company-room.ts'
import { view, type Look } from './view.ts'

export const editionPageSize = 50

export type EditionPages = {
  readonly edition: string
  /** Pages of the lists, from 1. */
  readonly changes: number
  readonly leftOut: number
}

/** One edition: before it is taken in, what it would change; afterwards, what it holds. Both with what was left out and why. */
export const publicEdition = view({
  permission: 'public-goals:keep',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'public-goals:keep', EditionPages>) {
    const edition = isId(params.edition) ? await findEdition(tx, grant, params.edition) : null
    if (!edition) return null
    const records = await listRecordsOf(tx, grant, edition.id)
    const changes = edition.number === null ? await changesOf(tx, grant, edition.source, records) : null
    const page = <T>(items: readonly T[], at: number): readonly T[] =>
      items.slice((at - 1) * editionPageSize, at * editionPageSize)
    return {
      ...edition,
      leftOut: { total: edition.leftOut.length, page: page(edition.leftOut, params.leftOut) },
      records: records.length,
      shown: records.filter(({ shown }) => shown).length,
      seen: await newestNumber(tx),
      changes: changes && {
        added: changes.added.length,
        same: changes.same,
        goneTotal: changes.gone.length,
        gone: changes.gone.slice(0, editionPageSize),
        changed: changes.changed.length,
        addedPage: page(changes.added, params.changes),
        changedPage: page(changes.changed, params.changes),
      },
    }
  },
})

/** Held against what stands now of the same table, and of whatever else the newer one has. */
async function changesOf(
  tx: Tx,
  grant: Grant<'public-goals:keep'>,
  source: EditionSource,
  records: readonly PublicRecord[],
): Promise<RecordChanges> {
  const keys = new Set(records.map(({ kind, key }) => `${kind} ${key}`))
  const kept = await listRecordsInForce(tx, grant)
  return compareRecords(
    kept.filter((record) => record.source === source || keys.has(`${record.kind} ${record.key}`)),
    records,
  )
}

/** The tables that wait to be taken in. */
export const publicImport = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant }) {
    const editions = await listEditions(tx, grant)
    return {
      waiting: editions
        .filter(({ number }) => number === null)
        .map(({ id, fileName, dataset, createdAt, creatorName }) => ({
          id,
          fileName,
          dataset,
          createdAt,
          creatorName,
        })),
    }
  },
})
