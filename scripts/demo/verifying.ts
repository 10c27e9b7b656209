import { appendAudit } from '#db/audit'
import { demoVerifier } from '#db/demo/accounts'
import type { DemoCluster } from '#db/demo/demo-cluster'
import { demoId } from '#db/demo/demo-id'
import { beginEngagement } from '#db/engagements'
import { claimInvitation } from '#db/invitations'
import { answerVerifier } from '#lib/actions/verification/answer'
import { askCompany } from '#lib/actions/verification/ask'
import { inviteVerifier } from '#lib/actions/verification/invite'
import type { Calendar } from './calendar.ts'
import { openAccount } from './coming-in.ts'
import { beforeSignIn, holderOf, moment, play, type Scene, type Step } from './scene.ts'

/** Whose submission an invented verifier looks into. There is no opinion: nobody stated one on what a real company did not send. */
const verified: Readonly<Record<string, string>> = { 'houston-ship-channel': 'ExxonMobil' }

const between = 2 * 3_600_000

/** A company invites a verifier to its submission, who asks, and is answered. */
export function verifying(scene: Scene, demo: DemoCluster, calendar: Calendar): readonly Step[] {
  const company = verified[demo.slug]
  if (company === undefined || calendar.merged === null) return []
  const at = moment(scene, calendar.merged + 5)
  return [{ at, run: () => verify(scene, demo, company, at) }]
}

async function verify(scene: Scene, demo: DemoCluster, company: string, at: Date): Promise<void> {
  const place = { organisationId: demoId('organisation', company), clusterId: demoId('cluster', demo.slug) }
  const admin = holderOf(company, 'company-admin')
  const wish = { ...place, number: '1', email: demoVerifier.email }
  const made = await play(scene, admin, at, ['verification.invite', inviteVerifier], wish)
  const { engagementId = '', invitationId = '' } = made
  await beforeSignIn(scene, async (tx) => {
    const account = await openAccount(tx, scene, demoVerifier, at)
    const claimed = await claimInvitation(tx, invitationId, at)
    if (!claimed || !(await beginEngagement(tx, engagementId, account, at)))
      throw new Error(`${demoVerifier.email} finds no open invitation`)
    const subject = { engagement: engagementId, account, invitation: invitationId }
    await appendAudit(tx, { type: 'verification.begun', organisationId: place.organisationId, subject }, account, at)
  })
  const [asked, answered] = [new Date(at.getTime() + between), new Date(at.getTime() + 2 * between)]
  await play(scene, demoVerifier, asked, ['verification.ask', askCompany], {
    engagementId,
    body: 'Are the scope 1 figures of 2023 those of the register, or did you correct them afterwards?',
  })
  await play(scene, holderOf(company, 'contributor'), answered, ['verification.answer', answerVerifier], {
    ...place,
    engagementId,
    body: 'They are the register’s, without a correction. The report for 2024 is not out yet.',
  })
}
