import type postgres from 'postgres'

type Work = (transaction: postgres.TransactionSql) => unknown

/**
 * Has every statement prepared, once a connection. The query builder asks for unprepared ones, and each of those with a parameter
 * makes two trips to the database and is planned anew. A pooler that cannot keep statements is served by `prepare=false` in the
 * connection's address.
 */
export function preparing(client: postgres.Sql): postgres.Sql {
  const begin = client.begin as (options: string, work: Work) => Promise<unknown>
  client.begin = ((...given: readonly [Work] | readonly [string, Work]) => {
    const [options, work] = given.length === 1 ? ['', given[0]] : given
    return begin(options, (transaction) => work(preparingIn(transaction)))
  }) as typeof client.begin
  return preparingIn(client)
}

function preparingIn<Sql extends postgres.ISql>(sql: Sql): Sql {
  const unsafe = sql.unsafe
  sql.unsafe = ((
    query: string,
    parameters?: postgres.ParameterOrJSON<never>[],
    options?: postgres.UnsafeQueryOptions,
  ) => unsafe(query, parameters, { ...options, prepare: true })) as typeof unsafe
  return sql
}
