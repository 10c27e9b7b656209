import type { FrozenDocument, SignOffRule, StanceKind } from './frozen.ts'
import { evaluateRule, type RuleOutcome } from './rule.ts'

export type BoardStance = {
  readonly kind: StanceKind
  readonly text: string | null
  /** Null where people are not named, as on a public page. */
  readonly signerName: string | null
  /** UTC. */
  readonly signedAt: string
}

export type BoardRow = {
  readonly organisationId: string
  readonly name: string
  readonly emissionPercent: number | null
  readonly stance: BoardStance | null
}

export type Board = { readonly rows: readonly BoardRow[]; readonly outcome: RuleOutcome; readonly rule: SignOffRule }

type Taken = {
  readonly organisationId: string
  readonly kind: StanceKind
  readonly text: string | null
  readonly signerName?: string
  readonly signedAt: Date
}

/** The members that the signed bytes name, by name, each with its stance, and the count against the rule. */
export function signOffBoard(signOff: FrozenDocument['signOff'], stances: readonly Taken[]): Board {
  const taken = new Map(stances.map((stance) => [stance.organisationId, stance]))
  const rows = signOff.members.map((member) => {
    const stance = taken.get(member.organisationId)
    return {
      organisationId: member.organisationId,
      name: member.name,
      emissionPercent: member.emissionPercent === null ? null : Number(member.emissionPercent),
      stance: stance
        ? {
            kind: stance.kind,
            text: stance.text,
            signerName: stance.signerName ?? null,
            signedAt: stance.signedAt.toISOString(),
          }
        : null,
    }
  })
  return {
    rows: rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    outcome: evaluateRule(signOff, stances),
    rule: signOff.rule,
  }
}

/** The rule as one sentence, for whoever is about to sign under it. */
export const ruleSentence = (rule: SignOffRule): string =>
  rule.kind === 'all'
    ? 'Agreed when every member endorses it, with or without a reservation.'
    : `Agreed when at least ${rule.headPercent} % of the members, with at least ${rule.emissionsPercent} % of base-year emissions, endorse it.`
