import { z } from 'zod'
import { findPreview, updatePreviewSummary } from '#db/import-previews'
import { no, ok } from '#lib/domain/result'
import type { ImportSummary } from '#lib/import/preview'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'

const input = z.strictObject({
  ...company,
  id: uuid,
  /** Companies of a site file that are the importer's own. */
  chosen: z.array(z.string().max(300)).max(2000).optional(),
  /** What happens to figures of sites that the company does not have. */
  others: z.enum(['refuse', 'leave-out']).optional(),
  /** The site of each account of a register that several sites share; empty leaves it open. */
  belongs: z
    .record(z.string().regex(/^account-.{1,100}$/), z.string().max(100))
    .transform((sites) =>
      Object.fromEntries(Object.entries(sites).map(([account, site]) => [account.slice('account-'.length), site])),
    )
    .optional(),
})

/** Says which part of a file is one's own, where it holds more. */
export const chooseFromImport = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { id, chosen, others, belongs } }) {
    const preview = await findPreview(tx, grant, id)
    if (!preview) return no({ kind: 'not-found' })
    const summary = preview.summary as ImportSummary
    const { register } = summary
    const next = {
      ...summary,
      chosen: chosen ?? summary.chosen,
      others: others ?? summary.others,
      ...(register === undefined || belongs === undefined ? {} : { register: { ...register, belongs } }),
    }
    if (!(await updatePreviewSummary(tx, grant, id, next))) return no({ kind: 'not-found' })
    return ok({ audit: { type: 'import.narrowed', ...eventPlace(grant), subject: { import: id } } })
  },
})
