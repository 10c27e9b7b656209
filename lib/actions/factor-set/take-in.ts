import { z } from 'zod'
import { findFactorUpload, removeFactorUpload } from '#db/factor-uploads'
import {
  findEdition,
  insertFactorSet,
  listFactorSets,
  ownerOf,
  removeFactorSet,
  type LoadingSets,
} from '#db/factor-sets'
import type { Permission } from '#lib/domain/access/permissions'
import type { Factor } from '#lib/domain/factors/factor'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { unpackRows } from '#lib/import/packed-rows'
import { action, type Step } from '../action.ts'
import { uuid } from '../fields.ts'
import { clusterRoom, companyRoom, eventOf, ofCluster, ofCompany, setsPath } from './of-whom.ts'

/** As many sets as a company or a cluster may have: a search goes through all of them at each keystroke. */
export const mostSets = 12

const shown = {
  id: uuid,
  /** The set of the same edition that the preview was compared with; empty where it was new. */
  replaces: z.union([uuid, z.literal('')]),
}
type Input = z.infer<z.ZodObject<typeof shown>>

const changedMeanwhile = wrongState(
  'Nothing was taken in: somebody loaded or removed this edition since the preview was shown. Load the page again to see what the file would do now.',
)

/**
 * Takes a publisher's workbook in as its preview showed it: all of its factors, or none. The same edition takes the place of the set that
 * stands, under a new id; another edition stands beside it. Lines keep the factors they were computed with in either case.
 */
async function takeIn({ tx, input, now }: Pick<Step<Permission, Input>, 'tx' | 'input' | 'now'>, grant: LoadingSets) {
  const upload = await findFactorUpload(tx, grant, input.id)
  if (!upload) return no({ kind: 'not-found' } as const)
  const { summary } = upload
  if (summary.refusal !== null) return no(wrongState('Nothing was taken in: this file was turned away.'))
  const standing = await findEdition(tx, grant, summary.edition)
  if ((standing?.id ?? '') !== input.replaces) return no(changedMeanwhile)
  const sets = await listFactorSets(tx, grant)
  const ofOwner = sets.filter((set) => (set.organisationId ?? grant.clusterId) === ownerOf(grant))
  if (standing === null && ofOwner.length >= mostSets)
    return no(
      wrongState(`Nothing was taken in: there are ${mostSets} sets already. Remove one that is no longer used.`),
    )
  const { rows: factors } = unpackRows<Factor>(upload.factors)
  if (!(await removeFactorUpload(tx, grant, upload.id))) return no(changedMeanwhile)
  if (standing && !(await removeFactorSet(tx, grant, standing.id))) return no(changedMeanwhile)
  // A new id even for the edition that stood: what is kept in memory by the id of a set never has to be thrown away.
  const id = crypto.randomUUID()
  const set = { id, edition: summary.edition, fileName: upload.fileName, factors }
  if (!(await insertFactorSet(tx, grant, set, now))) return no(changedMeanwhile)
  return ok({
    audit: {
      type: 'factor-set.loaded',
      ...eventOf(grant),
      subject: { set: id, factors: factors.length },
    },
    next: await setsPath(tx, grant),
    made: { id },
  })
}

export const takeInForCompany = action({
  ...ofCompany,
  input: z.strictObject({ ...companyRoom, ...shown }),
  run: (step) => takeIn(step, step.grant),
})

export const takeInForCluster = action({
  ...ofCluster,
  input: z.strictObject({ ...clusterRoom, ...shown }),
  run: (step) => takeIn(step, step.grant),
})
