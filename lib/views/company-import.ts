import { findPreview, listTakenPreviews, listWaitingPreviews } from '#db/import-previews'
import { listSites } from '#db/sites'
import { findPlan, type FoundPlan } from '#lib/import/find-plan'
import { likelyOwn } from '#lib/import/plan'
import type { ImportSummary } from '#lib/import/preview'
import { shownPlan } from '#lib/import/shown-plan'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

const takenShown = 10

/** Where files come in and go out, what waits to be taken in, and what was taken in lately. */
export const companyImport = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant } = look
    const room = await findRoom(look)
    return (
      room && {
        ...room,
        waiting: await listWaitingPreviews(tx, grant),
        taken: await listTakenPreviews(tx, grant, takenShown),
      }
    )
  },
})

export const previewPageSize = 50

/** One file before it is taken in: what it would add, change and leave, and every cell that keeps it out. */
export const companyImportPreview = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne & { readonly problems: number; readonly changes: number }>) {
    const { tx, grant, params } = look
    const { id, problems, changes } = params
    const preview = isId(id) ? await findPreview(tx, grant, id) : null
    const room = await findRoom(look)
    if (!room || !preview || preview.committedAt) return null
    const summary = preview.summary as ImportSummary
    const heading = {
      ...room,
      id,
      kind: preview.kind,
      fileName: preview.fileName,
      readAt: preview.createdAt,
      summary,
      sites: [] as readonly { readonly key: string; readonly name: string }[],
      plan: null,
    }
    if (summary.refusal !== null) return heading
    if (preview.kind === 'sheet' && summary.read === undefined)
      return { ...heading, sites: (await listSites(tx, grant)).map(({ key, name }) => ({ key, name })) }
    const found = await findPlan(tx, grant, preview)
    const plan = shownPlan(found)
    return {
      ...heading,
      plan: {
        parts: plan.parts,
        leftOut: plan.leftOut,
        undecided: plan.undecided,
        digest: plan.digest,
        likely: found.kind === 'sites' ? (summary.chosen ?? likelyOwn(summary, found.names)) : [],
        problems: plan.problems.length,
        changes: plan.changes.length,
        problemPage: pageOf(plan.problems, problems),
        changePage: pageOf(plan.changes, changes),
        register: found.kind === 'register' ? registerOf(found, await listSites(tx, grant)) : null,
      },
    }
  },
})

const pageOf = <T>(items: readonly T[], page: number): readonly T[] =>
  items.slice((page - 1) * previewPageSize, page * previewPageSize)

/** Which accounts are which sites, and what could not be told. */
function registerOf(
  { plan }: FoundPlan & { readonly kind: 'register' },
  sites: readonly { readonly key: string; readonly name: string }[],
) {
  const names = new Map(sites.map(({ key, name }) => [key, name]))
  return {
    matched: plan.matched.map(({ siteKey, account, name, by, figures }) => ({
      site: names.get(siteKey) ?? siteKey,
      account,
      name,
      by,
      years: figures.length,
    })),
    unmatched: plan.unmatched.map(({ key, name, permits }) => ({ key, name, permits })),
    ambiguous: plan.ambiguous.map(({ account, name, siteKeys }) => ({
      account,
      name,
      sites: siteKeys.map((key) => ({ key, name: names.get(key) ?? key })),
    })),
  }
}
