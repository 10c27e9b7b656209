import { randomBytes, createHash } from 'node:crypto'
import type postgres from 'postgres'
import type { Actor } from '#lib/domain/access/actor'
import { absoluteHours } from '#lib/domain/access/session-life'
import type { Role } from '#lib/domain/access/roles'
import type { TargetPoint } from '#lib/domain/roadmap/document'
import type { Database } from './client.ts'
import type { MemberStatus, OrganisationKind } from './schema/clusters.ts'
import { findActor } from './sessions.ts'

// Makers of what must be there before anybody can act: people, organisations, clusters. They write as the database's owner.
// Everything that a person does afterwards goes through the doors, in tests and in the demo alike.

export type Owner = postgres.Sql
export type Organisation = { readonly id: string; readonly name: string }

export async function makeOrganisation(
  owner: Owner,
  name: string,
  kind: OrganisationKind = 'company',
  ownerGroup: string | null = null,
): Promise<Organisation> {
  const id = crypto.randomUUID()
  await owner`insert into organisation (id, name, kind, owner_group) values (${id}, ${name}, ${kind}, ${ownerGroup})`
  return { id, name }
}

export type ClusterFacts = {
  readonly slug: string
  readonly name: string
  readonly country: string
  readonly region: string
  readonly boundary: string
  readonly baseYear: number
  readonly horizonYear: number
  readonly currency: string
  readonly target: readonly TargetPoint[]
  readonly targetSource: string | null
  readonly targetIllustrative: boolean
  readonly dataNote: string | null
  readonly submitBy: Date | null
  readonly signBy: Date | null
}
export type Cluster = ClusterFacts & { readonly id: string; readonly office: Organisation }

const humber: ClusterFacts = {
  slug: 'humber',
  name: 'Humber',
  country: 'GB',
  region: 'East Riding and North Lincolnshire',
  boundary: 'Industrial sites on both banks of the estuary',
  baseYear: 2021,
  horizonYear: 2050,
  currency: 'GBP',
  target: [{ year: 2040, tonnes: '0' }],
  targetSource: null,
  targetIllustrative: false,
  dataNote: null,
  submitBy: null,
  signBy: null,
}

/** A cluster with its office. The figures are those of the Humber where nothing else is said. */
export async function makeCluster(owner: Owner, over: Partial<ClusterFacts> = {}): Promise<Cluster> {
  const facts = { ...humber, ...over }
  const office = await makeOrganisation(owner, `${facts.name} Cluster Office`, 'cluster-office')
  const id = crypto.randomUUID()
  await owner`
    insert into cluster (id, slug, name, country, region, boundary, base_year, horizon_year, currency, target, target_source,
      target_illustrative, data_note, office_id, submit_by, sign_by)
    values (${id}, ${facts.slug}, ${facts.name}, ${facts.country}, ${facts.region}, ${facts.boundary}, ${facts.baseYear},
      ${facts.horizonYear}, ${facts.currency}, ${owner.json([...facts.target])}, ${facts.targetSource},
      ${facts.targetIllustrative}, ${facts.dataNote}, ${office.id}, ${facts.submitBy}, ${facts.signBy})`
  return { ...facts, id, office }
}

/** A company in a cluster. `registerTonnes` is the public figure that stands for it while it has not submitted. */
export async function makeMember(
  owner: Owner,
  cluster: Pick<Cluster, 'id'>,
  company: Organisation,
  over: { readonly status?: MemberStatus; readonly registerTonnes?: string } = {},
): Promise<void> {
  const status = over.status ?? 'active'
  await owner`
    insert into cluster_member (cluster_id, organisation_id, status, register_tonnes, joined_at)
    values (${cluster.id}, ${company.id}, ${status}, ${over.registerTonnes ?? null}, ${status === 'active' ? new Date() : null})`
}

export type RoleHeld = { readonly role: Role; readonly in: Organisation; readonly cluster?: Pick<Cluster, 'id'> }

/** A person with an account. Without a password hash nobody can sign in as them by the form. */
export async function makePerson(
  owner: Owner,
  name: string,
  roles: readonly RoleHeld[],
  over: { readonly email?: string; readonly passwordHash?: string } = {},
): Promise<string> {
  const id = crypto.randomUUID()
  const email = over.email ?? `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}.${id.slice(0, 6)}@example.org`
  await owner`insert into account (id, email, name) values (${id}, ${email}, ${name})`
  if (over.passwordHash !== undefined)
    await owner`insert into credential (account_id, password_hash, changed_at) values (${id}, ${over.passwordHash}, now())`
  for (const held of roles) {
    await owner`
      insert into role_grant (account_id, organisation_id, cluster_id, role, granted_at)
      values (${id}, ${held.in.id}, ${held.cluster?.id ?? null}, ${held.role}, now())`
  }
  return id
}

/** Opens a session without the form, as a browser test's fixture does; the token goes into the cookie. */
export async function makeSession(owner: Owner, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const ends = new Date(now.getTime() + absoluteHours * 3_600_000)
  await owner`
    insert into session (token_hash, account_id, seen_at, expires_at, proved_at)
    values (${hashOf(token)}, ${accountId}, ${now}, ${ends}, ${now})`
  return token
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The person as the doors know them: looked up by a session, with the roles and memberships of this moment. */
export async function actorOf(database: Database, owner: Owner, accountId: string): Promise<Actor> {
  const actor = await findActor(database, hashOf(await makeSession(owner, accountId, new Date())))
  if (!actor) throw new Error('The person who was made cannot be found by their session')
  return actor
}

/** Makes a person and answers who they are to the doors. */
export async function makeActor(
  database: Database,
  owner: Owner,
  name: string,
  roles: readonly RoleHeld[],
): Promise<Actor> {
  return actorOf(database, owner, await makePerson(owner, name, roles))
}

export type Company = Organisation & { readonly contributor: Actor; readonly signatory: Actor; readonly admin: Actor }

/** A member company with one person for each of its roles. */
export async function makeCompany(
  database: Database,
  owner: Owner,
  cluster: Pick<Cluster, 'id'>,
  name: string,
  over: Parameters<typeof makeMember>[3] = {},
): Promise<Company> {
  const company = await makeOrganisation(owner, name)
  await makeMember(owner, cluster, company, over)
  const person = (role: Role) => makeActor(database, owner, `${name} ${role}`, [{ role, in: company }])
  return {
    ...company,
    contributor: await person('contributor'),
    signatory: await person('signatory'),
    admin: await person('company-admin'),
  }
}

export type World = {
  readonly cluster: Cluster
  readonly staff: Actor
  readonly lead: Actor
  readonly steward: Actor
  readonly companies: readonly Company[]
  /** The company of that name. */
  readonly company: (name: string) => Company
}

/** A cluster with its people and some companies: where most tests begin. */
export async function makeWorld(
  database: Database,
  owner: Owner,
  over: { readonly cluster?: Partial<ClusterFacts>; readonly companies?: readonly string[] } = {},
): Promise<World> {
  const cluster = await makeCluster(owner, over.cluster)
  const forum = await makeOrganisation(owner, 'The Forum', 'forum')
  const inOffice = { in: cluster.office, cluster }
  const companies: Company[] = []
  for (const name of over.companies ?? ['Northbank Steel', 'Estuary Refining'])
    companies.push(await makeCompany(database, owner, cluster, name))
  return {
    cluster,
    staff: await makeActor(database, owner, 'Forum staff', [{ role: 'staff', in: forum }]),
    lead: await makeActor(database, owner, 'Lead', [{ role: 'lead', ...inOffice }]),
    steward: await makeActor(database, owner, 'Steward', [{ role: 'steward', ...inOffice }]),
    companies,
    company(name) {
      const found = companies.find((company) => company.name === name)
      if (!found) throw new Error(`There is no company ${name} in this world`)
      return found
    },
  }
}
