import { foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { FileType } from '#lib/domain/evidence/file-type'
import { clusterMember } from './clusters.ts'
import type { Level } from '#lib/domain/submission/document'
import { measure, site } from './company.ts'
import { id, instant, owner } from './columns.ts'
import { ownFactor } from './factors.ts'
import { submission } from './submissions.ts'

/** A file that the store keeps for a company in a cluster, once, whatever it is called and wherever it is attached. */
export const evidenceFile = pgTable(
  'evidence_file',
  {
    ...owner(),
    digest: text('digest').notNull(),
    type: text('type').$type<FileType>().notNull(),
    bytes: integer('bytes').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.clusterId, table.digest] }),
    foreignKey({
      columns: [table.clusterId, table.organisationId],
      foreignColumns: [clusterMember.clusterId, clusterMember.organisationId],
    }),
  ],
)

/**
 * A file attached to a line of the draft, to an own factor, or to a level that a measure reached; without any, to the submission as a
 * whole. A line that was removed leaves its files here: an undo of the grid brings the line back under its id, and they are its files
 * again.
 */
export const evidence = pgTable(
  'evidence',
  {
    ...owner(),
    id: id(),
    siteId: uuid('site_id'),
    year: integer('year'),
    lineId: uuid('line_id'),
    factorId: uuid('factor_id'),
    measureId: uuid('measure_id'),
    level: text('level').$type<Level>(),
    digest: text('digest').notNull(),
    name: text('name').notNull(),
    addedBy: uuid('added_by').notNull(),
    adderName: text('adder_name').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    unique('evidence_once')
      .on(
        table.organisationId,
        table.clusterId,
        table.siteId,
        table.year,
        table.lineId,
        table.factorId,
        table.measureId,
        table.level,
        table.digest,
      )
      .nullsNotDistinct(),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.digest],
      foreignColumns: [evidenceFile.organisationId, evidenceFile.clusterId, evidenceFile.digest],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.siteId],
      foreignColumns: [site.organisationId, site.clusterId, site.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.factorId],
      foreignColumns: [ownFactor.organisationId, ownFactor.clusterId, ownFactor.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.measureId],
      foreignColumns: [measure.organisationId, measure.clusterId, measure.id],
    }),
  ],
)

/** The files that a submission names, from the moment it is sent: who may read the submission may read these. */
export const submissionEvidence = pgTable(
  'submission_evidence',
  {
    ...owner(),
    submissionId: uuid('submission_id').notNull(),
    digest: text('digest').notNull(),
    name: text('name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.digest] }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.submissionId],
      foreignColumns: [submission.organisationId, submission.clusterId, submission.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.clusterId, table.digest],
      foreignColumns: [evidenceFile.organisationId, evidenceFile.clusterId, evidenceFile.digest],
    }),
  ],
)
