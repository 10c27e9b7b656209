import type { DemoCluster, DemoCompany } from '#db/demo/demo-cluster'
import { demoId } from '#db/demo/demo-id'
import { reportProgress } from '#lib/actions/progress/report'
import { approveVersion } from '#lib/actions/roadmap/approve'
import { freezeVersion } from '#lib/actions/roadmap/freeze'
import { publishVersion } from '#lib/actions/roadmap/publish'
import { signVersion } from '#lib/actions/roadmap/sign'
import { spread, type Calendar } from './calendar.ts'
import { newestDraft } from './merging.ts'
import { dayField, holderOf, moment, play, type Scene, type Step } from './scene.ts'

const daysToPublish = 5

/** Freezing, the stances of the members, adoption, publication and the first year held against the plan. */
export function signing(scene: Scene, demo: DemoCluster, calendar: Calendar): readonly Step[] {
  const { signOff } = demo
  const { frozen, signed, adopted, reported } = calendar
  if (signOff === null || frozen === null || signed === null) return []
  const lead = holderOf(demo.leadOffice, 'lead')
  const clusterId = demoId('cluster', demo.slug)
  let version: Readonly<Record<string, string>> = {}
  const byLead = (daysAgo: number, run: (at: Date) => Promise<unknown>): Step => {
    const at = moment(scene, daysAgo)
    return { at, run: async () => void (await run(at)) }
  }
  const steps = [
    byLead(frozen, async (at) => {
      const { draft } = await newestDraft(scene, demo)
      version = await play(scene, lead, at, ['roadmap.freeze', freezeVersion], {
        clusterId,
        draftId: draft.id,
        ...ruleFields(signOff.rule),
        deadline: dayField(scene, frozen - signOff.daysToSign),
        publication: signOff.publication,
      })
    }),
    ...stances(scene, demo, signed, () => version),
  ]
  if (adopted === null) return steps
  const chosen = () => ({ clusterId, versionId: version.versionId })
  steps.push(
    byLead(adopted, (at) => play(scene, lead, at, ['roadmap.approve', approveVersion], chosen())),
    byLead(adopted - daysToPublish, (at) => play(scene, lead, at, ['roadmap.publish', publishVersion], chosen())),
  )
  if (reported === null || demo.progressYear === null) return steps
  const year = String(demo.progressYear)
  return [
    ...steps,
    byLead(reported, (at) => play(scene, lead, at, ['progress.report', reportProgress], { clusterId, year })),
  ]
}

function stances(
  scene: Scene,
  demo: DemoCluster,
  signed: Calendar['sent'],
  version: () => Readonly<Record<string, string>>,
): readonly Step[] {
  const takes = demo.companies.flatMap((company) =>
    company.stance === null ? [] : [{ company, stance: company.stance }],
  )
  return takes.map(({ company, stance }, index) => {
    const at = moment(scene, spread(signed, index, takes.length), index)
    return {
      at,
      run: async () => {
        const read = version()
        await play(scene, holderOf(company.name, 'signatory'), at, ['roadmap.sign', signVersion], {
          ...placeOf(demo, company),
          ...read,
          stance: stance.kind,
          text: stance.text ?? '',
          confirmed: read['digest'] ?? '',
        })
      },
    }
  })
}

const placeOf = (demo: DemoCluster, company: DemoCompany) => ({
  clusterId: demoId('cluster', demo.slug),
  organisationId: demoId('organisation', company.name),
})

function ruleFields(rule: NonNullable<DemoCluster['signOff']>['rule']): object {
  if (rule.kind === 'all') return { ruleKind: 'all' }
  return { ruleKind: 'share', headPercent: rule.headPercent, emissionsPercent: rule.emissionsPercent }
}
