import type { Hub } from '../infrastructure/hub.ts'
import { inTurn, startingIn, type Claim } from '../roadmap/claims.ts'
import { withDependents } from '../roadmap/conflicts/start-before-hub.ts'
import { firmLevels } from '../submission/document.ts'
import { waitingPillars, type ScenarioChange } from './change.ts'

/** The claims as a scenario sees them, in turn; those that it leaves out stand apart and count nowhere. */
export type Following = { readonly claims: readonly Claim[]; readonly setAside: readonly Claim[] }

type Lead = Extract<ScenarioChange, { kind: 'lead' }>
type OfMeasure = Exclude<ScenarioChange, { kind: 'lead' | 'hub-phase' }>

/**
 * Applies a scenario to claims that stand as they were submitted. Confidential measures stay where their company put them: whoever
 * makes a scenario does not read them. What needs a moved measure first starts no earlier than that one.
 */
export function follow(
  claims: readonly Claim[],
  changes: readonly ScenarioChange[],
  years: readonly number[],
): Following {
  if (changes.length === 0) return { claims, setAside: [] }
  const said = new Map(
    changes.flatMap((change): [string, OfMeasure][] => ('measureId' in change ? [[change.measureId, change]] : [])),
  )
  const lead = changes.find((change): change is Lead => change.kind === 'lead') ?? null
  const setAside = new Set(claims.filter((claim) => isLeftOut(claim, claims, said, lead)))
  const moved = claims
    .filter((claim) => !setAside.has(claim))
    .map((claim) => {
      const start = startOf(claim, said, lead)
      return start === claim.start ? claim : startingIn(claim, start, years)
    })
  return { claims: withDependents(moved, years).toSorted(inTurn), setAside: [...setAside] }
}

type Said = ReadonlyMap<string, OfMeasure>

/** What somebody says of a measure outranks the rule; what is decided already, the rule leaves alone. */
const isRuled = ({ measure, confidential }: Claim, said: Said): boolean =>
  !confidential && !said.has(measure.id) && !firmLevels.includes(measure.level)

function isLeftOut(claim: Claim, claims: readonly Claim[], said: Said, lead: Lead | null): boolean {
  const { measure, source, confidential } = claim
  if (confidential) return false
  if (said.get(measure.id)?.kind === 'leave-out') return true
  if (lead === null || measure.exclusiveGroup === null || measure.pillar === lead.pillar || !isRuled(claim, said))
    return false
  return claims.some(
    (other) =>
      other.source === source &&
      source !== null &&
      other.measure.exclusiveGroup === measure.exclusiveGroup &&
      other.measure.pillar === lead.pillar &&
      !other.confidential &&
      said.get(other.measure.id)?.kind !== 'leave-out',
  )
}

function startOf(claim: Claim, said: Said, lead: Lead | null): number {
  const { measure, confidential, start } = claim
  const own = said.get(measure.id)
  if (!confidential && own?.kind === 'start') return own.start
  const waits = lead !== null && measure.pillar !== lead.pillar && waitingPillars.includes(measure.pillar)
  return waits && isRuled(claim, said) ? start + lead.delayYears : start
}

/** The hubs with the phases that a scenario moves. */
export function movedPhases(hubs: readonly Hub[], changes: readonly ScenarioChange[]): readonly Hub[] {
  const from = new Map(
    changes.flatMap((change): [string, number][] =>
      change.kind === 'hub-phase' ? [[`${change.hubId} ${change.phaseId}`, change.from]] : [],
    ),
  )
  if (from.size === 0) return hubs
  return hubs.map((hub) => ({
    ...hub,
    phases: hub.phases.map((phase) => ({ ...phase, from: from.get(`${hub.id} ${phase.id}`) ?? phase.from })),
  }))
}
