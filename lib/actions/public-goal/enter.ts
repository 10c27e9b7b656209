import { insertEdition, listVersions, lockEditions, takeInEdition, type NewEdition } from '#db/public-goals'
import type { Tx } from '#db/client'
import type { Grant } from '#lib/domain/access/grant'
import type { PublicKind, PublicRecord } from '#lib/domain/goals/public/kept-record'
import { wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'

export type Entered = Pick<NewEdition, 'publisher' | 'dataset' | 'asOf' | 'licence'>

/** Only a version that was looked at is followed by another: 0 is what the product brings along, or nothing yet. */
export async function standingVersion(
  tx: Tx,
  grant: Grant<'public-goals:keep'>,
  kind: PublicKind,
  key: string,
  seen: number,
): Promise<Result<PublicRecord | null, Refusal>> {
  // From here on nobody else enters anything, so that what is read here is what is followed.
  await lockEditions(tx)
  const [standing] = await listVersions(tx, grant, kind, key)
  if ((standing?.edition?.number ?? 0) === seen) return ok(standing ?? null)
  return no(
    wrongState('Nothing was saved: somebody entered a newer version since you opened the page. Look at it first.'),
  )
}

/** Makes one record the newest version of its thing, as an edition of its own. */
export async function enterRecord(
  tx: Tx,
  grant: Grant<'public-goals:keep'>,
  edition: Entered,
  record: PublicRecord,
  now: Date,
): Promise<number> {
  const id = await insertEdition(tx, grant, { ...edition, source: 'entry', fileName: null }, [record], now)
  const number = (await lockEditions(tx)) + 1
  await takeInEdition(tx, grant, id, number, now)
  return number
}
