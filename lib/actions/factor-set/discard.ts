import { z } from 'zod'
import { removeFactorUpload } from '#db/factor-uploads'
import type { LoadingSets } from '#db/factor-sets'
import type { Permission } from '#lib/domain/access/permissions'
import { no, ok } from '#lib/domain/result'
import { action, type Step } from '../action.ts'
import { uuid } from '../fields.ts'
import { clusterRoom, companyRoom, eventOf, ofCluster, ofCompany, setsPath } from './of-whom.ts'

type Input = { readonly id: string }

/** Throws away a workbook that waits. The library is as it was. */
async function discard({ tx, input }: Pick<Step<Permission, Input>, 'tx' | 'input'>, grant: LoadingSets) {
  if (!(await removeFactorUpload(tx, grant, input.id))) return no({ kind: 'not-found' } as const)
  return ok({
    audit: { type: 'factor-set.discarded', ...eventOf(grant), subject: { upload: input.id } },
    next: await setsPath(tx, grant),
  })
}

export const discardForCompany = action({
  ...ofCompany,
  input: z.strictObject({ ...companyRoom, id: uuid }),
  run: (step) => discard(step, step.grant),
})

export const discardForCluster = action({
  ...ofCluster,
  input: z.strictObject({ ...clusterRoom, id: uuid }),
  run: (step) => discard(step, step.grant),
})
