import { z } from 'zod'
import { insertCluster, slugIsTaken } from '#db/clusters'
import { refreshReleasedFigures } from '#db/released-figures'
import { planFaults, slugOf } from '#lib/domain/roadmap/cluster-entry'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text } from '../fields.ts'
import { clusterFields } from './fields.ts'

/** Opens a cluster with its office. Its lead is invited next. */
export const openCluster = action({
  permission: 'cluster:open',
  input: z.strictObject({
    name: text('the name of the cluster', 80),
    office: text('the name of its office'),
    ...clusterFields,
  }),
  scope: () => ({}),
  async run({ tx, grant, input, now }) {
    const slug = slugOf(input.name)
    if (slug === '')
      return no(invalid('name', 'Use letters or digits in the name, so that the cluster has an address.'))
    const faults = planFaults(input)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    if (await slugIsTaken(tx, slug)) {
      return no({ kind: 'taken', field: 'name', sentence: 'There is a cluster of this name already.' })
    }
    const made = await insertCluster(tx, grant, { ...input, slug })
    await refreshReleasedFigures(tx, made.clusterId, now)
    return ok({
      audit: { type: 'cluster.opened', clusterId: made.clusterId, subject: { office: made.officeId, slug } },
      made: { clusterId: made.clusterId, officeId: made.officeId, slug },
      next: `/forum/${slug}`,
    })
  },
})
