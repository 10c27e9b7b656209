import { z } from 'zod'
import { findPreview, updatePreviewRows } from '#db/import-previews'
import { no, ok } from '#lib/domain/result'
import type { ImportSummary } from '#lib/import/preview'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'

/** Keeps how a table of one's own was read, while it waits. It has no form: `receiveMapping` does it. */
export const keepReading = action({
  permission: 'company:edit',
  input: z.strictObject({
    ...company,
    id: uuid,
    rows: z.string(),
    digests: z.string(),
    summary: z.custom<ImportSummary>(),
  }),
  scope: inCompany,
  async run({ tx, grant, input: { id, rows, digests, summary } }) {
    if ((await findPreview(tx, grant, id))?.kind !== 'sheet') return no({ kind: 'not-found' })
    if (!(await updatePreviewRows(tx, grant, id, { rows, digests, summary }))) return no({ kind: 'not-found' })
    return ok({
      audit: { type: 'import.mapped', ...eventPlace(grant), subject: { import: id } },
      next: await companyPath(tx, grant, `/import/${id}`),
    })
  },
})
