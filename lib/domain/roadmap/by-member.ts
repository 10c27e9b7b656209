import type { RoadmapCommitment } from './document.ts'

/** Commitments as people look for them: by the name of their member, the nearest year first. */
export const byMember = (
  commitments: readonly RoadmapCommitment[],
  nameOf: (organisationId: string) => string,
): readonly RoadmapCommitment[] =>
  commitments.toSorted(
    (a, b) =>
      nameOf(a.organisationId).localeCompare(nameOf(b.organisationId), 'en') ||
      a.targetYear - b.targetYear ||
      a.title.localeCompare(b.title, 'en'),
  )
