import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { inContext } from './client.ts'
import type { Context } from './context.ts'
import { makeActor, makeCluster, makeMember, makeOrganisation, type RoleHeld } from './make.ts'
import { plantRows } from './plant-rows.ts'
import { freshDatabase } from './testing.ts'

// Two clusters and five companies, one of them in both. Each place (a company in a cluster) has a canary in every table; every
// reader selects everything there is to select, and the canaries that come back are exactly those of the list below.
const { database, owner, ownerUrl } = await freshDatabase()

const north = await makeCluster(owner, { slug: 'north', name: 'North' })
const south = await makeCluster(owner, { slug: 'south', name: 'South' })
const forum = await makeOrganisation(owner, 'The Forum', 'forum')

type Place = {
  readonly name: string
  readonly company: string
  readonly cluster: 'north' | 'south'
  readonly figure: string
}
const places: readonly Place[] = [
  { name: 'ash', company: 'Ash', cluster: 'north', figure: '481920137265' },
  { name: 'birch', company: 'Birch', cluster: 'north', figure: '590217364818' },
  { name: 'cedar-n', company: 'Cedar', cluster: 'north', figure: '612983475029' },
  { name: 'cedar-s', company: 'Cedar', cluster: 'south', figure: '738105926416' },
  { name: 'dune', company: 'Dune', cluster: 'south', figure: '849261730583' },
  { name: 'elm', company: 'Elm', cluster: 'south', figure: '957340281692' },
]

/** Two of a company that is in both clusters, and one of another: each verifier sees one place and not its neighbour. */
const verified = new Set(['cedar-n', 'cedar-s', 'dune'])

type Reader = {
  readonly name: string
  readonly context: Context | null
  readonly company?: string
  readonly companyRole?: string
  /** The clusters this reader takes part in. */
  readonly clusters: readonly string[]
  readonly officeRole?: 'lead' | 'steward'
  readonly staff?: boolean
  /** The place whose submission this reader is engaged to verify. */
  readonly verifies?: string
}
const readers: Reader[] = []
/** Who the planted rows of one person belong to, by company. */
const authors = new Map<string, string>()

async function addReader(reader: Omit<Reader, 'context'>, held: RoleHeld): Promise<string> {
  const { accountId } = await makeActor(database, owner, reader.name, [held])
  readers.push({ ...reader, context: { kind: 'user', accountId } })
  return accountId
}

beforeAll(async () => {
  const clusterOf = { north, south }
  for (const name of ['Ash', 'Birch', 'Cedar', 'Dune', 'Elm']) {
    const company = await makeOrganisation(owner, name)
    const own = places.filter((place) => place.company === name)
    for (const place of own) await makeMember(owner, clusterOf[place.cluster], company)
    const clusters = own.map((place) => place.cluster)
    for (const role of ['contributor', 'signatory', 'company-admin'] as const) {
      const reader = { name: `${name} ${role}`, company: name, companyRole: role, clusters }
      authors.set(name, await addReader(reader, { role, in: company }))
    }
    for (const place of own) {
      const verifier = await makeActor(database, owner, `Verifier of ${place.name}`, [])
      if (verified.has(place.name))
        readers.push({
          name: verifier.name,
          clusters: [],
          verifies: place.name,
          context: { kind: 'user', accountId: verifier.accountId },
        })
      await plantRows(ownerUrl, {
        organisationId: company.id,
        clusterId: clusterOf[place.cluster].id,
        accountId: authors.get(name) ?? '',
        verifierId: verifier.accountId,
        canary: place.name,
        figure: place.figure,
      })
    }
  }
  for (const cluster of [north, south]) {
    for (const officeRole of ['lead', 'steward'] as const) {
      const reader = { name: `${cluster.name} ${officeRole}`, officeRole, clusters: [cluster.slug] }
      const accountId = await addReader(reader, { role: officeRole, in: cluster.office, cluster })
      if (officeRole === 'lead')
        readers.push({
          ...reader,
          name: `${reader.name}, merging`,
          context: { kind: 'merge', accountId, clusterId: cluster.id },
        })
    }
  }
  await addReader({ name: 'Staff', clusters: [], staff: true }, { role: 'staff', in: forum })
  const nobody = await makeActor(database, owner, 'Somebody without a role', [])
  readers.push({
    name: 'Somebody without a role',
    clusters: [],
    context: { kind: 'user', accountId: nobody.accountId },
  })
  readers.push({ name: 'The public', clusters: [], context: { kind: 'public' } })
  readers.push({ name: 'The signed-out', clusters: [], context: null })
})

type Rule = (reader: Reader, place: Place) => boolean
const own: Rule = (reader, place) => reader.company === place.company
const ownAdmin: Rule = (reader, place) => own(reader, place) && reader.companyRole === 'company-admin'
const member: Rule = (reader, place) => reader.clusters.includes(place.cluster)
const office =
  (...roles: readonly string[]): Rule =>
  (reader, place) =>
    member(reader, place) && reader.officeRole !== undefined && roles.includes(reader.officeRole)
const merging: Rule = (reader, place) => member(reader, place) && reader.context?.kind === 'merge'
const staff: Rule = (reader) => reader.staff === true
const verifier: Rule = (reader, place) => reader.verifies === place.name
const nobody: Rule = () => false
const any =
  (...rules: readonly Rule[]): Rule =>
  (reader, place) =>
    rules.some((rule) => rule(reader, place))

/** Who may read the planted rows of a place. The tables without a canary hold nothing confidential, and so no canary ever. */
const mayRead: Readonly<Record<string, Rule>> = {
  // A company's draft and what it prepares: nobody else, not even the steward, before it is sent.
  site: own,
  inventory_line: own,
  inventory_year: own,
  year_disclosure: own,
  restatement: own,
  flow_statement: own,
  check_explanation: own,
  site_output: own,
  commitment: own,
  measure: own,
  import_preview: own,
  register_figure: own,
  sheet_mapping: own,
  own_factor: own,
  // Loaded by a company; what a lead loads for all members is looked at in the test of factor sets.
  factor_set: own,
  loaded_factor: own,
  factor_upload: own,
  evidence: own,
  // What was sent: the company, the stewards of that cluster, and the merge of that cluster.
  submission: any(own, office('steward'), merging, verifier),
  submission_remark: any(own, office('steward')),
  submission_evidence: any(own, office('steward'), verifier),
  evidence_file: any(own, office('steward'), verifier),
  // Between a company and its verifier; the stewards read the opinion alone.
  engagement: any(own, verifier),
  verification_message: any(own, verifier),
  verification_statement: any(own, verifier),
  opinion: any(own, office('steward'), verifier),
  reading: any(own, office('steward')),
  emission_fact: any(own, office('steward'), merging),
  // A question to both ends of a flow, and what a release of the ledgers rests on.
  flow_query: any(own, office('steward')),
  ledger_basis: any(office('steward'), merging),
  draft_release: any(office('steward'), merging),
  conflict_detail: any(own, office('steward')),
  // The planted conflict is confidential, and so is what was said about it. Open ones: see cluster-conflicts.test.ts.
  conflict_record: any(own, office('lead', 'steward')),
  comment: any(own, office('lead', 'steward')),
  member_result: any(own, office('steward')),
  gap_share: any(own, office('steward')),
  gap_answer: any(own, office('lead', 'steward')),
  // What the cluster shares: its members and its office, nobody else.
  cluster_benchmark: any(member, staff),
  cluster_outlook: member,
  hub: member,
  hub_phase: member,
  ask: member,
  capital_budget: member,
  // A confidential price: the office of the cluster, whoever owns the hub, and the merge of that cluster.
  hub_price: any(own, office('lead', 'steward'), merging),
  // Confidential money: the stewards, and the company that gives it. The planted row is confidential.
  funding: any(own, office('steward')),
  cluster_premises: member,
  roadmap_draft: member,
  gap_proposal: member,
  scenario: member,
  scenario_outcome: member,
  scenario_decision: member,
  // The lead reads years alone; what rests on confidential costs and measures is the stewards'.
  schedule_job: office('lead', 'steward'),
  schedule_result: office('steward'),
  ledger_release: member,
  frozen_version: member,
  stance: member,
  progress_report: any(member, staff),
  resolution: office('lead', 'steward'),
  // Trail, letters, accounts.
  audit_entry: any(own, office('lead')),
  invitation: ownAdmin,
  idempotency: ownAdmin,
  mail: nobody,
  password_reset: nobody,
  sign_in_attempt: nobody,
  account: nobody,
  audit_head: nobody,
  cluster: nobody,
  cluster_member: nobody,
  credential: nobody,
  frozen_standing: nobody,
  organisation: nobody,
  // They belong to no cluster: see public-goals.test.ts.
  public_edition: nobody,
  public_record: nobody,
  released_figures: nobody,
  role_grant: nobody,
  session: nobody,
  submission_standing: nobody,
}

const tables = (
  await owner<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`
).map((row) => row.name)

/** Everything of a table that this reader can select, as one text. */
async function everything(reader: Reader, table: string): Promise<string> {
  const query = sql.raw(`select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`)
  const rows =
    reader.context === null
      ? await database.orm.execute<{ text: string }>(query)
      : await inContext(database, reader.context, (tx) => tx.execute<{ text: string }>(query))
  return rows[0]?.text ?? ''
}

const marks = (place: Place): readonly string[] => {
  const planted = [`canary-${place.name}-`, `shared-${place.name}-`]
  // Bytes come back in hexadecimal.
  return [...planted, ...planted.map((text) => Buffer.from(text).toString('hex')), place.figure]
}

describe('What each reader can select', () => {
  test('the list names every table', () => {
    expect(Object.keys(mayRead).toSorted()).toEqual(tables)
  })

  test('there are readers of every kind', () => {
    expect(readers.map((reader) => reader.name).toSorted()).toHaveLength(15 + 6 + 4 + 3)
  })

  test.each(tables)('of %s is what the list says, and nothing else', async (table) => {
    const rule = mayRead[table] ?? nobody
    for (const reader of readers) {
      const text = await everything(reader, table)
      const seen = places.filter((place) => marks(place).some((mark) => text.includes(mark)))
      const expected = places.filter((place) => rule(reader, place))
      expect(
        seen.map((place) => place.name),
        `${reader.name} reads ${table}`,
      ).toEqual(expected.map((place) => place.name))
    }
  })
})

describe('What a merge may read of a foreign cluster', () => {
  test('nothing: the cluster of the context is signed with it, and a lead of one is none of the other', async () => {
    const lead = readers.find((reader) => reader.name === 'North lead')?.context
    if (lead?.kind !== 'user') throw new Error('There is a lead of North')
    const foreign = {
      name: 'x',
      clusters: [],
      context: { kind: 'merge', accountId: lead.accountId, clusterId: south.id },
    } as const
    // The door gives this context to a grant for that cluster alone. Even so it opens what a merge needs, and no more.
    for (const table of [
      'site',
      'inventory_line',
      'measure',
      'commitment',
      'conflict_detail',
      'member_result',
      'reading',
    ])
      expect(await everything(foreign, table), table).not.toMatch(/canary-(dune|elm|cedar-s)/)
  })
})

describe('What the public reads of a published cluster', () => {
  test('is nothing of a version that only its members read', async () => {
    await owner`update cluster set published_at = now() where id = ${south.id}`
    const publicly = { name: 'The public', clusters: [], context: { kind: 'public' } } as const
    for (const table of tables) expect(await everything(publicly, table), table).not.toMatch(/(canary|shared)-/)
    await owner`update cluster set published_at = null where id = ${south.id}`
  })
})

describe('Files of a company', () => {
  const digests = async (reader: Reader) => {
    const text = await everything(reader, 'evidence_file')
    const kinds = { draft: '21', sent: '22', statement: '23' }
    const [dune] = places.filter((place) => place.name === 'dune')
    return Object.entries(kinds).flatMap(([kind, lead]) => (text.includes(`0${lead}${dune?.figure}`) ? [kind] : []))
  }

  test('are read by its verifier and its stewards as far as they were sent or stated, and not those of the draft', async () => {
    const named = (name: string) => readers.filter((reader) => reader.name === name)
    const [colleague, steward, ofDune] = [
      ...named('Dune signatory'),
      ...named('South steward'),
      ...named('Verifier of dune'),
    ] as const
    if (!colleague || !steward || !ofDune) throw new Error('They are among the readers')
    expect(await digests(colleague)).toEqual(['draft', 'sent', 'statement'])
    expect(await digests(steward)).toEqual(['sent', 'statement'])
    expect(await digests(ofDune)).toEqual(['sent', 'statement'])
  })
})

describe('What a contributor can change', () => {
  /** Statements without a condition, and the rows each touches: one's own, where there are some to touch. */
  const changes: readonly (readonly [string, number])[] = [
    [`update site set name = 'taken'`, 1],
    [`update inventory_line set tonnes = 0`, 1],
    [`update year_disclosure set net_revenue = 0`, 1],
    [`update restatement set reason = 'taken'`, 0],
    [`update flow_statement set note = 'taken'`, 1],
    [`update check_explanation set text = 'taken'`, 1],
    [`update site_output set unit = 'taken'`, 1],
    [`update flow_query set supplied = 0`, 0],
    [`delete from flow_query`, 0],
    [`update commitment set title = 'taken'`, 1],
    [`update measure set title = 'taken'`, 1],
    [`delete from import_preview`, 1],
    [`update register_figure set tonnes = 0`, 1],
    [`delete from sheet_mapping`, 1],
    [`update own_factor set evidence = 'taken'`, 1],
    [`update factor_set set licence = 'taken'`, 0],
    [`update loaded_factor set factor = '{}'`, 0],
    [`delete from factor_set`, 1],
    [`delete from factor_upload`, 1],
    [`delete from evidence`, 1],
    // Three of one's own, each named by something.
    [`delete from evidence_file`, 0],
    [`update engagement set withdrawn_at = now()`, 0],
    [`update verification_statement set name = 'taken'`, 0],
    [`delete from opinion`, 0],
    [`update submission_standing set decider_name = 'taken'`, 0],
    [`delete from emission_fact`, 0],
    [`update frozen_standing set deadline = now()`, 0],
    [`update comment set body = 'taken'`, 0],
    [`update role_grant set revoked_at = now()`, 0],
    [`update invitation set email = 'rival@example.org'`, 0],
    [`update password_reset set account_id = account_id`, 0],
    [`update mail set recipient = 'rival@example.org'`, 0],
    [`delete from session`, 1],
    [`update account set name = 'taken'`, 1],
    [`update credential set password_hash = 'taken'`, 0],
    [`update organisation set name = 'taken'`, 0],
    [`update cluster set name = 'taken'`, 0],
    [`update cluster_benchmark set reason = 'taken'`, 0],
    [`update hub set name = 'taken'`, 0],
    [`update hub_phase set from_year = 2020`, 0],
    [`update hub_price set class = 'public'`, 0],
    [`delete from hub_price`, 0],
    [`delete from ask`, 0],
    [`update funding set class = 'members'`, 0],
    [`delete from funding`, 0],
    [`update scenario set name = 'taken'`, 0],
    [`delete from scenario_outcome`, 0],
    [`update capital_budget set years = '[]'`, 0],
    [`update cluster_premises set build_rates = '[]'`, 0],
    [`update cluster_outlook set reason = 'taken'`, 0],
    [`update public_edition set licence = 'taken'`, 0],
    [`delete from public_record`, 0],
    [`update cluster_member set status = 'withdrawn'`, 0],
    // The figures the Forum sees are brought up to date in the transaction of whoever sends a submission.
    [`update released_figures set members = 99`, 1],
  ]

  /** Rows that the statement touches, nothing of which is kept. A statement that is refused as a whole touches none. */
  async function touched(context: Context, statement: string): Promise<number> {
    let rows = 0
    await inContext(database, context, async (tx) => {
      rows = (await tx.execute(sql.raw(statement))).count
      throw new Error('Undone')
    }).catch(() => undefined)
    return rows
  }

  test.each(changes)('%s: %i of all the rows there are', async (statement, rows) => {
    const dune = readers.find((reader) => reader.name === 'Dune contributor')?.context
    if (!dune) throw new Error('There is a contributor of Dune')
    expect(await touched(dune, statement)).toBe(rows)
    expect(await touched({ kind: 'public' }, statement)).toBe(0)
  })
})
