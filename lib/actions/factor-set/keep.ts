import { z } from 'zod'
import { insertFactorUpload } from '#db/factor-uploads'
import type { LoadingSets } from '#db/factor-sets'
import type { Permission } from '#lib/domain/access/permissions'
import type { UploadSummary } from '#lib/domain/factors/factor-set'
import { ok } from '#lib/domain/result'
import { action, type Step } from '../action.ts'
import { clusterRoom, companyRoom, eventOf, ofCluster, ofCompany, setsPath } from './of-whom.ts'

const upload = { fileName: z.string().max(200), factors: z.string(), summary: z.custom<UploadSummary>() }
type Input = z.infer<z.ZodObject<typeof upload>>

async function keep(step: Pick<Step<Permission, Input>, 'tx' | 'input' | 'now'>, grant: LoadingSets) {
  const { fileName, factors, summary } = step.input
  const id = await insertFactorUpload(step.tx, grant, { fileName, factors, summary }, step.now)
  return ok({
    audit: { type: 'factor-set.read', ...eventOf(grant), subject: { upload: id } },
    next: await setsPath(step.tx, grant, `/${id}`),
    made: { id },
  })
}

/** Keeps a publisher's workbook that was read, to be looked at before it is taken in. It has no form: `receiveFactorFile` does it. */
export const keepForCompany = action({
  ...ofCompany,
  input: z.strictObject({ ...companyRoom, ...upload }),
  run: (step) => keep(step, step.grant),
})

export const keepForCluster = action({
  ...ofCluster,
  input: z.strictObject({ ...clusterRoom, ...upload }),
  run: (step) => keep(step, step.grant),
})
