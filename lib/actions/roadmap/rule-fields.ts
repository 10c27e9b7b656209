import { z } from 'zod'
import { invalid, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import type { SignOffRule } from '#lib/domain/signoff/frozen'
import { optionalDecimal } from '../fields.ts'

/** The fields of a form that say when a version counts as agreed. */
export const ruleFields = {
  ruleKind: z.enum(['all', 'share'], 'Choose when the version counts as agreed.'),
  headPercent: optionalDecimal('the share of members', { min: 1, max: 100 }),
  emissionsPercent: optionalDecimal('the share of emissions', { min: 1, max: 100 }),
}

type Typed = {
  readonly ruleKind: 'all' | 'share'
  readonly headPercent: string | null
  readonly emissionsPercent: string | null
}

/** The rule that was typed; the two shares count only where the rule is a share. */
export function ruleOf(typed: Typed): Result<SignOffRule, Refusal> {
  if (typed.ruleKind === 'all') return ok({ kind: 'all' })
  if (typed.headPercent === null) return no(invalid('headPercent', 'Enter the share of members in per cent.'))
  if (typed.emissionsPercent === null)
    return no(invalid('emissionsPercent', 'Enter the share of emissions in per cent.'))
  return ok({ kind: 'share', headPercent: typed.headPercent, emissionsPercent: typed.emissionsPercent })
}
