import { findAdopted, findFrozenBytes, readFrozen } from '#db/frozen'
import { listOpenFacts, listProgressReports } from '#db/progress'
import { holds } from '#lib/domain/access/grant'
import { atReference, heldAgainst } from '#lib/domain/progress/held-against'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/** The adopted roadmap year by year beside what was reported, and the years that could be reported now. */
export const clusterProgress = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, now }) {
    const adopted = await findAdopted(tx, grant)
    if (!adopted) return { clusterId: grant.clusterId, adopted: null }
    const [bytes, reports, facts] = await Promise.all([
      findFrozenBytes(tx, grant, adopted.versionId),
      listProgressReports(tx, grant, adopted.versionId),
      listOpenFacts(tx, grant),
    ])
    if (!bytes) throw new Error('A standing without its frozen version')
    const { roadmap } = readFrozen(bytes)
    const reported = new Set(reports.map((report) => report.year))
    const byYear = Map.groupBy(facts, (fact) => fact.year)
    const candidates = roadmap.years
      .filter((year) => year > roadmap.cluster.baseYear && year <= now.getUTCFullYear() && !reported.has(year))
      .map((year) => ({ year, held: heldAgainst(roadmap, year, byYear.get(year) ?? []) }))
    return {
      clusterId: grant.clusterId,
      adopted: { number: adopted.number, adoptedAt: adopted.adoptedAt, published: adopted.publishedAt !== null },
      baseYear: roadmap.cluster.baseYear,
      atReference: atReference(roadmap),
      reports: reports.map((report) => ({
        year: report.year,
        planned: Number(report.plannedTonnes),
        reported: Number(report.reportedTonnes),
        note: report.note,
        reporterName: report.reporterName,
        reportedAt: report.reportedAt,
      })),
      mayReport: holds(actor, 'progress:report', grant),
      ready: candidates.flatMap(({ year, held }) => (held.ok ? [{ year, ...held.value }] : [])),
      waiting: candidates.flatMap(({ year, held }) => (held.ok ? [] : [{ year, why: held.refusal }])),
    }
  },
})
