import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Decimal } from '#lib/domain/decimal'
import type { Register } from '#lib/domain/inventory/register-figure'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { inBatches } from './in-batches.ts'
import { registerFigure } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>

/** What a register says of one account of a company's site in one year, tonnes of CO2e. */
export type SiteFigure = {
  readonly siteId: string
  readonly register: Register
  readonly account: string
  readonly year: number
  readonly name: string
  readonly matchedBy: string
  readonly tonnes: Decimal | null
  readonly status: string | null
}

const columns = {
  siteId: registerFigure.siteId,
  register: registerFigure.register,
  account: registerFigure.account,
  year: registerFigure.year,
  name: registerFigure.name,
  matchedBy: registerFigure.matchedBy,
  tonnes: registerFigure.tonnes,
  status: registerFigure.status,
}

const own = (grant: Reading) =>
  and(eq(registerFigure.organisationId, grant.organisationId), eq(registerFigure.clusterId, grant.clusterId))

/** Everything that registers say of a company's sites, newest year first. */
export function listRegisterFigures(tx: Tx, grant: Reading): Promise<SiteFigure[]> {
  return tx
    .select(columns)
    .from(registerFigure)
    .where(own(grant))
    .orderBy(desc(registerFigure.year), asc(registerFigure.register), asc(registerFigure.account))
}

export function listRegisterFiguresOfSite(tx: Tx, grant: Reading, siteId: string, year: number): Promise<SiteFigure[]> {
  return tx
    .select(columns)
    .from(registerFigure)
    .where(and(own(grant), eq(registerFigure.siteId, siteId), eq(registerFigure.year, year)))
    .orderBy(asc(registerFigure.register), asc(registerFigure.account))
}

/** Keeps figures as a register publishes them now, in place of what it said before. Answers how many. */
export function saveRegisterFigures(
  tx: Tx,
  grant: Grant<'company:edit'>,
  figures: readonly SiteFigure[],
  now: Date,
): Promise<number> {
  return inBatches(figures, (batch) =>
    tx.execute(sql`
      insert into register_figure as known (organisation_id, cluster_id, site_id, register, account, year, name, matched_by, tonnes, status, read_at)
      select ${grant.organisationId}::uuid, ${grant.clusterId}::uuid, given.*, ${now.toISOString()}::timestamptz
      from unnest(${columnOf(batch.map((figure) => figure.siteId))}::uuid[], ${columnOf(batch.map((figure) => figure.register))}::text[],
        ${columnOf(batch.map((figure) => figure.account))}::text[], ${columnOf(batch.map((figure) => figure.year))}::integer[],
        ${columnOf(batch.map((figure) => figure.name))}::text[], ${columnOf(batch.map((figure) => figure.matchedBy))}::text[],
        ${columnOf(batch.map((figure) => figure.tonnes))}::numeric[], ${columnOf(batch.map((figure) => figure.status))}::text[])
        as given (site_id, register, account, year, name, matched_by, tonnes, status)
      on conflict (organisation_id, cluster_id, register, account, year) do update set
        site_id = excluded.site_id, name = excluded.name, matched_by = excluded.matched_by, tonnes = excluded.tonnes,
        status = excluded.status, read_at = excluded.read_at, row_version = known.row_version + 1`),
  )
}
