import { z } from 'zod'
import { findAsk, insertAsk, updateAsk } from '#db/asks'
import { findSlug } from '#db/clusters'
import type { Tx } from '#db/client'
import { findDraftDocument, findNewestDraftHeading } from '#db/drafts'
import type { Grant } from '#lib/domain/access/grant'
import { askStatuses, type Ask } from '#lib/domain/infrastructure/ask'
import { askStatusNames } from '#lib/domain/infrastructure/words'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { enablerKinds } from '#lib/domain/submission/document'
import { enablerNames } from '#lib/domain/submission/words'
import { action } from '../action.ts'
import { optionalText, optionalYear, text, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { partyFields, partyOf } from './party-fields.ts'

const input = z.strictObject({
  clusterId: uuid,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  title: text('what is asked'),
  kind: z.enum(enablerKinds, 'Choose a kind.'),
  ...partyFields,
  status: z.enum(askStatuses, 'Choose where it stands.'),
  neededBy: optionalYear('the year it is needed by'),
  measureIds: z.array(uuid).max(300).default([]),
  source: optionalText('the source', 500),
})

/** Adds an ask to the register, or changes one that nobody else has changed since. */
export const keepAsk = action({
  permission: 'infrastructure:keep',
  input,
  scope: (given) => ({ clusterId: given.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion, owner, outsideName, ...values } }) {
    const whose = await partyOf(tx, grant, { owner, outsideName })
    if (!whose.ok) return whose
    const before = id === undefined ? null : await findAsk(tx, grant, id)
    const known = new Set([...(before?.measureIds ?? []), ...(await measuresOfRoadmap(tx, grant))])
    if (values.measureIds.some((each) => !known.has(each)))
      return no(invalid('measureIds', 'Choose measures of the newest draft of the roadmap.'))
    const ask: Ask = { ...values, id: id ?? crypto.randomUUID(), owner: whose.value }
    if (id === undefined) {
      await insertAsk(tx, grant, ask)
      return ok({
        audit: { type: 'ask.added', clusterId, subject: { ask: ask.id } },
        next: `/cluster/${await findSlug(tx, grant)}/asks`,
        made: { id: ask.id },
      })
    }
    if (!(await updateAsk(tx, grant, rowVersion ?? 0, ask))) {
      const stands = await findAsk(tx, grant, id)
      return no(staleRow('this ask', stands && inFields(stands), inFields(ask)))
    }
    return ok({ audit: { type: 'ask.saved', clusterId, subject: { ask: id } }, message: 'Saved.' })
  },
})

/** The lead knows measures by the roadmap alone: what a company keeps to itself cannot be named here. */
async function measuresOfRoadmap(tx: Tx, grant: Grant<'infrastructure:keep'>): Promise<readonly string[]> {
  const draft = await findNewestDraftHeading(tx, grant)
  return draft === null ? [] : (await findDraftDocument(tx, grant, draft)).measures.map(({ id }) => id)
}

const inFields = ({ title, kind, owner, status, neededBy, measureIds, source }: Ask) => ({
  title,
  kind: enablerNames[kind],
  owner: owner.name,
  status: askStatusNames[status],
  neededBy,
  measureIds: `${measureIds.length} measures`,
  source,
})
