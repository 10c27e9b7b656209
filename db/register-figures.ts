import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { fromDecimal } from '#lib/domain/decimal'
import type { KeptFigure } from '#lib/domain/inventory/register-beside'
import { registerNames } from '#lib/domain/inventory/register-figure'
import type { RegisterFigure } from '#lib/domain/submission/check'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { inBatches } from './in-batches.ts'
import { registerFigure } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>

export type SiteFigure = KeptFigure

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

/** As the checks of a submission want them: figures alone, each under its register's name. */
export const figuresToCheck = (kept: readonly SiteFigure[]): readonly RegisterFigure[] =>
  kept.flatMap(({ siteId, year, register, matchedBy, tonnes }) =>
    tonnes === null
      ? []
      : [{ siteId, year, register: registerNames[register], permit: matchedBy, tonnes: fromDecimal(tonnes) }],
  )

export const listFiguresToCheck = async (tx: Tx, grant: Reading): Promise<readonly RegisterFigure[]> =>
  figuresToCheck(await listRegisterFigures(tx, grant))

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
