import type { CommitmentRow as StoredCommitment } from '#db/commitments'
import type { FlowRow as StoredFlow } from '#db/flows'
import type { MeasureRow as StoredMeasure } from '#db/measures'
import type { SiteRow as StoredSite } from '#db/sites'
import type { DisclosureRow as StoredDisclosure } from '#db/year-disclosures'
import { sha256, type Digest } from '#lib/domain/digest'
import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import { flatTerms, type FlatTerms } from '#lib/domain/goals/flat-terms'
import type { FieldChange, ImportDiff } from '#lib/domain/inventory/import-diff'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import { diffCommitments, diffMeasures, diffTemplateSites } from '#lib/domain/template/entry-diffs'
import { linesSheet } from '#lib/domain/template/lines-sheet'
import { templateSheets } from '#lib/domain/template/sheets'
import { spelling } from '../template/table.ts'
import { planDisclosures, type DisclosuresPlan } from '../template/plan-disclosures.ts'
import { planOwnerShares, type OwnerSharesPlan, type WrittenOwners } from '../template/plan-owner-shares.ts'
import { planPrerequisites, type PrerequisitesPlan } from '../template/plan-prerequisites.ts'
import { planFlows, type FlowsPlan } from '../template/plan-flows.ts'
import { planNeeds, type NeedsKnown, type NeedsPlan } from '../template/plan-needs.ts'
import type { SheetProblem } from '../template/read-template.ts'
import { shown } from '../file-refusal.ts'
import type { LinesKnown } from './made-rows.ts'
import type { OpenDraft } from './packed-draft.ts'
import { planLines, siteGone, type FoundLater, type LinesPlan, type LineTaker, type StoredLines } from './plan-lines.ts'

/** A company's draft as a file is compared with it. */
export type StoredDraft = {
  readonly sites: readonly StoredSite[]
  readonly lines: StoredLines
  readonly commitments: readonly StoredCommitment[]
  readonly measures: readonly StoredMeasure[]
  readonly flows: readonly StoredFlow[]
  readonly disclosures: readonly StoredDisclosure[]
}
/** A commitment with its terms field by field, as a row of the sheet has them. */
export type KeyedCommitment = StoredCommitment & FlatTerms
export type KeyedMeasure = StoredMeasure & { readonly siteKey: string }

/** What taking in the template, or a file of lines alone, would do. Nothing is ever removed. */
export type DraftPlan = {
  readonly sites: ImportDiff<StoredSite, TemplateSiteRow>
  readonly lines: LinesPlan
  readonly commitments: ImportDiff<KeyedCommitment, CommitmentRow>
  /** Also those that stand: what they need may change while they do not. */
  readonly measures: ImportDiff<KeyedMeasure, MeasureRow> & { readonly stored: readonly KeyedMeasure[] }
  readonly flows: FlowsPlan
  readonly needs: NeedsPlan
  readonly prerequisites: PrerequisitesPlan
  readonly disclosures: DisclosuresPlan
  readonly owners: OwnerSharesPlan
  /** Every reason why nothing can be taken in. */
  readonly problems: readonly SheetProblem[]
  /** Stands for exactly this plan. */
  readonly digest: Digest
}

/** Takes what is many while it is planned. Sites come first: lines stand at them. */
export type DraftTaker = LineTaker & {
  readonly sites: (diff: DraftPlan['sites'], owners: WrittenOwners) => Promise<void>
}

/** `sheet` is what the lines' sheet is called where a problem names it: empty for CSV. */
export async function planDraft(
  kept: OpenDraft,
  stored: StoredDraft,
  known: Omit<LinesKnown, 'factors'> &
    FoundLater & {
      readonly sheet: string
      readonly problems: readonly SheetProblem[]
      readonly needs: NeedsKnown
    },
  take: DraftTaker | null = null,
): Promise<DraftPlan> {
  const sites = diffTemplateSites(stored.sites, kept.sites)
  // A line goes by the key that its site has once the file is taken in.
  const keyOf = new Map(stored.sites.map((site) => [site.id, site.key]))
  for (const { after } of sites.changed) keyOf.set(after.id, after.key)
  const keyed = stored.measures.map((measure) => ({ ...measure, siteKey: keyOf.get(measure.siteId) ?? '' }))
  const siteKeys = new Set([...keyOf.values(), ...sites.added.map(({ key }) => key)])
  const placed = kept.ownerShares.filter(({ siteKey }) => siteKeys.has(siteKey))
  const owners = planOwnerShares(placed, stored.sites, keyOf)
  const problems = [...kept.problems, ...takenKeys(sites, keyOf), ...sitesGone(kept, siteKeys), ...owners.problems]
  // A file that cannot be taken in need not be written first.
  const taken = problems.length + known.problems.length === 0 ? take : null
  await taken?.sites(sites, owners.written)
  const lines = await planLines(kept, stored.lines, { keyOf, siteKeys }, known, known, taken)
  const flat = stored.commitments.map((commitment) => ({ ...commitment, ...flatTerms(commitment.terms) }))
  const commitments = diffCommitments(flat, kept.commitments)
  const measures = { ...diffMeasures(keyed, kept.measures), stored: keyed }
  const flows = planFlows(kept.flows, stored.flows, keyOf, known.needs.others)
  const allRead = !kept.problems.some(({ sheet }) => sheet === templateSheets.measures.name)
  const needs = planNeeds(kept, stored.measures, measures, { ...known.needs, allRead })
  const prerequisites = planPrerequisites(kept.prerequisites, stored.measures, measures, { allRead })
  const disclosures = planDisclosures(kept, stored.disclosures, keyOf)
  // A template's columns are named as they stand in it; those of CSV and of an own sheet are their headings already.
  const isTemplate = known.sheet === linesSheet.name
  const ofLines = lines.problems.map((problem) => ({
    sheet: known.sheet,
    ...problem,
    column: isTemplate ? spelling(linesSheet, problem.column) : problem.column,
  }))
  return {
    sites,
    lines,
    commitments,
    measures,
    flows,
    needs,
    prerequisites,
    disclosures,
    owners,
    problems: inReadingOrder([
      ...problems,
      ...ofLines,
      ...flows.problems,
      ...needs.problems,
      ...prerequisites.problems,
      ...disclosures.problems,
      ...known.problems,
    ]),
    digest: sha256(
      JSON.stringify([
        ...[sites, commitments, measures, flows.diff].map(saidBy),
        ...[needs.bookings, needs.measureFlows, needs.levelEvidence].map(saidBy),
        ...[disclosures.disclosures, disclosures.tradingShares, prerequisites.diff, owners.diff].map(saidBy),
        [lines.added, lines.changed.map(({ fields }) => fields), lines.unchanged, lines.kept],
        known.gwps,
      ]),
    ),
  }
}

/** Sheet by sheet and row by row, as somebody goes through the file: what is wrong with a row is found at several times. */
function inReadingOrder(problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const places = new Map([...new Set(problems.map(({ sheet }) => sheet))].map((sheet, place) => [sheet, place]))
  const placeOf = ({ sheet }: SheetProblem) => places.get(sheet) ?? 0
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b) || a.row - b.row)
}

/** The rows that are new and the fields that change stand for a plan: the rows of a kept file do not change. */
const saidBy = (diff: {
  readonly added: readonly { readonly row: number }[]
  readonly changed: readonly { readonly fields: readonly FieldChange[] }[]
  readonly unchanged: number
  readonly kept: number
}) => [diff.added.map(({ row }) => row), diff.changed.map(({ fields }) => fields), diff.unchanged, diff.kept]

/** A site whose id the file itself changes cannot be named by its old one. */
const sitesGone = (
  file: Pick<OpenDraft, 'measures' | 'flows' | 'tradingShares' | 'ownerShares'>,
  siteKeys: ReadonlySet<string>,
): readonly SheetProblem[] =>
  (['measures', 'flows', 'tradingShares', 'ownerShares'] as const).flatMap((sheet) =>
    file[sheet]
      .filter(({ siteKey }) => !siteKeys.has(siteKey))
      .map(({ row, siteKey }) => ({
        sheet: templateSheets[sheet].name,
        row,
        column: templateSheets[sheet].columns.site.heading,
        value: shown(siteKey),
        reason: siteGone,
      })),
  )

/** Two sites cannot go by one key, which a hidden id and a changed key could bring about. */
function takenKeys(
  sites: ImportDiff<StoredSite, TemplateSiteRow>,
  keyOf: ReadonlyMap<string, string>,
): readonly SheetProblem[] {
  const times = Map.groupBy([...keyOf.values(), ...sites.added.map(({ key }) => key)], (key) => key)
  return sites.changed.flatMap(({ after, row }) =>
    (times.get(after.key)?.length ?? 0) < 2
      ? []
      : [
          {
            sheet: templateSheets.sites.name,
            row: row.row,
            column: templateSheets.sites.columns.key.heading,
            value: after.key,
            reason: 'Another site has this id already. Each site needs its own.',
          },
        ],
  )
}
