import type { FrozenDocument, StanceKind } from './frozen.ts'

export type TakenStance = { readonly organisationId: string; readonly kind: StanceKind }

export type RuleOutcome = {
  readonly met: boolean
  readonly members: number
  readonly taken: number
  readonly endorsing: number
  /** Per cent of the members that endorse, with or without a reservation. */
  readonly headPercent: number
  /** Per cent of base-year emissions behind the endorsements; null where no member's share is known. */
  readonly emissionsPercent: number | null
}

/**
 * Counts stances against the rule in the signed bytes. An endorsement with a reservation endorses; an objection and an
 * abstention do not. A member whose share of emissions is unknown adds nothing to them, until every member endorses.
 */
export function evaluateRule(
  signOff: Pick<FrozenDocument['signOff'], 'members' | 'rule'>,
  stances: readonly TakenStance[],
): RuleOutcome {
  const { members, rule } = signOff
  const kinds = new Map(stances.map((stance) => [stance.organisationId, stance.kind]))
  const behind = members.filter((member) => endorses(kinds.get(member.organisationId)))
  const everybody = behind.length === members.length && members.length > 0
  const headPercent = members.length === 0 ? 0 : (behind.length / members.length) * 100
  const emissionsPercent = members.every((member) => member.emissionPercent === null)
    ? null
    : everybody
      ? 100
      : behind.reduce((sum, member) => sum + thousandths(member.emissionPercent), 0) / 1000
  return {
    met:
      rule.kind === 'all'
        ? everybody
        : headPercent >= Number(rule.headPercent) &&
          (everybody || (emissionsPercent !== null && emissionsPercent >= Number(rule.emissionsPercent))),
    members: members.length,
    taken: members.filter((member) => kinds.has(member.organisationId)).length,
    endorsing: behind.length,
    headPercent,
    emissionsPercent,
  }
}

export const endorses = (kind: StanceKind | undefined): boolean =>
  kind === 'endorse' || kind === 'endorse-with-reservation'

/** Whole thousandths of a per cent, so that a sum of shares carries no rounding error of its own. */
const thousandths = (percent: string | null): number => Math.round(Number(percent ?? 0) * 1000)
