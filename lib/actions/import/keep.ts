import { z } from 'zod'
import { insertPreview } from '#db/import-previews'
import { ok } from '#lib/domain/result'
import { importKinds, type ImportSummary } from '#lib/import/preview'
import { action } from '../action.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'

/** Keeps a file that was read, to be looked at before anything is taken in. It has no form: `receiveFile` does it. */
export const keepPreview = action({
  permission: 'company:edit',
  input: z.strictObject({
    ...company,
    kind: z.enum(importKinds),
    fileName: z.string().max(200),
    rows: z.string(),
    digests: z.string(),
    file: z.string().nullable(),
    summary: z.custom<ImportSummary>(),
  }),
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, ...preview }, now }) {
    const id = await insertPreview(tx, grant, preview, now)
    return ok({
      audit: { type: 'import.read', ...eventPlace(grant), subject: { import: id, kind: preview.kind } },
      next: await companyPath(tx, grant, `/import/${id}`),
      made: { id },
    })
  },
})
