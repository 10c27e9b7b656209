import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findPreview } from '#db/import-previews'
import { makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { findPlan } from '#lib/import/find-plan'
import { shownPlan } from '#lib/import/shown-plan'
import type { ImportKind } from '#lib/import/preview'
import { perform } from '../action.ts'
import { commitImport } from './commit.ts'
import { receiveFile } from './receive-file.ts'

// A stored line keeps the digest of the row that it was made of: a file that is read again is compared only where it differs.

const { database, owner } = await freshDatabase()
const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'] as const
const world = await makeWorld(database, owner, { companies: names })
const now = new Date('2026-03-02T09:00:00Z')
const place = (company: Company) => ({ organisationId: company.id, clusterId: world.cluster.id })

async function take(company: Company, kind: ImportKind, text: string) {
  const request = { database, actor: company.contributor, now }
  const file = { ...place(company), kind, fileName: 'file.csv', source: Buffer.from(text), sourceWhenEmpty: null }
  const kept = await receiveFile(file, request)
  const id = kept.ok ? (kept.value.made?.['id'] ?? '') : ''
  const grant = authorise(company.contributor, 'company:read', place(company))
  if (!grant.ok) throw new Error('They may')
  const plan = await within(company, async (tx) => {
    const preview = await findPreview(tx, grant.value, id)
    if (!preview) throw new Error('No preview')
    return shownPlan(await findPlan(tx, grant.value, preview))
  })
  const done = await perform('import.commit', commitImport, { ...place(company), id, digest: plan.digest }, request)
  const [part] = plan.parts
  const { added, changed, unchanged, kept: left } = part ?? { added: -1, changed: -1, unchanged: -1, kept: -1 }
  return { done: done.ok, said: [added, changed, unchanged, left], problems: plan.problems.length }
}

const within = <T>(company: Company, work: Parameters<typeof inContext<T>>[2]): Promise<T> =>
  inContext(database, { kind: 'user', accountId: company.contributor.accountId }, work)

const change = (company: Company, statement: ReturnType<typeof sql>) =>
  within(company, async (tx) => (await tx.execute(statement)).count)

const sites = (...keys: string[]) => `site_id,company,site\n${keys.map((key) => `${key},,Works ${key}`).join('\n')}\n`
const heading = 'Site,Year,Scope,Category,Source stream,Quantity,Unit,Factor id,Tonnes CO2e,Source,Note'
const gas = (site: string, stream: string, amount: string) =>
  `${site},2024,1,stationary,${stream},${amount},MWh (HHV),uk-2024/natural-gas/kwh-hhv,,,`
const reported = (site: string, stream: string, tonnes: string) =>
  `${site},2024,1,process,${stream},,,,${tonnes},Report,`
const lines = (...rows: string[]) => `${heading}\n${rows.join('\n')}\n`

describe('A file of lines that is read again', () => {
  test('is unchanged, also where two of its rows are equal', async () => {
    const company = world.company('Alpha')
    await take(company, 'sites', sites('A', 'B'))
    const file = lines(gas('A', 'Boiler', '10'), gas('A', 'Boiler', '10'), reported('B', 'Kiln', '5'))
    expect(await take(company, 'lines', file)).toMatchObject({ done: true, said: [3, 0, 0, 0] })
    expect(await take(company, 'lines', file)).toMatchObject({ done: true, said: [0, 0, 3, 0] })
    await change(
      company,
      sql`delete from inventory_line where id in (select id from inventory_line where stream = 'Boiler' limit 1)`,
    )
    expect(await take(company, 'lines', file)).toMatchObject({ done: true, said: [1, 0, 2, 0] })
  })

  test('meets a line that was changed by hand since, and one row that differs among many', async () => {
    const company = world.company('Beta')
    await take(company, 'sites', sites('A', 'B'))
    const many = Array.from({ length: 1_500 }, (_, at) => gas(at % 2 === 0 ? 'A' : 'B', `Stream ${at}`, `${at + 1}`))
    expect(await take(company, 'lines', lines(...many))).toMatchObject({ said: [1_500, 0, 0, 0] })
    await change(
      company,
      sql`update inventory_line set note = 'By hand', row_version = row_version + 1 where stream = 'Stream 7'`,
    )
    const some = [...many.slice(0, 10).with(3, gas('B', 'Stream 3', '4000')), gas('B', 'New', '1')]
    expect(await take(company, 'lines', lines(...some))).toMatchObject({ done: true, said: [1, 2, 8, 1_490] })
    expect(await take(company, 'lines', lines(...many))).toMatchObject({ done: true, said: [0, 1, 1_499, 1] })
  })

  test('is compared anew where a site took another’s id meanwhile', async () => {
    const company = world.company('Gamma')
    await take(company, 'sites', sites('A', 'B'))
    const file = lines(gas('A', 'Boiler', '10'))
    await take(company, 'lines', file)
    await change(company, sql`update site set key = 'C', row_version = row_version + 1 where key = 'A'`)
    await change(company, sql`update site set key = 'A', row_version = row_version + 1 where key = 'B'`)
    expect(await take(company, 'lines', file)).toMatchObject({ done: true, said: [1, 0, 0, 1] })
  })

  test('whose site was removed after it was read names the row', async () => {
    const company = world.company('Delta')
    await take(company, 'sites', sites('A'))
    const request = { database, actor: company.contributor, now }
    const source = Buffer.from(lines(gas('A', 'Boiler', '10')))
    const file = { ...place(company), kind: 'lines' as const, fileName: 'l.csv', source, sourceWhenEmpty: null }
    const kept = await receiveFile(file, request)
    await change(company, sql`delete from site where key = 'A'`)
    const grant = authorise(company.contributor, 'company:read', place(company))
    const id = kept.ok ? (kept.value.made?.['id'] ?? '') : ''
    const plan = await within(company, async (tx) => {
      const preview = grant.ok ? await findPreview(tx, grant.value, id) : null
      return preview && grant.ok ? shownPlan(await findPlan(tx, grant.value, preview)) : null
    })
    expect(plan?.problems).toMatchObject([{ row: 2, column: 'site', value: 'A' }])
  })
})

test('A file of figures that is read again is unchanged, but for the one that was changed by hand and the one that differs', async () => {
  const company = world.company('Epsilon')
  await take(company, 'sites', sites('A', 'B'))
  const figures = (...rows: string[]) => `site_id,year,scope,tonnes_co2e,source\n${rows.join('\n')}\n`
  const rows = ['A,2021,1,100,Report', 'A,2022,1,90,Report', 'B,2021,1,5,Report', 'B,2022,1,4.0,Report']
  expect(await take(company, 'emissions', figures(...rows))).toMatchObject({ said: [4, 0, 0, 0] })
  expect(await take(company, 'emissions', figures(...rows))).toMatchObject({ said: [0, 0, 4, 0] })
  await change(company, sql`update inventory_line set tonnes = 7, row_version = row_version + 1 where tonnes = 90`)
  const next = figures('A,2021,1,100.0,Report', 'A,2022,1,90,Report', 'B,2022,1,3,Report', 'B,2023,1,2,Report')
  expect(await take(company, 'emissions', next)).toMatchObject({ done: true, said: [1, 2, 1, 1] })
})
