import { and, eq, inArray } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { sheetMapping } from './schema/index.ts'

type Stored = typeof sheetMapping.$inferSelect

/** The mappings that a company used for sheets with these headings, by the fingerprint of the headings. */
export async function findMappings(
  tx: Tx,
  grant: Grant<'company:read' | 'company:edit'>,
  fingerprints: readonly string[],
): Promise<ReadonlyMap<string, Stored['mapping']>> {
  if (fingerprints.length === 0) return new Map()
  const rows = await tx
    .select({ fingerprint: sheetMapping.fingerprint, mapping: sheetMapping.mapping })
    .from(sheetMapping)
    .where(
      and(
        eq(sheetMapping.organisationId, grant.organisationId),
        eq(sheetMapping.clusterId, grant.clusterId),
        inArray(sheetMapping.fingerprint, [...fingerprints]),
      ),
    )
  return new Map(rows.map(({ fingerprint, mapping }) => [fingerprint, mapping]))
}

/** Keeps how a sheet was read; the latest mapping of a layout counts. */
export async function saveMapping(
  tx: Tx,
  grant: Grant<'company:edit'>,
  { fingerprint, mapping }: Pick<Stored, 'fingerprint' | 'mapping'>,
  now: Date,
): Promise<void> {
  const { organisationId, clusterId } = grant
  await tx
    .insert(sheetMapping)
    .values({ organisationId, clusterId, fingerprint, mapping, savedAt: now })
    .onConflictDoUpdate({
      target: [sheetMapping.organisationId, sheetMapping.clusterId, sheetMapping.fingerprint],
      set: { mapping, savedAt: now },
    })
}
