import { z } from 'zod'
import { removeFactorSet, type LoadingSets } from '#db/factor-sets'
import type { Permission } from '#lib/domain/access/permissions'
import { no, ok } from '#lib/domain/result'
import { action, type Step } from '../action.ts'
import { uuid } from '../fields.ts'
import { clusterRoom, companyRoom, eventOf, ofCluster, ofCompany, setsPath } from './of-whom.ts'

type Input = { readonly id: string }

/** Takes a loaded set out of the library. Lines that took a factor of it keep theirs. */
async function remove({ tx, input }: Pick<Step<Permission, Input>, 'tx' | 'input'>, grant: LoadingSets) {
  if (!(await removeFactorSet(tx, grant, input.id))) return no({ kind: 'not-found' } as const)
  return ok({
    audit: { type: 'factor-set.removed', ...eventOf(grant), subject: { set: input.id } },
    next: await setsPath(tx, grant),
  })
}

export const removeOfCompany = action({
  ...ofCompany,
  input: z.strictObject({ ...companyRoom, id: uuid }),
  run: (step) => remove(step, step.grant),
})

export const removeOfCluster = action({
  ...ofCluster,
  input: z.strictObject({ ...clusterRoom, id: uuid }),
  run: (step) => remove(step, step.grant),
})
