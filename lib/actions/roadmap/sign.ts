import { z } from 'zod'
import { listLeadAddresses } from '#db/addresses'
import type { Tx } from '#db/client'
import { findCluster } from '#db/clusters'
import { findFrozenBytes, lockStanding, markAgreed, readFrozen } from '#db/frozen'
import { refreshReleasedFigures } from '#db/released-figures'
import { findNewestFrozen } from '#db/standings'
import { insertStance, listStances } from '#db/stances'
import type { Grant } from '#lib/domain/access/grant'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { stances } from '#lib/domain/signoff/frozen'
import { evaluateRule } from '#lib/domain/signoff/rule'
import { checkStance } from '#lib/domain/signoff/stance'
import { stancesTaken } from '#lib/domain/signoff/words'
import { formatInstant } from '#lib/format'
import { queueMail } from '#lib/mail/queue'
import { ruleIsMet } from '#lib/mail/sign-off-letters'
import { publicUrl } from '#lib/env'
import { action } from '../action.ts'
import { digest, optionalText, uuid } from '../fields.ts'

/**
 * Takes a company's one stance on a frozen version. The version's row is held from the first look to the last write, so that
 * fifty signatories at once come one after the other, and the rule is found met by exactly one of them.
 */
export const signVersion = action({
  permission: 'roadmap:sign',
  fresh: true,
  input: z.strictObject({
    clusterId: uuid,
    organisationId: uuid,
    versionId: uuid,
    /** The digest that stood on the page. */
    digest,
    stance: z.enum(stances, 'Choose one stance.'),
    text: optionalText('the text', 4000),
    /** The digest at the box that was ticked: a tick under another version is none under this one. */
    confirmed: z.string().optional(),
  }),
  scope: (input) => ({ clusterId: input.clusterId, organisationId: input.organisationId }),
  async run({ tx, grant, input, now }) {
    if (input.confirmed !== input.digest)
      return no(invalid('confirmed', 'Confirm that you have read the version with this digest.'))
    const standing = await lockStanding(tx, grant, input.versionId)
    if (!standing) return no({ kind: 'not-found' })
    const newest = await findNewestFrozen(tx, grant)
    const bytes = await findFrozenBytes(tx, grant, standing.versionId)
    if (!bytes || !newest) throw new Error('A standing without its frozen version')
    const document = readFrozen(bytes)
    const checked = checkStance({
      standing,
      current: newest.digest,
      document,
      organisationId: grant.organisationId,
      seen: input.digest,
      stance: input.stance,
      text: input.text,
      now,
    })
    if (!checked.ok) return checked
    const taken = { versionId: standing.versionId, digest: standing.digest, kind: input.stance, text: checked.value }
    const stanceId = await insertStance(tx, grant, taken, now)
    const all = await listStances(tx, grant, standing.versionId)
    if (stanceId === null) {
      const earlier = all.find((stance) => stance.organisationId === grant.organisationId)
      return no(
        wrongState(
          earlier
            ? `Nothing was recorded: ${earlier.organisationName} has taken its stance on this version already (${stancesTaken[earlier.kind].toLowerCase()}, by ${earlier.signerName}, ${formatInstant(earlier.signedAt)}). A company takes one stance per version.`
            : 'Nothing was recorded: your company has taken its stance on this version already.',
        ),
      )
    }
    const outcome = evaluateRule(document.signOff, all)
    const agreed = outcome.met && (await markAgreed(tx, grant, standing.versionId, now))
    if (agreed) await tellLeads(tx, grant, standing.number)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    const subject = { version: standing.versionId, digest: standing.digest }
    return ok({
      audit: [
        {
          type: 'stance.taken',
          clusterId: grant.clusterId,
          organisationId: grant.organisationId,
          subject: { ...subject, stance: stanceId },
        },
        ...(agreed ? [{ type: 'roadmap.agreed', clusterId: grant.clusterId, subject }] : []),
      ],
      made: { stanceId },
      message: agreed
        ? `Your stance is recorded, and with it version ${standing.number} is agreed. The lead has been told.`
        : `Your stance on version ${standing.number} is recorded.`,
    })
  },
})

async function tellLeads(tx: Tx, grant: Grant<'roadmap:sign'>, number: number): Promise<void> {
  const cluster = await findCluster(tx, grant)
  if (!cluster) throw new Error('The cluster of a grant is not there')
  const about = { cluster: cluster.name, number, link: `${publicUrl()}/cluster/${cluster.slug}/sign-off` }
  for (const lead of await listLeadAddresses(tx, grant)) await queueMail(tx, ruleIsMet(lead, about))
}
