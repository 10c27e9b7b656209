import type { Database } from '#db/client'
import { makeActor, makeCluster, makeMember, makeOrganisation, type Cluster, type Owner } from '#db/make'
import type { Actor } from '#lib/domain/access/actor'
import type { Role } from '#lib/domain/access/roles'
import { perform, type Action, type Done } from './action.ts'
import { actions, type ActionName } from './registry.ts'
import { agree, type CycleIds } from './rival-cycle.ts'
import { makeScenario } from './rival-scenario.ts'
import { makeSchedule } from './rival-schedule.ts'
import { propose } from './rival-proposal.ts'
import { furnish } from './rival-room.ts'

// Two clusters and five companies, one of them in both, who did everything that members do, through the doors. Each company's
// confidential fields hold a canary; what members share with each other says so instead.

export type ClusterName = 'north' | 'south'
/** A company in a cluster, with the ids of everything it has there. */
export type Place = {
  readonly name: string
  readonly company: string
  readonly cluster: ClusterName
  readonly clusterId: string
  readonly organisationId: string
  readonly ids: ObjectIds
  /** Of the verifier of what was sent. */
  readonly engagementId: string
  /** What nobody but the company, and a steward of the cluster once it is sent, may ever read. */
  readonly canaries: readonly string[]
  /** What the company prepares and has not sent: not even a steward reads it. */
  readonly unsent: readonly string[]
  /** What the company and its verifier say to each other: not even a steward reads it. */
  readonly asked: readonly string[]
}
/** Ids of single things, as a form or an address names them. */
export type ObjectIds = CycleIds & {
  /** A proposal to close a gap in which every member has a part. */
  readonly proposalId: string
  /** Another way than the submitted one. */
  readonly scenarioId: string
  readonly scheduleId: string
  readonly siteId: string
  readonly flowId: string
  readonly commitmentId: string
  readonly measureId: string
  readonly hubId: string
  readonly askId: string
  readonly fundingId: string
  readonly ownFactorId: string
  readonly factorSetId: string
  readonly factorUploadId: string
  readonly clusterFactorSetId: string
  readonly clusterFactorUploadId: string
  readonly previewId: string
  /** A table of public goals that staff read and have not taken in. */
  readonly editionId: string
  readonly submissionDigest: string
  readonly commentId: string
  readonly colleagueInvitationId: string
  readonly clusterInvitationId: string
  readonly leadInvitationId: string
  readonly colleagueId: string
  readonly colleagueGrantId: string
  readonly leadGrantId: string
  readonly stewardGrantId: string
  readonly sessionHash: string
  readonly evidenceId: string
  readonly sentFile: string
  readonly draftFile: string
  readonly engagementId: string
}

export type Reader = {
  readonly name: string
  readonly actor: Actor
  readonly company?: string
  /** Set for the people of a cluster's office. */
  readonly office?: ClusterName
  readonly steward?: boolean
  /** The place whose submission this person is engaged to verify, and who has nothing else. */
  readonly verifies?: string
}

export type RivalWorld = {
  readonly clusters: Readonly<Record<ClusterName, Cluster>>
  readonly places: readonly Place[]
  readonly readers: readonly Reader[]
  readonly place: (name: string) => Place
  readonly reader: (name: string) => Reader
}

const companies: readonly { readonly name: string; readonly clusters: readonly ClusterName[] }[] = [
  { name: 'Ash', clusters: ['north'] },
  { name: 'Birch', clusters: ['north'] },
  { name: 'Cedar', clusters: ['north', 'south'] },
  { name: 'Dune', clusters: ['south'] },
  { name: 'Elm', clusters: ['south'] },
]
const companyRoles = ['contributor', 'signatory', 'company-admin'] as const

/** Of one company of both clusters a verifier for each place, and one of another company. */
const verified = ['cedar-north', 'cedar-south', 'dune-south']

export async function makeRivalWorld(database: Database, owner: Owner): Promise<RivalWorld> {
  const clusters = {
    north: await makeCluster(owner, { slug: 'north', name: 'North' }),
    south: await makeCluster(owner, { slug: 'south', name: 'South' }),
  }
  const readers: Reader[] = []
  const organisations = new Map<string, string>()
  for (const { name, clusters: own } of companies) {
    const company = await makeOrganisation(owner, name)
    organisations.set(name, company.id)
    for (const cluster of own) await makeMember(owner, clusters[cluster], company)
    for (const role of companyRoles) {
      const actor = await makeActor(database, owner, `${name} ${role}`, [{ role, in: company }])
      readers.push({ name: `${name} ${role}`, actor, company: name })
    }
  }
  for (const cluster of ['north', 'south'] as const) {
    for (const [name, ...roles] of [
      ['lead', 'lead'],
      ['steward', 'steward'],
      ['chief', 'lead', 'steward'],
    ] as const) {
      const held = roles.map((role: Role) => ({ role, in: clusters[cluster].office, cluster: clusters[cluster] }))
      const actor = await makeActor(database, owner, `${cluster} ${name}`, held)
      readers.push({ name: `${cluster} ${name}`, actor, office: cluster, steward: name !== 'lead' })
    }
  }
  const forum = await makeOrganisation(owner, 'The Forum', 'forum')
  readers.push({ name: 'staff', actor: await makeActor(database, owner, 'Staff', [{ role: 'staff', in: forum }]) })
  readers.push({ name: 'nobody', actor: await makeActor(database, owner, 'Nobody', []) })

  const found = (name: string): Reader => {
    const reader = readers.find((each) => each.name === name)
    if (!reader) throw new Error(`There is no ${name} in this world`)
    return reader
  }
  const write = doorOf(database)
  const places: Place[] = []
  for (const { name, clusters: own } of companies) {
    for (const cluster of own) {
      const organisationId = organisations.get(name) ?? ''
      const where = {
        name: `${name.toLowerCase()}-${cluster}`,
        company: name,
        cluster,
        organisationId,
        clusterId: clusters[cluster].id,
      }
      const { verifier, ...place } = await furnish(database, owner, where, found, write, places.length + 1)
      places.push(place)
      if (verified.includes(place.name))
        readers.push({ name: `verifier of ${place.name}`, actor: verifier, verifies: place.name })
    }
  }
  for (const cluster of ['north', 'south'] as const) {
    const signed = places.find((place) => place.name === `cedar-${cluster}`)
    if (!signed) throw new Error('Cedar is in both clusters')
    const people = { chief: found(`${cluster} chief`).actor, signatory: found('Cedar signatory').actor }
    const cycle = await agree(database, signed, people, write)
    const members = places.filter((place) => place.cluster === cluster)
    const scenarioId = await makeScenario(people.chief, members, write)
    const scheduleId = await makeSchedule(database, people.chief, clusters[cluster].id, write)
    const ids = {
      ...cycle,
      scenarioId,
      scheduleId,
      proposalId: await propose(database, people.chief, cycle.draftId, members),
    }
    for (const [index, place] of places.entries())
      if (place.cluster === cluster) places[index] = { ...place, ids: { ...place.ids, ...ids } }
  }
  return {
    clusters,
    places,
    readers,
    reader: found,
    place(name) {
      const place = places.find((each) => each.name === name)
      if (!place) throw new Error(`There is no ${name} in this world`)
      return place
    },
  }
}

export type Write = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>) => Promise<Done>

/** Posts through the door, and takes a refusal for a fault of the test. */
export const doorOf =
  (database: Database): Write =>
  async (actor, name, input) => {
    const outcome = await perform(name, actions[name] as unknown as Action, input, { database, actor, now: new Date() })
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`)
    return outcome.value
  }
