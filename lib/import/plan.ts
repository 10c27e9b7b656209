import { sha256, type Digest } from '#lib/domain/digest'
import {
  diffEmissions,
  diffSites,
  type EmissionFacts,
  type FieldChange,
  type ImportDiff,
} from '#lib/domain/inventory/import-diff'
import type { EmissionRow, SiteFacts, SiteRow } from '#lib/domain/inventory/import-row'
import type { RowProblem } from './file-refusal.ts'
import { companyKey, figuresOf, onlyOwnSites, sitesOf, type OwnRows } from './own-rows.ts'
import type { ImportRows, ImportSummary } from './preview.ts'

/** What taking a file in would do to the draft as it stands now. */
export type ImportPlan<Entry, Row> = {
  readonly diff: ImportDiff<Entry, Row>
  /** Every reason why nothing can be taken in yet. */
  readonly problems: readonly RowProblem[]
  /** Rows of others that the importer leaves out on purpose. */
  readonly leftOut: number
  /** Rows that are somebody else's, as far as can be told, while the importer has not said what to do with them. */
  readonly undecided: number
  /** Stands for exactly this plan: taking in is refused when the draft has changed since it was shown. */
  readonly digest: Digest
}

/** The importer's own company may go by its name here, or by any name that an earlier file gave it. */
export function planSites<Site extends SiteFacts>(
  file: ImportRows<SiteRow>,
  choice: Pick<ImportSummary, 'chosen'>,
  organisationName: string,
  existing: readonly Site[],
): ImportPlan<Site, SiteRow> {
  const names = [organisationName, ...existing.map((site) => site.register['company'] ?? '')]
  const own = choice.chosen === null ? onlyOwnSites(file.rows, names) : sitesOf(file.rows, choice.chosen)
  const diff = diffSites(existing, withoutOwnName(own.rows, organisationName, existing))
  return planned(file, own, diff)
}

/** A site without a company of a register is exported under the importer's own name, which says nothing new of it when it comes back. */
function withoutOwnName(
  rows: readonly SiteRow[],
  organisationName: string,
  existing: readonly SiteFacts[],
): readonly SiteRow[] {
  const own = companyKey(organisationName)
  const unnamed = new Set(existing.filter(({ register }) => register['company'] === undefined).map(({ key }) => key))
  return rows.map((row) => {
    const { company, ...register } = row.register
    return unnamed.has(row.key) && company !== undefined && companyKey(company) === own ? { ...row, register } : row
  })
}

export function planEmissions<Figure extends EmissionFacts>(
  file: ImportRows<EmissionRow>,
  choice: Pick<ImportSummary, 'others'>,
  knownSites: readonly string[],
  existing: readonly Figure[],
  /** Rows that stand as they were read once before, and stored figures that are not among `existing`. */
  { passed, others }: { readonly passed: number; readonly others: number } = { passed: 0, others: 0 },
): ImportPlan<Figure, EmissionRow> {
  const own = figuresOf(file.rows, new Set(knownSites), choice.others)
  const { unchanged, kept, ...diff } = diffEmissions(existing, own.rows)
  const whole = { ...diff, unchanged: unchanged + passed, kept: kept + others - passed }
  return planned(file, own, whole)
}

function planned<Entry, Row extends { readonly row: number }>(
  file: ImportRows<Row>,
  own: OwnRows<Row>,
  diff: ImportDiff<Entry, Row>,
): ImportPlan<Entry, Row> {
  // The rows of a kept file do not change, so their numbers stand for them.
  const changes = diff.changed.map((change): readonly FieldChange[] => change.fields)
  const said = [diff.added.map(({ row }) => row), changes, diff.unchanged, diff.kept]
  return {
    diff,
    problems: [...file.problems, ...own.problems],
    leftOut: own.leftOut,
    undecided: own.problems.length,
    digest: sha256(JSON.stringify(said)),
  }
}

/** The companies of the file that are the importer's own, judged by name: what the choice begins with. */
export const likelyOwn = (summary: ImportSummary, names: readonly string[]): readonly string[] => {
  const known = new Set(names.map(companyKey))
  return summary.companies.map((entry) => entry.company).filter((company) => known.has(companyKey(company)))
}
