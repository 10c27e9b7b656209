import { z } from 'zod'
import type { Tx } from '#db/client'
import { addFigures, addSites, changeFigures, changeSites, commitPreview, findPreview } from '#db/imports'
import type { Grant } from '#lib/domain/access/grant'
import { siteFromRow } from '#lib/domain/inventory/import-row'
import { wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { findPlan, type FoundPlan } from '#lib/import/find-plan'
import { action } from '../action.ts'
import { digest, uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'

/** Takes a file in as its preview showed it: every row, or none. A second import of the same file changes nothing. */
export const commitImport = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, digest }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const preview = await findPreview(tx, grant, input.id)
    if (!preview) return no({ kind: 'not-found' })
    if (preview.committedAt) return no(wrongState('Nothing was taken in now: this import was taken in already.'))
    const found = await findPlan(tx, grant, preview)
    const { plan } = found
    if (plan.problems.length > 0) return no(hasProblems(plan.problems.length))
    if (plan.digest !== input.digest) return no(changedMeanwhile)
    if (!(await commitPreview(tx, grant, input.id, now))) return no(changedMeanwhile)
    const written = await write(tx, grant, found, now)
    if (written !== plan.diff.added.length + plan.diff.changed.length) return no(changedMeanwhile)
    return ok({
      audit: {
        type: 'import.taken-in',
        ...eventPlace(grant),
        subject: {
          import: input.id,
          kind: preview.kind,
          added: plan.diff.added.length,
          changed: plan.diff.changed.length,
        },
      },
      next: await companyPath(tx, grant, `/${preview.kind}`),
    })
  },
})

/** How many entries were written; null where somebody wrote one of them first. */
async function write(tx: Tx, grant: Grant<'company:edit'>, found: FoundPlan, now: Date): Promise<number | null> {
  if (found.kind === 'sites') {
    const { added, changed } = found.plan.diff
    const news = await addSites(tx, grant, added.map(siteFromRow))
    return (
      news +
      (await changeSites(
        tx,
        grant,
        changed.map(({ after }) => after),
      ))
    )
  }
  const { added, changed } = found.plan.diff
  const placed = added.flatMap(({ siteKey, note, ...figure }) => {
    const siteId = found.siteIds.get(siteKey)
    return siteId === undefined ? [] : [{ ...figure, note: note ?? null, siteId }]
  })
  const news = await addFigures(tx, grant, placed, now)
  if (news === null) return null
  return (
    news +
    (await changeFigures(
      tx,
      grant,
      changed.map(({ after }) => after),
      now,
    ))
  )
}

const hasProblems = (problems: number): Refusal =>
  wrongState(
    `Nothing was taken in: ${problems === 1 ? 'one cell is' : `${problems} cells are`} still to be put right. Correct the file and import it again.`,
  )

const changedMeanwhile: Refusal = wrongState(
  'Nothing was taken in: somebody changed the draft since this preview was shown. Load the page again to see what the file would do now.',
)
