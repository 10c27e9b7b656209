import { foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ScenarioChange } from '#lib/domain/scenario/change'
import { id, instant, rowVersion } from './columns.ts'
import { cluster } from './clusters.ts'
import { roadmapDraft } from './roadmap.ts'

const ofCluster = () =>
  uuid('cluster_id')
    .notNull()
    .references(() => cluster.id)

/** Another way than the one that was submitted, as somebody of the cluster's office made it. */
export const scenario = pgTable(
  'scenario',
  {
    id: id(),
    clusterId: ofCluster(),
    name: text('name').notNull(),
    changes: jsonb('changes').$type<readonly ScenarioChange[]>().notNull(),
    makerId: uuid('maker_id').notNull(),
    makerName: text('maker_name').notNull(),
    madeAt: instant('made_at').notNull(),
    rowVersion: rowVersion(),
  },
  (table) => [
    unique('scenario_cluster').on(table.clusterId, table.id),
    unique('scenario_name').on(table.clusterId, table.name),
  ],
)

/** What a scenario, or the plans as submitted, come to beside one draft, as every member may read it. The next merge replaces it. */
export const scenarioOutcome = pgTable(
  'scenario_outcome',
  {
    clusterId: ofCluster(),
    /** `submitted`, or the id of a scenario. */
    of: text('of').notNull(),
    scenarioId: uuid('scenario_id'),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => roadmapDraft.id),
    /** Canonical JSON of the RoadmapDocument. */
    document: text('document').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clusterId, table.of] }),
    foreignKey({
      columns: [table.clusterId, table.scenarioId],
      foreignColumns: [scenario.clusterId, scenario.id],
    }),
  ],
)

/** A decision that the draft follows a scenario, as it was then, or again the plans as submitted: the newest holds. Never changed. */
export const scenarioDecision = pgTable(
  'scenario_decision',
  {
    id: id(),
    clusterId: ofCluster(),
    /** Null is the plans as submitted. It stays when the scenario itself is removed. */
    scenarioId: uuid('scenario_id'),
    name: text('name').notNull(),
    changes: jsonb('changes').$type<readonly ScenarioChange[]>().notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    deciderName: text('decider_name').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  (table) => [index('scenario_decision_newest').on(table.clusterId, table.decidedAt)],
)
