import { no, ok, type Result } from '../result.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import type { ScenarioChange } from '../scenario/change.ts'
import type { AcceptedSubmission, MeasureEntry, SubmissionDocument } from '../submission/document.ts'

/** What might happen: a member takes its measures out, or a measure or a hub comes years later. */
export type Change =
  | { readonly kind: 'withdraw'; readonly organisationId: string }
  | { readonly kind: 'slip'; readonly id: string; readonly years: number }

/**
 * The bundle after the change (METHODS 4.6), before anything follows from it. Who withdraws stays in the coverage and at its reference:
 * its sites go on emitting, while its measures, bookings, commitments and hubs are gone. A measure that a co-owner submits too stays
 * with the co-owner. Refused where the bundle has no such member, measure or hub.
 */
export function changed(bundle: Bundle, change: Change): Result<Bundle, string> {
  return change.kind === 'withdraw' ? withdrawn(bundle, change.organisationId) : slipped(bundle, change)
}

function withdrawn(bundle: Bundle, organisationId: string): Result<Bundle, string> {
  if (!bundle.cluster.members.some((member) => member.organisationId === organisationId))
    return no(`There is no member “${organisationId}” in the bundle.`)
  const { hubs, ...cluster } = bundle.cluster
  return ok({
    ...bundle,
    cluster:
      hubs === undefined
        ? cluster
        : { ...cluster, hubs: hubs.filter(({ owner }) => owner.organisationId !== organisationId) },
    submissions: bundle.submissions.map((submission) =>
      submission.document.organisation.id === organisationId
        ? withDocument(submission, { commitments: [], measures: [] })
        : submission,
    ),
  })
}

function slipped(bundle: Bundle, { id, years }: Extract<Change, { kind: 'slip' }>): Result<Bundle, string> {
  const hubs = bundle.cluster.hubs ?? []
  const isHub = hubs.some((hub) => hub.id === id)
  const isMeasure = bundle.submissions.some(({ document }) => document.measures.some((measure) => measure.id === id))
  if (isHub && isMeasure) return no(`Both a measure and a hub are called “${id}”.`)
  if (isHub) return ok(hubLater(bundle, id, years))
  if (!isMeasure) return no(`There is no measure or hub “${id}” in the bundle.`)
  return ok(measuresLater(bundle, new Map([[id, years]])))
}

/** The bundle with these measures, by id, so many years later; also where a scenario that the cluster follows names their start. */
export const measuresLater = (bundle: Bundle, yearsOf: ReadonlyMap<string, number>): Bundle =>
  scenarioOf(
    measuresOf(bundle, (measure) => [startingLater(measure, yearsOf.get(measure.id) ?? 0)]),
    (change) =>
      change.kind === 'start' ? { ...change, start: change.start + (yearsOf.get(change.measureId) ?? 0) } : change,
  )

/** A measure with its start and the fixed starts of its bookings so many years later. */
const startingLater = (measure: MeasureEntry, years: number): MeasureEntry => ({
  ...measure,
  start: measure.start + years,
  ...(measure.bookings === undefined
    ? {}
    : {
        bookings: measure.bookings.map((booking) => ({
          ...booking,
          from: booking.from === null ? null : booking.from + years,
        })),
      }),
})

/** A hub with every phase so many years later, as it was submitted and where a followed scenario puts it. */
export function hubLater(bundle: Bundle, hubId: string, years: number): Bundle {
  const hubs = (bundle.cluster.hubs ?? []).map((hub) =>
    hub.id === hubId ? { ...hub, phases: hub.phases.map((phase) => ({ ...phase, from: phase.from + years })) } : hub,
  )
  return scenarioOf({ ...bundle, cluster: { ...bundle.cluster, hubs } }, (change) =>
    change.kind === 'hub-phase' && change.hubId === hubId ? { ...change, from: change.from + years } : change,
  )
}

/** The bundle with each change of the scenario that it follows, if any, replaced by what `map` gives for it. */
function scenarioOf(bundle: Bundle, map: (change: ScenarioChange) => ScenarioChange): Bundle {
  const { scenario } = bundle.cluster
  if (scenario === undefined) return bundle
  return { ...bundle, cluster: { ...bundle.cluster, scenario: { ...scenario, changes: scenario.changes.map(map) } } }
}

/** The bundle with each measure replaced by those that `map` gives for it. */
export const measuresOf = (bundle: Bundle, map: (measure: MeasureEntry) => readonly MeasureEntry[]): Bundle => ({
  ...bundle,
  submissions: bundle.submissions.map((submission) =>
    withDocument(submission, { measures: submission.document.measures.flatMap(map) }),
  ),
})

/** The digest stays that of what was accepted: nobody accepted what might happen. */
function withDocument(
  submission: AcceptedSubmission,
  content: { readonly measures: readonly MeasureEntry[]; readonly commitments?: readonly [] },
): AcceptedSubmission {
  const document: SubmissionDocument = { ...submission.document, ...content }
  return { ...submission, document }
}
