import { z } from 'zod'
import { removeEvidence } from '#db/evidence'
import { lockFiles, removeUnusedFile } from '#db/evidence-files'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'
import { eraseForgotten } from './erase.ts'

/** Takes a file off a line or off the submission to be. What was sent with it keeps it; otherwise its bytes are erased. */
export const removeEvidenceFromDraft = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, evidenceId: uuid }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    await lockFiles(tx, grant)
    const file = await removeEvidence(tx, grant, input.evidenceId)
    if (file === null) return no({ kind: 'not-found' })
    const isForgotten = await removeUnusedFile(tx, grant, file.digest)
    return ok({
      audit: {
        type: 'evidence.removed',
        ...eventPlace(grant),
        subject: { evidence: input.evidenceId, digest: file.digest },
      },
      message: isForgotten
        ? 'The file is removed and erased.'
        : 'The file is removed here. It stays where else it is named, such as in what you sent.',
      ...(isForgotten ? { later: (after) => eraseForgotten(after, grant, file.digest) } : {}),
    })
  },
})
