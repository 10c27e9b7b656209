import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { signContext, type Context } from './context.ts'
import { preparing } from './prepared-statements.ts'

/** A transaction whose context is set: every query of a request goes through it. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

export type Database = {
  readonly orm: PostgresJsDatabase
  /** The bare client, for what needs no context: session look-up and readiness. */
  readonly client: postgres.Sql
  readonly contextKey: string
  close(): Promise<void>
}

export type DatabaseAccess = { readonly url: string; readonly contextKey: string }

/** Opens a pool for the app's role. Ten connections beat fifty on two cores. */
export function openDatabase(access: DatabaseAccess, options: { readonly max?: number } = {}): Database {
  const client = postgres(access.url, {
    max: options.max ?? 10,
    idle_timeout: 60,
    connect_timeout: 10,
    // Seconds between attempts while the server is away. The driver's own go up to twenty, long after it is back.
    backoff: (attempts) => Math.min(2 ** attempts / 20, 1),
    onnotice: () => undefined,
    connection: {
      application_name: 'concord',
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  })
  return {
    orm: drizzle(preparing(client)),
    client,
    contextKey: access.contextKey,
    close: () => client.end({ timeout: 5 }),
  }
}

/**
 * One transaction in which the row-level-security context says who is asking. It is the first statement, it ends with the
 * transaction, and it is signed, so that nothing a query smuggles in can change it.
 */
export function inContext<T>(database: Database, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.orm.transaction(async (tx) => {
    const signed = signContext(database.contextKey, context, new Date())
    const said = clientOf(tx).unsafe(`select set_config('concord.context', $1, true)`, [signed]).execute()
    // Not waited for: the server answers in order, so it travels with the first query of the work and is in force for it. Should it
    // fail, the transaction has failed, and every query after it; the work is still waited for, or it would outlive its transaction.
    said.catch(() => undefined)
    const done = await work(tx)
    await said
    return done
  })
}

/** The driver's own end of a transaction, which sends at once what it is told to, in the order in which it is told. */
const clientOf = (tx: Tx): Pick<postgres.TransactionSql, 'unsafe'> =>
  (tx._.session as unknown as { readonly client: postgres.TransactionSql }).client
