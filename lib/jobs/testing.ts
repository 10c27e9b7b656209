import { inContext, type Database } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { makeActor, makeCluster, makeCompany, type Owner } from '#db/make'
import { takeScheduleJob, type Held } from '#db/schedule-jobs'
import { perform, type Action } from '#lib/actions/action'
import { gridPost } from '#lib/actions/inventory/testing'
import { actions, type ActionName } from '#lib/actions/registry'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { clusterSchedule } from '#lib/views/cluster-schedule'
import { look } from '#lib/views/view'
import { computeNext } from './runner.ts'

type Input = Readonly<Record<string, unknown>>

/** What the tests of schedules need of a database: rooms to ask in, and the doors of people and of jobs. */
export function scheduleWorld(database: Database, owner: Owner) {
  const request = (actor: Actor) => ({ database, actor, now: new Date() })
  const act = (actor: Actor, name: ActionName, input: Input) =>
    perform(name, actions[name] as unknown as Action, input, request(actor))
  async function done(actor: Actor, name: ActionName, input: Input): Promise<string> {
    const outcome = await act(actor, name, input)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
    return outcome.value.made?.['id'] ?? ''
  }

  let rooms = 0
  type Room = Awaited<ReturnType<typeof makeRoom>>

  /**
   * A works of 100,000 t with a target of 60,000 t in 2030. Heat recovery, planned for 2026, keeps to the way there until 2027. Of two
   * boilers that exclude each other only the one of 50,000 t meets the target, planned for 2026 though 2028 is early enough. A confidential
   * measure does too little to matter.
   */
  async function makeRoom() {
    rooms += 1
    const target = [{ year: 2030, tonnes: '60000' }]
    const cluster = await makeCluster(owner, { slug: `jobs-${rooms}`, baseYear: 2021, target })
    const company = await makeCompany(database, owner, cluster, `Works ${rooms}`)
    const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
    const steward = await makeActor(database, owner, 'Steward', [{ role: 'steward', in: cluster.office, cluster }])
    const place = { organisationId: company.id, clusterId: cluster.id }
    const write = (name: ActionName, input: Input) => done(company.contributor, name, { ...place, ...input })
    const site = { key: 'W-1', name: 'Works', sector: 'chemicals', latitude: '53.6', longitude: '-0.6' }
    const siteId = await write('site.save', site)
    await write('inventory.save', gridPost({ siteId, cells: { tonnes: '100000', class: 'public' } }))
    const measure = { siteId, level: 'idea', rampYears: '1', lifetimeYears: '40', opexPerYear: '10', class: 'members' }
    const boiler = { ...measure, exclusiveGroup: 'boiler' }
    const gas = { ...boiler, title: 'Hydrogen boiler', pillar: 'hydrogen', start: '2026', tonnesPerYear: '50000' }
    const power = {
      ...boiler,
      title: 'Electric boiler',
      pillar: 'electrification',
      start: '2029',
      tonnesPerYear: '30000',
    }
    const hidden = { ...measure, title: 'Hidden', pillar: 'efficiency', start: '2028', class: 'confidential' }
    const heat = { ...measure, title: 'Heat recovery', pillar: 'efficiency', start: '2026', tonnesPerYear: '30000' }
    const heatId = await write('measure.save', { ...heat, capex: '1', opexPerYear: '1' })
    const hydrogenId = await write('measure.save', { ...gas, capex: '700' })
    const electricId = await write('measure.save', { ...power, capex: '300' })
    const hiddenId = await write('measure.save', { ...hidden, tonnesPerYear: '1000', capex: '4' })
    await write('submission.send', { digest: await draftDigest(company.contributor, place) })
    await done(steward, 'submission.accept', { ...place, digest: await draftDigest(company.contributor, place) })
    await done(lead, 'roadmap.merge', { clusterId: cluster.id })
    return { cluster, company, lead, steward, place, clusterId: cluster.id, heatId, hydrogenId, electricId, hiddenId }
  }

  async function draftDigest(actor: Actor, place: { organisationId: string; clusterId: string }): Promise<string> {
    const grant = authorise(actor, 'company:read', place)
    if (!grant.ok) throw new Error('No grant')
    const found = await inContext(database, { kind: 'user', accountId: actor.accountId }, (tx) =>
      findCompanyDraft(tx, grant.value),
    )
    if (!found) throw new Error('No draft')
    return digestOf(submissionDocument(found.draft))
  }

  const ask = (room: Room, timeLimit = '10') =>
    done(room.lead, 'schedule.ask', { clusterId: room.clusterId, timeLimit })
  const cancel = (room: Room, id: string) => act(room.lead, 'schedule.cancel', { clusterId: room.clusterId, id })
  const seenBy = (room: Room, actor: Actor, of?: string) =>
    look(clusterSchedule, { cluster: room.cluster.slug, of }, request(actor))
  const stateOf = async (room: Room, id: string) => (await seenBy(room, room.lead, id))?.shown?.state
  const inJobs = <T>(work: Parameters<typeof inContext<T>>[2]) => inContext(database, { kind: 'jobs' }, work)
  const compute = () => computeNext(database, crypto.randomUUID(), never)
  async function take(): Promise<Held> {
    const held = await inJobs((tx) => takeScheduleJob(tx, crypto.randomUUID(), new Date()))
    if (!held) throw new Error('Nothing waits')
    return held
  }
  return { act, ask, cancel, compute, done, inJobs, makeRoom, request, seenBy, stateOf, take }
}

/** Nobody stops it. */
export const never = new AbortController().signal
