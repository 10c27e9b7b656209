import { toDecimal, type Decimal } from '../decimal.ts'
import { isSafeTotal, type Contribution } from '../disclosure/safe-total.ts'
import { withheldBecause } from '../disclosure/show.ts'
import { siteYear, type ActivityEntry } from '../inventory/site-activity.ts'
import { whatChanged, type SourceYear } from '../pathway/what-changed.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import { assetLedger, reported, type Source } from './asset-ledger.ts'
import type { ClusterEntry } from './document.ts'
import { participantsOf } from './participants.ts'

/** What changed in a cluster's scope 1 by cause, as every member may see it; or why it is withheld. Tonnes of CO2e. */
export type ReleasedSplit =
  | {
      readonly state: 'shown'
      readonly from: number
      readonly to: number
      /** Sites that tell their activity in both years, of all sites with a base-year figure. */
      readonly sites: number
      readonly ofSites: number
      readonly change: Decimal
      readonly activity: Decimal
      readonly intensity: Decimal
      /** 100 in `from`; null where no site ran in both years. */
      readonly activityIndex: Decimal | null
      readonly illustrative: boolean
    }
  | { readonly state: 'withheld'; readonly reason: string }

/** What each owner group put into the split that is shown: a later one is held against it. For stewards alone. */
export type SplitBasis = { readonly to: number; readonly parts: Readonly<Record<SplitPart, GroupParts>> }
type GroupParts = Readonly<Record<string, number>>

/** Base-year tonnes are not shown: they tell who takes part, also where nothing of theirs changed. */
const splitParts = ['activity', 'change', 'tonnes'] as const
type SplitPart = (typeof splitParts)[number]

export type SplitRelease = { readonly split: ReleasedSplit; readonly basis: SplitBasis | null }

const nobody = 'No site tells its activity in the base year and in a later one.'
const carried =
  'A change by too few companies could be read from a new figure, and there is no earlier one to leave standing.'

type Told = { readonly source: Source; readonly before: SourceYear; readonly after: SourceYear }

/**
 * The LMDI split of the cluster over the sites that tell their activity (METHODS 2.4), from the base year to the newest year in
 * which it is safe to show (METHODS 8): activity is confidential whatever the tonnes are, and with the change of a site, which may
 * be public, either cause tells the other. Where too few changed since it was last shown, the earlier split stands.
 */
export function releaseSplit(
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
  earlier: SplitRelease | null,
): SplitRelease {
  const { sources } = assetLedger(participantsOf(cluster, submissions), [cluster.baseYear])
  const running = sources.filter(({ hasBase }) => hasBase)
  const years = new Set(running.flatMap(({ claim }) => [...(claim.figures.get('1')?.keys() ?? [])]))
  const later = [...years].filter((year) => year > cluster.baseYear).toSorted((a, b) => b - a)
  let reason = nobody
  for (const to of later) {
    const told = running.flatMap((source) => toldOf(source, cluster.baseYear, to) ?? [])
    const fresh = told.length === 0 ? null : splitOf(told, cluster.baseYear, to, running.length)
    if (fresh === null) continue
    const { basis } = fresh
    if (basis === null || !isSafe((part) => contributions(basis.parts[part]))) {
      reason = withheldBecause.tooFew
      continue
    }
    return heldAgainst(fresh, basis, earlier)
  }
  return { split: { state: 'withheld', reason }, basis: earlier?.basis ?? null }
}

/** A split whose difference from the one before is the doing of too few would tell theirs. */
function heldAgainst(fresh: SplitRelease, basis: SplitBasis, earlier: SplitRelease | null): SplitRelease {
  const before = earlier?.basis ?? null
  // Of another year it is another figure.
  if (before === null || before.to !== basis.to) return fresh
  if (isSafe((part) => differences(before.parts[part], basis.parts[part]))) return fresh
  if (earlier?.split.state === 'shown') return earlier
  return { split: { state: 'withheld', reason: carried }, basis: before }
}

function toldOf(source: Source, from: number, to: number): Told | null {
  const { site, figures, participant } = source.claim
  const document = participant.submission?.document
  const activity = document?.schema === 'concord/submission/2' ? (document.activity ?? []) : []
  const yearOf = (year: number) => siteYear(site.id, reported(figures, '1', year)?.tonnes ?? null, activity, year)
  const [before, after] = [yearOf(from), yearOf(to)]
  // Emissions of a year in which a site stood still say nothing of activity.
  if (before === null || after === null || stoodStill(before) || stoodStill(after)) return null
  return { source, before, after }
}

const stoodStill = ({ tonnes, output }: SourceYear): boolean => tonnes > 0 && output === 0

function splitOf(told: readonly Told[], from: number, to: number, ofSites: number): SplitRelease | null {
  const id = ({ organisationId, id: siteId }: Source): string => `${organisationId} ${siteId}`
  const named = told.map(({ source, before, after }) => ({
    source,
    before: { ...before, id: id(source) },
    after: { ...after, id: id(source) },
  }))
  const all = whatChanged(
    named.map(({ before }) => before),
    named.map(({ after }) => after),
  )
  if (!all.ok) return null
  const parts = { activity: {}, change: {}, tonnes: {} } satisfies Record<SplitPart, GroupParts>
  for (const { source, before, after } of named) {
    const own = whatChanged([before], [after])
    if (!own.ok) return null
    add(parts.activity, source.contributor, own.value.by.activity)
    add(parts.change, source.contributor, own.value.change)
    add(parts.tonnes, source.contributor, before.tonnes)
  }
  return {
    split: {
      state: 'shown',
      from,
      to,
      sites: told.length,
      ofSites,
      change: toDecimal(all.value.change),
      activity: toDecimal(all.value.by.activity),
      intensity: toDecimal(all.value.by.intensity),
      activityIndex: all.value.activityIndex === null ? null : toDecimal(all.value.activityIndex * 100, 2),
      illustrative: told.some(({ source }) => isIllustrative(source, from, to)),
    },
    basis: { to, parts },
  }
}

function isIllustrative({ claim: { site, participant } }: Source, from: number, to: number): boolean {
  const document = participant.submission?.document
  const entries: readonly ActivityEntry[] = document?.schema === 'concord/submission/2' ? (document.activity ?? []) : []
  return entries.some(
    ({ siteId, year, illustrative }) => siteId === site.id && illustrative && (year === from || year === to),
  )
}

const isSafe = (of: (part: SplitPart) => readonly Contribution[]): boolean =>
  splitParts.every((part) => isSafeTotal(of(part)))

function add(sums: Record<string, number>, group: string, tonnes: number): void {
  sums[group] = (sums[group] ?? 0) + Math.abs(tonnes)
}

const contributions = (parts: Readonly<Record<string, number>>): readonly Contribution[] =>
  Object.entries(parts).map(([group, amount]) => ({ group, amount }))

function differences(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): readonly Contribution[] {
  const all = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...all].map((group) => ({ group, amount: Math.abs((after[group] ?? 0) - (before[group] ?? 0)) }))
}
