import { z } from 'zod'
import { removePreview } from '#db/import-previews'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'

/** Throws away an import that waits. The draft is as it was. */
export const discardImport = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    if (!(await removePreview(tx, grant, input.id))) return no({ kind: 'not-found' })
    return ok({
      audit: { type: 'import.discarded', ...eventPlace(grant), subject: { import: input.id } },
      next: await companyPath(tx, grant, '/import'),
    })
  },
})
