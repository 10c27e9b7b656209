import { findPreview, listWaitingPreviews } from '#db/imports'
import { findPlan } from '#lib/import/find-plan'
import { likelyOwn } from '#lib/import/plan'
import type { ImportSummary } from '#lib/import/preview'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** Where files come in and go out, and what waits to be taken in. */
export const companyImport = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    return room && { ...room, waiting: await listWaitingPreviews(look.tx, look.grant) }
  },
})

export const previewPageSize = 50

/** One file before it is taken in: what it would add, change and leave, and every cell that keeps it out. */
export const companyImportPreview = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne & { readonly problems: number; readonly changes: number }>) {
    const { id, problems, changes } = look.params
    const preview = isId(id) ? await findPreview(look.tx, look.grant, id) : null
    const room = await findRoom(look)
    if (!room || !preview || preview.committedAt) return null
    const summary = preview.summary as ImportSummary
    const heading = { ...room, id, kind: preview.kind, fileName: preview.fileName, readAt: preview.createdAt, summary }
    if (summary.refusal !== null) return { ...heading, plan: null }
    const found = await findPlan(look.tx, look.grant, preview)
    const changed =
      found.kind === 'sites'
        ? found.plan.diff.changed.map((change) => ({ label: change.after.name, fields: change.fields }))
        : found.plan.diff.changed.map((change) => ({ label: figureLabel(change.after), fields: change.fields }))
    const added = found.plan.diff.added.length
    return {
      ...heading,
      plan: {
        added,
        changed: changed.length,
        unchanged: found.plan.diff.unchanged,
        kept: found.plan.diff.kept,
        leftOut: found.plan.leftOut,
        undecided: found.plan.undecided,
        digest: found.plan.digest,
        likely: found.kind === 'sites' ? (summary.chosen ?? likelyOwn(summary, found.names)) : [],
        problems: found.plan.problems.length,
        problemPage: pageOf(found.plan.problems, problems),
        changePage: pageOf(changed, changes),
      },
    }
  },
})

const pageOf = <T>(items: readonly T[], page: number): readonly T[] =>
  items.slice((page - 1) * previewPageSize, page * previewPageSize)

const figureLabel = (figure: { siteName: string; year: number; scope: string; gas: string }): string =>
  `${figure.siteName}, ${figure.year}, scope ${figure.scope}, ${figure.gas}`
