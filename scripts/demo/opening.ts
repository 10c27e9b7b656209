import { z } from 'zod'
import { demoForum } from '#db/demo/accounts'
import { clusterEntry } from '#db/demo/cluster-entry'
import type { DemoCluster, DemoCompany } from '#db/demo/demo-cluster'
import { demoOutlook } from '#db/demo/outlook'
import { demoId } from '#db/demo/demo-id'
import { insertDemoCluster, insertDemoMembers } from '#db/demo/rows'
import { refreshReleasedFigures } from '#db/released-figures'
import { action } from '#lib/actions/action'
import { chooseBenchmark } from '#lib/actions/benchmark/choose'
import { editCluster } from '#lib/actions/cluster/edit'
import { keepOutlook } from '#lib/actions/outlook/keep'
import { inviteCompany } from '#lib/actions/invitation/invite-company'
import { inviteLead } from '#lib/actions/invitation/invite-lead'
import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import { ok } from '#lib/domain/result'
import { spread, type Calendar } from './calendar.ts'
import { accept, comeIn } from './coming-in.ts'
import { dayField, holderOf, moment, play, type Scene, type Step } from './scene.ts'

/** The Forum opens the cluster; its lead comes in, names members and days, and invites the companies. */
export function opening(scene: Scene, demo: DemoCluster, calendar: Calendar): readonly Step[] {
  const at = moment(scene, calendar.opened)
  const next = moment(scene, calendar.opened - 1)
  const staff = holderOf(demoForum, 'staff')
  const lead = holderOf(demo.leadOffice, 'lead')
  const clusterId = demoId('cluster', demo.slug)
  const held = { organisationId: demoId('organisation', demo.leadOffice), clusterId }
  let invitation = ''
  return [
    {
      at,
      async run() {
        await play(scene, staff, at, ['cluster.open', openDemoCluster], demo)
        const sent = await play(scene, staff, at, ['invitation.lead', inviteLead], { clusterId, email: lead.email })
        invitation = sent.invitationId ?? ''
      },
    },
    {
      at: next,
      async run() {
        await comeIn(scene, lead, held, staff, next)
        await accept(scene, lead, invitation, null, next)
        await play(scene, lead, next, ['member.name', nameDemoMembers], demo)
        await play(scene, lead, next, ['cluster.edit', editCluster], settings(scene, demo, calendar))
        // Whoever has come to a version holds it against a benchmark as well.
        if (demo.signOff !== null)
          await play(scene, lead, next, ['benchmark.choose', chooseBenchmark], exampleChoice(clusterId))
        const outlook = demoOutlook(demo)
        if (outlook !== null)
          await play(scene, lead, next, ['outlook.keep', keepOutlook], typedOutlook(clusterId, outlook))
      },
    },
    ...demo.companies.flatMap((company, index) => joining(scene, demo, calendar, company, index)),
  ]
}

function joining(
  scene: Scene,
  demo: DemoCluster,
  calendar: Calendar,
  company: DemoCompany,
  index: number,
): readonly Step[] {
  const isWaiting = company.standing === 'invited'
  // An invitation lapses after 72 hours: one that is still open was sent yesterday.
  const day = isWaiting ? 1 : Math.round(spread(calendar.joined, index, demo.companies.length))
  const at = moment(scene, day, index)
  const later = moment(scene, day - 1, index)
  const lead = holderOf(demo.leadOffice, 'lead')
  const admin = holderOf(company.name, 'company-admin')
  const clusterId = demoId('cluster', demo.slug)
  const organisationId = demoId('organisation', company.name)
  const people = new Set(
    (['company-admin', 'contributor', 'signatory'] as const).map((role) => holderOf(company.name, role)),
  )
  let invitation = ''
  const enter = async (now: Date) => {
    for (const person of people) await comeIn(scene, person, { organisationId, clusterId: null }, lead, now)
  }
  const invited: Step = {
    at,
    async run() {
      if (isWaiting) await enter(at)
      const asked = { clusterId, organisationId, email: admin.email }
      const sent = await play(scene, lead, at, ['invitation.company', inviteCompany], asked)
      invitation = sent.invitationId ?? ''
    },
  }
  if (isWaiting) return [invited]
  const joined: Step = {
    at: later,
    async run() {
      await enter(later)
      await accept(scene, admin, invitation, { clusterId, organisationId }, later)
    },
  }
  return [invited, joined]
}

const openDemoCluster = action({
  permission: 'cluster:open',
  input: z.custom<DemoCluster>(),
  scope: () => ({}),
  async run({ tx, grant, input: demo, now }) {
    const clusterId = demoId('cluster', demo.slug)
    await insertDemoCluster(tx, grant, demo, now)
    await refreshReleasedFigures(tx, clusterId, now)
    const office = demoId('organisation', demo.leadOffice)
    return ok({ audit: { type: 'cluster.opened', clusterId, subject: { office, slug: demo.slug } } })
  },
})

/** The lead says whom the cluster expects, with the register's figures that stand for them until they submit. */
const nameDemoMembers = action({
  permission: 'member:invite',
  input: z.custom<DemoCluster>(),
  scope: (demo) => ({ clusterId: demoId('cluster', demo.slug) }),
  async run({ tx, grant, input: demo, now }) {
    await insertDemoMembers(tx, grant, demo, now)
    const organisations = demo.companies.map(({ name }) => demoId('organisation', name))
    return ok({ audit: { type: 'members.named', clusterId: grant.clusterId, subject: { organisations } } })
  },
})

/** The form of the cluster's settings as the lead fills it in: what staff wrote, and the days. */
function settings(scene: Scene, demo: DemoCluster, calendar: Calendar): object {
  const { id, target } = clusterEntry(demo)
  const { signOff } = demo
  const signBy =
    signOff === null || calendar.frozen === null ? '' : dayField(scene, calendar.frozen - signOff.daysToSign)
  return {
    clusterId: id,
    rowVersion: '1',
    submitBy: dayField(scene, calendar.submitBy),
    signBy,
    country: demo.country,
    region: demo.region,
    boundary: demo.boundary,
    baseYear: String(demo.baseYear),
    horizonYear: String(demo.horizonYear),
    currency: demo.currency,
    target: target.map(({ year, tonnes }) => ({ year: String(year), tonnes })),
    targetSource: demo.targetSource,
    targetIllustrative: demo.targetIllustrative ? 'on' : undefined,
  }
}

const exampleChoice = (clusterId: string): object => ({
  clusterId,
  seen: '0',
  choice: 'catalogue',
  benchmark: 'contraction/1.5c',
  reason: 'It holds for every member alike, whatever it makes.',
})

/** An outlook as its lead types it. */
const typedOutlook = (clusterId: string, { gridFactor, schemes, illustrative }: ClusterOutlook): object => ({
  clusterId,
  seen: '0',
  grid: gridFactor?.points.map(({ year, value }) => `${year} ${value}`).join('\n'),
  gridUnit: gridFactor?.unit,
  gridSource: gridFactor?.source,
  schemes,
  illustrative: illustrative ? 'on' : undefined,
})
