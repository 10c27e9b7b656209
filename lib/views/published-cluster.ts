import { readFrozen } from '#db/frozen'
import { findPublishedVersion, listKnownVersions, listPublishedProgress, listPublishedStances } from '#db/published'
import { atReference } from '#lib/domain/progress/held-against'
import { signOffBoard } from '#lib/domain/signoff/board'
import { openView, type OpenLook } from './open-view.ts'

/** What a citizen, a bank or a ministry may know of a cluster: the newest published version and how it is going. */
export const publishedCluster = openView({
  async run({ tx, params }: OpenLook<{ readonly cluster: string }>) {
    const version = await findPublishedVersion(tx, params.cluster)
    if (!version) return null
    const { bytes, ...facts } = version
    const [stances, progress, versions] = await Promise.all([
      listPublishedStances(tx, version.versionId),
      listPublishedProgress(tx, version.versionId),
      listKnownVersions(tx, version.clusterId),
    ])
    const document = readFrozen(bytes)
    return {
      ...facts,
      document,
      size: bytes.length,
      board: signOffBoard(document.signOff, stances),
      atReference: atReference(document.roadmap),
      progress: progress.map((report) => ({
        year: report.year,
        planned: Number(report.plannedTonnes),
        reported: Number(report.reportedTonnes),
        note: report.note,
        reportedAt: report.reportedAt,
      })),
      /** Adopted since, and not published yet. */
      newer: versions.some((other) => other.number > version.number && other.state === 'adopted'),
    }
  },
})
