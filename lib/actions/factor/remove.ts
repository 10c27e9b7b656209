import { z } from 'zod'
import { removeFilesOfFactor } from '#db/evidence'
import { lockFiles } from '#db/evidence-files'
import { countLinesWith, findOwnFactor, removeOwnFactor } from '#db/own-factors'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { eraseForgotten, forgetFiles } from '../evidence/erase.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Takes a factor of the company's own out of its library. Lines that took it keep what they took; while files stand behind them through it, it stays. */
export const removeFactor = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    await lockFiles(tx, grant)
    const files = await removeFilesOfFactor(tx, grant, input.id)
    const lines = files.length === 0 ? 0 : await countLinesWith(tx, grant, input.id)
    if (lines > 0) return no(wrongState(stillBehind(lines)))
    if (!(await removeOwnFactor(tx, grant, input.id, input.rowVersion))) {
      if ((await findOwnFactor(tx, grant, input.id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this factor since you opened it. Look at it again first.'),
      )
    }
    const forgotten = await forgetFiles(tx, grant, files)
    return ok({
      audit: { type: 'factor.removed', ...eventPlace(grant), subject: { factor: input.id } },
      next: await companyPath(tx, grant, '/factors/own'),
      later: async (after) => {
        for (const digest of forgotten) await eraseForgotten(after, grant, digest)
      },
    })
  },
})

const stillBehind = (lines: number): string =>
  `Nothing was removed: ${lines === 1 ? 'one of your lines' : `${lines} of your lines`} took this factor, and its files stand behind ${lines === 1 ? 'it' : 'them'}. Choose another factor there, or take the files off first.`
