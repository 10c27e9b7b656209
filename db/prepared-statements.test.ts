import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inContext } from './client.ts'
import { freshDatabase } from './testing.ts'

const { database } = await freshDatabase({ max: 1 })

test('A statement of a transaction is prepared once and serves again', async () => {
  const ask = (marked: number) =>
    inContext(database, { kind: 'public' }, async (tx) => {
      const [row] = await tx.execute<{ marked: number }>(sql`select ${marked}::integer as marked`)
      return row?.marked
    })
  expect([await ask(1), await ask(2), await ask(3)]).toEqual([1, 2, 3])
  const kept = await database.client`
    select calls from (select generic_plans + custom_plans as calls, statement from pg_prepared_statements) as kept
    where statement like '%as marked'`
  expect(kept.map((row) => Number(row['calls']))).toEqual([3])
})
