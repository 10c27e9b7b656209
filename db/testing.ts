import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Database } from './client.ts'
import { appAccess } from './migrate.ts'

export type TestDatabase = {
  /** As the product sees it: the app's role, which owns nothing. */
  readonly database: Database
  /** As the one who migrates: for what no role of the product may do. */
  readonly owner: postgres.Sql
  readonly ownerUrl: string
}

/**
 * A database of its own for a test file, copied from the migrated template in a few milliseconds and dropped at the end.
 * `max` is the size of the app's pool.
 */
export async function freshDatabase(options: { readonly max?: number } = {}): Promise<TestDatabase> {
  const templateUrl = new URL(inject('templateUrl'))
  const template = templateUrl.pathname.slice(1)
  const name = `concord_test_${randomBytes(6).toString('hex')}`
  const ownerUrl = new URL(templateUrl)
  ownerUrl.pathname = `/${name}`
  const maintenanceUrl = new URL(templateUrl)
  maintenanceUrl.pathname = '/postgres'
  const maintenance = postgres(maintenanceUrl.href, { max: 1, onnotice: () => undefined })
  await maintenance.unsafe(`create database ${name} template ${template}`)
  const database = openDatabase(await appAccess(ownerUrl.href), options)
  const owner = postgres(ownerUrl.href, { max: 2, onnotice: () => undefined })
  afterAll(async () => {
    await database.close()
    await owner.end({ timeout: 5 })
    await maintenance.unsafe(`drop database if exists ${name} with (force)`)
    await maintenance.unsafe(`drop role if exists ${name}_app`)
    await maintenance.end({ timeout: 5 })
  })
  return { database, owner, ownerUrl: ownerUrl.href }
}
