import { z } from 'zod'
import { lockCluster } from '#db/clusters'
import { lockStanding, markPublished } from '#db/frozen'
import { refreshReleasedFigures } from '#db/released-figures'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Shows the adopted version to everybody, if the signed bytes say that it may be shown. */
export const publishVersion = action({
  permission: 'roadmap:publish',
  fresh: true,
  input: z.strictObject({ clusterId: uuid, versionId: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const cluster = await lockCluster(tx, grant)
    const standing = await lockStanding(tx, grant, input.versionId)
    if (!standing) return no({ kind: 'not-found' })
    const refusal = whyNot(standing)
    if (refusal) return no(wrongState(`Nothing was published: ${refusal}`))
    await markPublished(tx, grant, standing.versionId, now)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit: {
        type: 'roadmap.published',
        clusterId: grant.clusterId,
        subject: { version: standing.versionId, digest: standing.digest },
      },
      message: `Version ${standing.number} is public at /published/${cluster.slug}.`,
    })
  },
})

function whyNot(standing: {
  readonly state: string
  readonly number: number
  readonly publication: 'public' | 'members'
  readonly publishedAt: Date | null
}): string | null {
  if (standing.publishedAt) return `version ${standing.number} is public already.`
  if (standing.state !== 'adopted') return `version ${standing.number} is not adopted.`
  if (standing.publication === 'public') return null
  return `the members signed version ${standing.number} as one that only they read. Freeze a version for the public and have it signed.`
}
