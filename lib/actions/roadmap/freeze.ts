import { z } from 'zod'
import { listSignatoryAddresses, listSignerAddresses } from '#db/addresses'
import { listMembers, lockCluster } from '#db/clusters'
import type { Tx } from '#db/client'
import { listConflicts } from '#db/conflicts'
import { findDraft } from '#db/drafts'
import { insertFrozenVersion, lockOpenStandings, markReplaced } from '#db/frozen'
import { refreshReleasedFigures } from '#db/released-figures'
import { findNewestFrozen } from '#db/standings'
import { listStances } from '#db/stances'
import type { Grant } from '#lib/domain/access/grant'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { freezeRoadmap } from '#lib/domain/signoff/freeze'
import { formatInstant } from '#lib/format'
import { queueMail } from '#lib/mail/queue'
import { askForStance, stanceIsVoid } from '#lib/mail/sign-off-letters'
import { publicUrl } from '#lib/env'
import { action } from '../action.ts'
import { ruleFields, ruleOf } from './rule-fields.ts'
import { uuid } from '../fields.ts'

/** The last moment of the day that was chosen, in UTC, so that a deadline is the same instant for everybody. */
const day = z.iso
  .date('Enter the deadline as a day, such as 2027-03-12.')
  .transform((value) => new Date(`${value}T23:59:59.000Z`))

/** Freezes the newest draft: canonical bytes and digest, open for signature. A version still open is replaced by it. */
export const freezeVersion = action({
  permission: 'roadmap:freeze',
  input: z.strictObject({
    clusterId: uuid,
    draftId: uuid,
    ...ruleFields,
    deadline: day,
    publication: z.enum(['public', 'members'], 'Choose who may read the adopted version.'),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const rule = ruleOf(input)
    if (!rule.ok) return rule
    if (input.deadline <= now) return no(invalid('deadline', 'Choose a day that is still to come.'))
    const cluster = await lockCluster(tx, grant)
    const draft = await findDraft(tx, grant)
    if (!draft) return no({ kind: 'not-found' })
    if (draft.id !== input.draftId) {
      return no(wrongState(`Nothing was frozen: draft ${draft.number} is newer than the one you read. Read it first.`))
    }
    const conflicts = await listConflicts(tx, grant, draft.id)
    const open = conflicts.filter((conflict) => conflict.blocking && conflict.resolution === null).length
    if (open > 0) {
      return no(
        wrongState(
          `Nothing was frozen: ${open} blocking ${open === 1 ? 'conflict is' : 'conflicts are'} open in draft ${draft.number}. Settle ${open === 1 ? 'it' : 'them'} first.`,
        ),
      )
    }
    const [members, newest, replaced] = await Promise.all([
      listMembers(tx, grant),
      findNewestFrozen(tx, grant),
      lockOpenStandings(tx, grant),
    ])
    const frozen = freezeRoadmap({
      roadmap: draft.document,
      members: members.filter((member) => member.status === 'active'),
      version: (newest?.number ?? 0) + 1,
      replaces: newest?.digest ?? null,
      rule: rule.value,
      deadline: input.deadline,
      frozenAt: now,
      publication: input.publication,
    })
    if (!frozen.ok) return frozen
    const { document, bytes, digest } = frozen.value
    const versionId = await insertFrozenVersion(
      tx,
      grant,
      { cycle: cluster.cycle, draftId: draft.id, document, bytes, digest },
      now,
    )
    await markReplaced(
      tx,
      grant,
      replaced.map((standing) => standing.versionId),
      versionId,
      now,
    )
    const about = {
      cluster: cluster.name,
      number: document.version,
      link: `${publicUrl()}/cluster/${cluster.slug}/sign-off`,
    }
    await tellSigners(tx, grant, replaced, about)
    for (const person of await listSignatoryAddresses(tx, grant)) {
      await queueMail(tx, askForStance(person, { ...about, digest, deadline: formatInstant(input.deadline) }))
    }
    await refreshReleasedFigures(tx, grant.clusterId, now)
    const subject = { version: versionId, number: document.version, digest, draft: draft.id }
    return ok({
      audit: [
        { type: 'roadmap.frozen', clusterId: grant.clusterId, subject },
        ...replaced.map((standing) => ({
          type: 'roadmap.replaced',
          clusterId: grant.clusterId,
          subject: { version: standing.versionId, digest: standing.digest, by: versionId },
        })),
      ],
      made: { versionId, digest },
      next: `/cluster/${cluster.slug}/sign-off`,
    })
  },
})

/** Everybody who had signed a replaced version learns why their stance no longer counts. */
async function tellSigners(
  tx: Tx,
  grant: Grant<'roadmap:freeze'>,
  replaced: readonly { readonly versionId: string; readonly number: number }[],
  about: { readonly cluster: string; readonly number: number; readonly link: string },
): Promise<void> {
  for (const standing of replaced) {
    const stances = await listStances(tx, grant, standing.versionId)
    const addresses = new Map(
      (await listSignerAddresses(tx, grant, standing.versionId)).map((person) => [person.accountId, person]),
    )
    for (const stance of stances) {
      const person = addresses.get(stance.signerId)
      if (!person) continue
      const of = { replacedNumber: standing.number, kind: stance.kind, company: stance.organisationName }
      await queueMail(tx, stanceIsVoid(person, { ...about, ...of }))
    }
  }
}
