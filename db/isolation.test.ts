import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/domain/access/actor'
import { inContext, type Tx } from './client.ts'
import { makeCluster, makeCompany, type Cluster } from './make.ts'
import { plantRows } from './plant-rows.ts'
import { freshDatabase } from './testing.ts'

// Ten organisations of five clusters share two connections: what one transaction leaves behind, the next one would see.
const { database, owner, ownerUrl } = await freshDatabase({ max: 2 })

type Tenant = { readonly organisationId: string; readonly clusterId: string; readonly actor: Actor }
const tenants: Tenant[] = []

/** Tables whose rows name their organisation, and are read by nobody else without a role in the cluster's office. */
const ofOrganisation = [
  'commitment',
  'gap_share',
  'engagement',
  'evidence',
  'evidence_file',
  'gap_answer',
  'import_preview',
  'measure',
  'own_factor',
  'member_result',
  'opinion',
  'reading',
  'register_figure',
  'sheet_mapping',
  'site',
  'inventory_line',
  'inventory_year',
  'year_disclosure',
  'restatement',
  'flow_statement',
  'check_explanation',
  'site_output',
  'submission',
  'submission_evidence',
  'submission_remark',
  'verification_message',
  'verification_statement',
]
/** Tables whose rows every member of the cluster may read, and nobody else. */
const ofCluster = [
  'ask',
  'capital_budget',
  'cluster_premises',
  'cluster_benchmark',
  'cluster_member',
  'cluster_outlook',
  'comment',
  'conflict_detail',
  'conflict_record',
  'emission_fact',
  'factor_set',
  'factor_upload',
  'frozen_standing',
  'frozen_version',
  'funding',
  'gap_proposal',
  'hub',
  'hub_phase',
  'hub_price',
  'ledger_release',
  'loaded_factor',
  'progress_report',
  'released_figures',
  'roadmap_draft',
  'scenario',
  'scenario_decision',
  'scenario_outcome',
  'stance',
  'submission_standing',
]
/** Tables that a contributor has no rows in, or rows of another kind; the rivals' test looks into them. */
const ofOthers = [
  'audit_entry',
  'draft_release',
  'flow_query',
  'invitation',
  'ledger_basis',
  'resolution',
  'role_grant',
  'schedule_job',
  'schedule_result',
]

beforeAll(async () => {
  for (let index = 0; index < 5; index += 1) {
    const cluster: Cluster = await makeCluster(owner, { slug: `cluster-${index}`, name: `Cluster ${index}` })
    for (const name of ['North', 'South']) {
      const company = await makeCompany(database, owner, cluster, `${name} ${index}`)
      await plantRows(ownerUrl, {
        organisationId: company.id,
        clusterId: cluster.id,
        accountId: company.admin.accountId,
      })
      tenants.push({ organisationId: company.id, clusterId: cluster.id, actor: company.contributor })
    }
  }
})

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const

async function seen(tx: Tx, column: 'organisation_id' | 'cluster_id', tables: readonly string[]) {
  const each = tables.map((table) => `select '${table}' as "table", ${column}::text as "of" from ${table}`)
  return tx.execute<{ table: string; of: string }>(sql.raw(each.join(' union all ')))
}

/** Every private row that is there must be the tenant's, every shared one its cluster's; and of each table there is one. */
async function expectOwnRowsAlone(tx: Tx, tenant: Tenant): Promise<void> {
  const own = await seen(tx, 'organisation_id', ofOrganisation)
  expect(own.filter((row) => row.of !== tenant.organisationId)).toEqual([])
  expect(new Set(own.map((row) => row.table)).size).toBe(ofOrganisation.length)
  const shared = await seen(tx, 'cluster_id', ofCluster)
  expect(shared.filter((row) => row.of !== tenant.clusterId)).toEqual([])
  expect(new Set(shared.map((row) => row.table)).size).toBe(ofCluster.length)
}

class HalfWay extends Error {}

/** A request that changes something, looks around, and in half of the cases dies before its end. */
const request = (tenant: Tenant, index: number) =>
  inContext(database, as(tenant.actor), async (tx) => {
    await tx.execute(sql`update site set name = ${`renamed ${index}`} where true`)
    await expectOwnRowsAlone(tx, tenant)
    if (index % 4 === 1) throw new HalfWay()
    // A fault of the database itself leaves the connection in a failed transaction.
    if (index % 4 === 3) await tx.execute(sql`select 1 / 0`)
    await expectOwnRowsAlone(tx, tenant)
  })

const contextOf = async () => {
  const [row] = await database.client<
    { said: string | null }[]
  >`select current_setting('concord.context', true) as said`
  return row?.said || null
}

describe('Ten organisations on a pool of two', () => {
  test('the lists here name every table that has a tenant', async () => {
    const columns = await owner<{ name: string }[]>`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('organisation_id', 'cluster_id') order by 1`
    expect(columns.map((row) => row.name)).toEqual([...ofOrganisation, ...ofCluster, ...ofOthers].toSorted())
  })

  test('two hundred interleaved requests, half of which fail midway, see their own rows alone', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => {
        const tenant = tenants[(index * 7) % tenants.length]
        if (!tenant) throw new Error('There are ten tenants')
        return request(tenant, index)
      }),
    )
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(failures).toHaveLength(100)
    const unexpected = failures.filter((fault) => !(fault instanceof HalfWay) && fault?.cause?.code !== '22012')
    expect(unexpected).toEqual([])
  })

  test('in between, whoever uses the connection without a context finds none and sees nothing', async () => {
    const looks: Promise<void>[] = []
    for (let index = 0; index < 100; index += 1) {
      const tenant = tenants[index % tenants.length]
      if (!tenant) throw new Error('There are ten tenants')
      looks.push(request(tenant, index).catch(() => undefined))
      looks.push(
        (async () => {
          expect(await contextOf()).toBeNull()
          expect(await database.client`select id from site`).toHaveLength(0)
        })(),
      )
    }
    await Promise.all(looks)
  })

  test('a change by a request that failed is not kept, one by a request that ended is', async () => {
    const [tenant] = tenants
    if (!tenant) throw new Error('There are ten tenants')
    const names = () =>
      inContext(database, as(tenant.actor), (tx) => tx.execute<{ name: string }>(sql`select name from site`)).then(
        (rows) => rows.map((row) => row.name),
      )
    await request(tenant, 1000)
    expect(await names()).toEqual(['renamed 1000'])
    await expect(request(tenant, 1001)).rejects.toThrow(HalfWay)
    await expect(request(tenant, 1003)).rejects.toThrow()
    expect(await names()).toEqual(['renamed 1000'])
  })

  test('a context forged in the middle of a request closes the room at once, and nothing of it is left afterwards', async () => {
    const [first, , second] = tenants
    if (!first || !second) throw new Error('There are ten tenants')
    await inContext(database, as(first.actor), async (tx) => {
      await expectOwnRowsAlone(tx, first)
      await tx.execute(
        sql`select set_config('concord.context', 'user|${sql.raw(second.actor.accountId)}||9999999999|00', true)`,
      )
      expect(await tx.execute(sql`select id from site`)).toHaveLength(0)
    })
    expect(await contextOf()).toBeNull()
  })
})
