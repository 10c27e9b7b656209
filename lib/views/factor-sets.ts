import type { Tx } from '#db/client'
import { listLoadedSets } from '#db/factor-library'
import { ownerOf, listFactorsOfSet, findEdition, type LoadingSets, type ReadingSets } from '#db/factor-sets'
import { findFactorUpload, listFactorUploads } from '#db/factor-uploads'
import { diffFactorSets, isNothingNew, isSameFigure, type SkippedFactorRow } from '#lib/domain/factors/factor-set'
import type { Factor } from '#lib/domain/factors/factor'
import { findFactor } from '#lib/domain/factors/library'
import { unpackRows } from '#lib/import/packed-rows'

/** The loaded sets as their page lists them, and what was read and waits. */
export async function findSets(tx: Tx, grant: ReadingSets) {
  const sets = await listLoadedSets(tx, grant)
  return {
    sets: sets.map(({ list, ...set }) => ({
      ...set,
      isOwn: (set.organisationId ?? grant.clusterId) === ownerOf(grant),
      /** How many give other emissions than the starter library does under the same id: worth a look before they are used. */
      differing: list.filter((factor) => differs(factor)).length,
    })),
    waiting: await listFactorUploads(tx, grant),
  }
}

export type ListedSet = Awaited<ReturnType<typeof findSets>>['sets'][number]

function differs(factor: Factor): boolean {
  const starter = findFactor(factor.id)
  return starter !== null && !isSameFigure(starter, factor)
}

export const uploadPageSize = 50

export type UploadPages = { readonly skipped: number; readonly changes: number }

/** A publisher's workbook before it is taken in: what it is, what it would add or change, and every row that gave no factor. */
export async function findUpload(tx: Tx, grant: LoadingSets, id: string, pages: UploadPages) {
  const upload = await findFactorUpload(tx, grant, id)
  if (!upload) return null
  const { summary, fileName } = upload
  const heading = { id, fileName, refusal: summary.refusal }
  if (summary.refusal !== null) return { ...heading, plan: null }
  const { rows: factors } = unpackRows<Factor>(upload.factors)
  const standing = await findEdition(tx, grant, summary.edition)
  const diff = diffFactorSets(standing ? await listFactorsOfSet(tx, grant, standing.id) : [], factors)
  const changes = [
    ...diff.changed.map(({ before, after }) => ({ id: after.id, before, after })),
    ...diff.gone.map((before) => ({ id: before.id, before, after: null })),
  ]
  return {
    ...heading,
    plan: {
      ...summary.edition,
      factors: summary.factors,
      replaces: standing?.id ?? '',
      added: diff.added.length,
      changed: diff.changed.length,
      unchanged: diff.unchanged,
      gone: diff.gone.length,
      isNothingNew: isNothingNew(diff),
      differing: factors.filter(differs).length,
      first: factors.slice(0, 8),
      ignoredSheets: summary.ignoredSheets,
      skipped: summary.skipped.length,
      skippedWhy: commonReasons(summary.skipped),
      skippedPage: pageOf(summary.skipped, pages.skipped),
      changes: changes.length,
      changePage: pageOf(changes, pages.changes),
    },
  }
}

export type UploadPreview = NonNullable<Awaited<ReturnType<typeof findUpload>>>

/** The reasons that several rows share, the commonest first: a publication skips hundreds of rows for a handful of reasons. */
function commonReasons(
  skipped: readonly SkippedFactorRow[],
): readonly { readonly reason: string; readonly rows: number }[] {
  const counts = new Map<string, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .filter(([, rows]) => rows > 1)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([reason, rows]) => ({ reason, rows }))
}

const pageOf = <T>(items: readonly T[], page: number): readonly T[] =>
  items.slice((page - 1) * uploadPageSize, page * uploadPageSize)
