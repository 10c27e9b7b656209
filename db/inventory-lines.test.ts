import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inContext } from './client.ts'
import { makeWorld, type Company } from './make.ts'
import { freshDatabase } from './testing.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Refinery'] })
const steel = world.company('Steel')

const as = (company: Company, statement: ReturnType<typeof sql>) =>
  inContext(database, { kind: 'user', accountId: company.contributor.accountId }, (tx) => tx.execute(statement))

async function newSite(company: Company): Promise<string> {
  const id = crypto.randomUUID()
  await as(
    company,
    sql`insert into site (id, organisation_id, cluster_id, key, name) values (${id}, ${company.id}, ${world.cluster.id}, ${id}, 'Works')`,
  )
  return id
}

const addLine = (company: Company, siteId: string) =>
  as(
    company,
    sql`insert into inventory_line (organisation_id, cluster_id, site_id, year, scope, kind, gas, tonnes, source)
      values (${company.id}, ${world.cluster.id}, ${siteId}, 2021, '1', 'reported', 'CO2e', 1, 'Report')`,
  )

/** The code of the database's refusal. */
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (fault: Error) => (fault.cause as { code?: string } | undefined)?.code,
  )

test('a line stands at a site of its own company, not at another’s and not at none', async () => {
  const own = await newSite(steel)
  const foreign = await newSite(world.company('Refinery'))
  expect(await refused(addLine(steel, own))).toBe(null)
  expect(await refused(addLine(steel, foreign))).toBe('23503')
  expect(await refused(addLine(steel, crypto.randomUUID()))).toBe('23503')
  expect(await refused(as(steel, sql`update inventory_line set site_id = ${foreign} where site_id = ${own}`))).toBe(
    '23503',
  )
})

test('a site with lines stays, even while the line is still being added', async () => {
  const id = await newSite(steel)
  await addLine(steel, id)
  expect(await refused(as(steel, sql`delete from site where id = ${id}`))).toBe('23503')
  const next = await newSite(steel)
  const adding = inContext(database, { kind: 'user', accountId: steel.contributor.accountId }, async (tx) => {
    await tx.execute(sql`insert into inventory_line (organisation_id, cluster_id, site_id, year, scope, kind, gas, tonnes, source)
      values (${steel.id}, ${world.cluster.id}, ${next}, 2021, '1', 'reported', 'CO2e', 1, 'Report')`)
    const removing = refused(as(steel, sql`delete from site where id = ${next}`))
    // It waits for the lock on the site, which this transaction holds to its end; a promise alone would be waited for here.
    return { removing }
  })
  expect(await (await adding).removing).toBe('23503')
})

test('a line is whole: a tonnage with its gas and source, or what else it holds', async () => {
  const id = await newSite(steel)
  const half = sql`insert into inventory_line (organisation_id, cluster_id, site_id, year, scope, kind, gas)
    values (${steel.id}, ${world.cluster.id}, ${id}, 2021, '1', 'reported', 'CO2e')`
  expect(await refused(as(steel, half))).toBe('23514')
})
