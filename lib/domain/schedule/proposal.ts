import type { Bundle } from '../roadmap/bundle.ts'
import { sha256, type Digest } from '../digest.ts'
import { opensIn } from '../infrastructure/occupancy.ts'
import { byText } from '../text-order.ts'
import { scheduleDocument, type ScheduleDocument } from './document.ts'
import type { ScheduleProblem } from './problem.ts'
import type { Schedule } from './schedule.ts'

/** A measure as its company planned it and as the schedule would have it; null is not done. */
export type ProposedStart = {
  readonly id: string
  readonly title: string
  readonly organisationId: string
  readonly organisationName: string
  readonly own: number
  readonly proposed: number | null
  /** Past its investment decision. */
  readonly decided: boolean
}
/** A hub with the year in which its first phase opens, and the one in which the schedule builds it; null is not at all. */
export type ProposedHub = {
  readonly id: string
  readonly name: string
  readonly own: number | null
  readonly proposed: number | null
}

/**
 * A schedule as the lead may read it, who sees no confidential cost and no confidential measure: years alone. Tonnes and money of the
 * whole would tell what those hold.
 */
export type ScheduleProposal = {
  readonly years: readonly number[]
  readonly solver: { readonly name: string; readonly version: string }
  readonly status: 'within-gap' | 'time-limit'
  /** Of measures that every member may read, in order of their proposed start. */
  readonly measures: readonly ProposedStart[]
  readonly hubs: readonly ProposedHub[]
  /** Years in which the target is missed. */
  readonly missedYears: readonly number[]
  /** Years in which the target or the capital budget binds. */
  readonly bindingYears: { readonly target: readonly number[]; readonly capitalBudget: readonly number[] }
}

/** The same with all measures and every figure, for stewards. */
export type WholeProposal = {
  readonly measures: readonly ProposedStart[]
  readonly document: ScheduleDocument
}

type Inputs = Pick<Bundle, 'cluster' | 'submissions'>

/** The schedule asks what members submitted: a scenario that the draft follows moves nothing of it. */
export function asSubmitted<B extends Pick<Bundle, 'cluster'>>(inputs: B): B {
  const { scenario: _, ...cluster } = inputs.cluster
  return { ...inputs, cluster }
}

/** What the question is, as a digest: all that the schedule rests on, and which measures are open to all members. */
export const questionDigest = (inputs: Inputs, problem: ScheduleProblem): Digest =>
  sha256(JSON.stringify([problem, entries(inputs, problem).map(({ row, open }) => ({ ...row, open }))]))

/** A schedule beside what members planned, once for the lead and once for stewards. */
export function proposalOf(
  inputs: Inputs,
  problem: ScheduleProblem,
  schedule: Schedule,
): { readonly open: ScheduleProposal; readonly whole: WholeProposal } {
  const all = entries(inputs, problem)
    .map(({ row, open }) => ({ row: { ...row, proposed: schedule.plan.starts.get(row.id) ?? null }, open }))
    .toSorted((a, b) => inTurn(a.row, b.row))
  const binding = (kind: 'target' | 'capital-budget') => [
    ...new Set(schedule.binding.flatMap(({ limit }) => (limit.kind === kind ? [limit.year] : []))),
  ]
  return {
    open: {
      years: problem.years,
      solver: schedule.solver,
      status: schedule.end,
      measures: all.filter(({ open }) => open).map(({ row }) => row),
      hubs: (inputs.cluster.hubs ?? [])
        .toSorted((a, b) => byText(a.name, b.name))
        .map((hub) => ({
          id: hub.id,
          name: hub.name,
          own: opensIn(hub, null),
          proposed: schedule.plan.hubs.get(hub.id) ?? null,
        })),
      missedYears: problem.years.filter((_, index) => (schedule.outcome.shortfall[index] ?? 0) > 0),
      bindingYears: { target: binding('target'), capitalBudget: binding('capital-budget') },
    },
    whole: { measures: all.map(({ row }) => row), document: scheduleDocument(inputs, problem, schedule) },
  }
}

/** The measures of the problem as their companies planned them, in id order. */
function entries({ cluster, submissions }: Inputs, problem: ScheduleProblem) {
  const known = new Map(problem.measures.map((measure) => [measure.id, measure]))
  const names = new Map(cluster.members.map(({ organisationId, name }) => [organisationId, name]))
  return submissions
    .flatMap(({ document }) => {
      const organisationId = document.organisation.id
      return document.measures.flatMap((measure) => {
        const asked = known.get(measure.id)
        if (asked === undefined) return []
        const row = {
          id: measure.id,
          title: measure.title,
          organisationId,
          organisationName: names.get(organisationId) ?? document.organisation.name,
          own: measure.start,
          decided: asked.decided,
        }
        return [{ row, open: measure.class !== 'confidential' }]
      })
    })
    .toSorted((a, b) => byText(a.row.id, b.row.id))
}

/** By proposed start, what is not done last, then by name. */
const inTurn = (a: ProposedStart, b: ProposedStart): number =>
  (a.proposed ?? Infinity) === (b.proposed ?? Infinity)
    ? byText(a.title, b.title) || byText(a.id, b.id)
    : (a.proposed ?? Infinity) - (b.proposed ?? Infinity)
