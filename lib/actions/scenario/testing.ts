import { inContext, type Database } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { makeActor, makeCluster, makeCompany, type Owner } from '#db/make'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'

export type Input = Readonly<Record<string, unknown>>
type Place = { readonly organisationId: string; readonly clusterId: string }
type Options = {
  readonly slug: string
  readonly lifetimeYears: string
  /** Measures beyond the boilers, with what they differ in. */
  readonly further?: readonly Input[]
  readonly request: (actor: Actor) => { readonly database: Database; readonly actor: Actor; readonly now: Date }
}

/** Rooms for tests of plans: a company of 100,000 t with two boilers that exclude each other and a confidential measure, accepted and merged. */
export function boilerRooms(database: Database, owner: Owner, { slug, lifetimeYears, further = [], request }: Options) {
  const act = (actor: Actor, name: ActionName, input: Input) =>
    perform(name, actions[name] as unknown as Action, input, request(actor))

  async function done(actor: Actor, name: ActionName, input: Input): Promise<string> {
    const outcome = await act(actor, name, input)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
    return outcome.value.made?.['id'] ?? ''
  }

  async function draftDigest(actor: Actor, place: Place): Promise<string> {
    const grant = authorise(actor, 'company:read', place)
    if (!grant.ok) throw new Error('No grant')
    const found = await inContext(database, { kind: 'user', accountId: actor.accountId }, (tx) =>
      findCompanyDraft(tx, grant.value),
    )
    if (!found) throw new Error('No draft')
    return digestOf(submissionDocument(found.draft))
  }

  let rooms = 0
  async function makeRoom() {
    rooms += 1
    const target = [{ year: 2030, tonnes: '60000' }]
    const cluster = await makeCluster(owner, { slug: `${slug}-${rooms}`, baseYear: 2021, target })
    const company = await makeCompany(database, owner, cluster, `Works ${rooms}`)
    const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
    const steward = await makeActor(database, owner, 'Steward', [{ role: 'steward', in: cluster.office, cluster }])
    const place = { organisationId: company.id, clusterId: cluster.id }
    const write = (name: ActionName, input: Input) => done(company.contributor, name, { ...place, ...input })
    const site = { key: 'W-1', name: 'Works', sector: 'chemicals', latitude: '53.6', longitude: '-0.6' }
    const siteId = await write('site.save', site)
    await write('inventory.save', gridPost({ siteId, cells: { tonnes: '100000', class: 'public' } }))
    const measure = { siteId, level: 'idea', rampYears: '1', lifetimeYears, opexPerYear: '10', class: 'members' }
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
    const furtherIds: string[] = []
    for (const other of further) furtherIds.push(await write('measure.save', { ...measure, ...other }))
    const hydrogenId = await write('measure.save', { ...gas, capex: '700' })
    const electricId = await write('measure.save', { ...power, capex: '300' })
    const hiddenId = await write('measure.save', { ...hidden, tonnesPerYear: '1000', capex: '4' })
    await write('submission.send', { digest: await draftDigest(company.contributor, place) })
    await done(steward, 'submission.accept', { ...place, digest: await draftDigest(company.contributor, place) })
    await done(lead, 'roadmap.merge', { clusterId: cluster.id })
    const ids = { siteId, clusterId: cluster.id, hydrogenId, electricId, hiddenId }
    return { cluster, company, lead, steward, place, furtherIds, ...ids }
  }

  return { act, done, draftDigest, makeRoom }
}
