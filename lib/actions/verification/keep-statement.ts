import { z } from 'zod'
import { insertFile, lockFiles, removeUnusedFile } from '#db/evidence-files'
import { findStatement, listOpinions, replaceStatement } from '#db/verification'
import { sha256 } from '#lib/domain/digest'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { evidenceStore } from '#lib/storage/evidence-store'
import { action } from '../action.ts'
import { eraseForgotten } from '../evidence/erase.ts'
import { fileFields } from '../evidence/file-fields.ts'
import { uuid } from '../fields.ts'
import { inEngagement } from './in-engagement.ts'

/**
 * Keeps the statement file of an opinion that is about to be recorded, in the place of the one before: there is one at a time, so a
 * verifier never fills the company's room. It has no form of the one server action: `receiveStatement` does it.
 */
export const keepStatement = action({
  permission: 'opinion:record',
  input: z.strictObject({ engagementId: uuid, ...fileFields }),
  scope: inEngagement,
  async run({ tx, grant, input: { bytes, type, name }, now }) {
    await lockFiles(tx, grant)
    const opinions = await listOpinions(tx, grant, grant.submissionId)
    if (opinions.some((opinion) => opinion.engagementId === grant.engagementId))
      return no(wrongState('Nothing was changed: your opinion is recorded, with the statement it names.'))
    const before = await findStatement(tx, grant)
    const digest = sha256(bytes)
    await evidenceStore(grant).put(bytes)
    await insertFile(tx, grant, { digest, type, bytes: bytes.length }, now)
    await replaceStatement(tx, grant, { digest, name }, now)
    const isForgotten =
      before !== null && before.digest !== digest && (await removeUnusedFile(tx, grant, before.digest))
    return ok({
      audit: {
        type: 'verification.statement-kept',
        organisationId: grant.organisationId,
        subject: { engagement: grant.engagementId, digest },
      },
      made: { digest },
      ...(isForgotten ? { later: (after) => eraseForgotten(after, grant, before.digest) } : {}),
    })
  },
})
