import { z } from 'zod'
import { commitPreview, findPreview } from '#db/import-previews'
import { holdInventoryYears } from '#db/inventory-years'
import { lockImports } from '#db/line-imports'
import { wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { findPlan } from '#lib/import/find-plan'
import type { ImportKind, ImportSummary } from '#lib/import/preview'
import { shownPlan, writtenBy } from '#lib/import/shown-plan'
import { action } from '../action.ts'
import { digest, uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany } from '../in-company.ts'
import { draftTaker } from './take-draft.ts'
import { takeIn } from './take-in.ts'

/** Takes a file in as its preview showed it: every row, or none. A second import of the same file changes nothing. */
export const commitImport = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, digest }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    if (!(await lockImports(tx, grant))) return no(underway)
    await holdInventoryYears(tx, grant)
    const preview = await findPreview(tx, grant, input.id)
    if (!preview) return no({ kind: 'not-found' })
    if (preview.committedAt) return no(wrongState('Nothing was taken in now: this import was taken in already.'))
    const summary = preview.summary as ImportSummary
    if (summary.refusal !== null) return no(wrongState('Nothing was taken in: the file was turned away.'))
    if (preview.kind === 'sheet' && summary.read === undefined)
      return no(wrongState('Nothing was taken in: say first how the sheet is to be read.'))
    const taker = draftTaker({ tx, grant, now })
    const found = await findPlan(tx, grant, preview, taker)
    const plan = shownPlan(found)
    if (plan.problems.length > 0) return no(hasProblems(plan.problems.length))
    if (plan.digest !== input.digest) return no(changedMeanwhile)
    const taken = { added: writtenBy(plan, 'added'), changed: writtenBy(plan, 'changed') }
    if (!(await commitPreview(tx, grant, input.id, taken, now))) return no(changedMeanwhile)
    const written = await takeIn({ tx, grant, now }, found, summary, taker)
    if (written !== taken.added + taken.changed) return no(changedMeanwhile)
    return ok({
      audit: {
        type: 'import.taken-in',
        ...eventPlace(grant),
        subject: { import: input.id, kind: preview.kind, ...taken },
      },
      next: await companyPath(tx, grant, pages[preview.kind]),
    })
  },
})

/** Where what was taken in is looked at. */
const pages: Readonly<Record<ImportKind, `/${string}`>> = {
  sites: '/sites',
  emissions: '/emissions',
  lines: '/emissions',
  sheet: '/emissions',
  template: '/emissions',
  register: '/emissions',
}

const hasProblems = (problems: number): Refusal =>
  wrongState(
    `Nothing was taken in: ${problems === 1 ? 'one cell is' : `${problems} cells are`} still to be put right. Correct the file and import it again.`,
  )

const changedMeanwhile: Refusal = wrongState(
  'Nothing was taken in: somebody changed the draft since this preview was shown. Load the page again to see what the file would do now.',
)

const underway: Refusal = wrongState(
  'Nothing was taken in: another file of your company is being taken in at this moment. Load the page again to see what this one would do then.',
)
