import { listPublishedClusters } from '#db/published'
import { openView } from './open-view.ts'

/** Every cluster with a published roadmap. */
export const publishedList = openView({
  run: async ({ tx }) =>
    (await listPublishedClusters(tx)).map((row) => ({
      ...row,
      baseTonnes: row.baseTonnes === null ? null : Number(row.baseTonnes),
      targetTonnes: row.targetTonnes === null ? null : Number(row.targetTonnes),
    })),
})
