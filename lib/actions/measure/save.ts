import { z } from 'zod'
import { listMembers } from '#db/clusters'
import type { Tx } from '#db/client'
import { listHubs } from '#db/hubs'
import { listStreams } from '#db/inventory-lines'
import { findMeasure, insertMeasure, listMeasures, updateMeasure } from '#db/measures'
import { findSite } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import { withEarlierStart } from '#lib/domain/measures/earlier-starts'
import { enteredNeeds } from '#lib/domain/measures/entered-needs'
import type { LevelEvidence } from '#lib/domain/measures/needs'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { measureFields } from './measure-fields.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  ...measureFields,
})

/** Adds a measure, or changes one that nobody else has changed since. A start that moves leaves its earlier year behind. */
export const saveMeasure = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, id, rowVersion, ...entered }, now }) {
    if ((await findSite(tx, grant, entered.siteId)) === null)
      return no(invalid('siteId', 'Choose one of your own sites.'))
    const others = new Set((await listMeasures(tx, grant)).map((measure) => measure.id))
    if (entered.prerequisites.some((each) => each === id || !others.has(each)))
      return no(invalid('prerequisites', 'Choose other measures of your company.'))
    const before = id === undefined ? null : await findMeasure(tx, grant, id)
    const needs = enteredNeeds(entered, await knownOfNeeds(tx, grant, entered, before?.levelEvidence ?? [], now))
    if (!needs.ok) return no({ kind: 'invalid', fields: needs.refusal })
    const values = { ...entered, ...needs.value }
    if (id === undefined) {
      const made = await insertMeasure(tx, grant, { ...values, earlierStarts: [] })
      return ok({
        audit: { type: 'measure.added', ...eventPlace(grant), subject: { measure: made } },
        next: await companyPath(tx, grant, '/measures'),
        made: { id: made },
      })
    }
    const earlierStarts = before === null ? [] : withEarlierStart(before, values.start, now)
    if (!(await updateMeasure(tx, grant, id, rowVersion ?? 0, { ...values, earlierStarts })))
      return no(staleRow('this measure', await findMeasure(tx, grant, id), values))
    return ok({
      audit: { type: 'measure.saved', ...eventPlace(grant), subject: { measure: id } },
      message: 'Saved.',
    })
  },
})

async function knownOfNeeds(
  tx: Tx,
  grant: Grant<'company:edit'>,
  { siteId, level }: Pick<z.infer<typeof input>, 'siteId' | 'level'>,
  evidence: readonly LevelEvidence[],
  now: Date,
) {
  const members = await listMembers(tx, grant)
  return {
    siteId,
    level,
    streams: (await listStreams(tx, grant)).filter((each) => each.siteId === siteId).map(({ stream }) => stream),
    hubs: await listHubs(tx, grant),
    members: members.filter(({ organisationId }) => organisationId !== grant.organisationId),
    evidence,
    today: now.toISOString().slice(0, 10),
  }
}
