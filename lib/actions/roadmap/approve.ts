import { z } from 'zod'
import { lockCluster } from '#db/clusters'
import { lockStanding, markAdopted } from '#db/frozen'
import { refreshReleasedFigures } from '#db/released-figures'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Adopts the agreed version. The one adopted before it is replaced. */
export const approveVersion = action({
  permission: 'roadmap:approve',
  fresh: true,
  input: z.strictObject({ clusterId: uuid, versionId: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    await lockCluster(tx, grant)
    const standing = await lockStanding(tx, grant, input.versionId)
    if (!standing) return no({ kind: 'not-found' })
    if (standing.state !== 'agreed') {
      const why = {
        'in-signature': 'its rule is not met yet',
        adopted: 'it is adopted already',
        replaced: 'a newer version replaces it',
      }[standing.state]
      return no(wrongState(`Nothing was adopted: version ${standing.number} cannot be approved, because ${why}.`))
    }
    await markAdopted(tx, grant, standing.versionId, now)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit: {
        type: 'roadmap.adopted',
        clusterId: grant.clusterId,
        subject: { version: standing.versionId, digest: standing.digest },
      },
      message: `Version ${standing.number} is adopted.`,
    })
  },
})
