import type { Decimal } from '../decimal.ts'
import type { HeatingValue } from '../factors/factor.ts'
import { no, ok, type Result } from '../result.ts'
import { parseAmount } from './amount.ts'
import { findUnit } from './find-unit.ts'
import type { NamedUnit, Unit } from './unit.ts'

/** An amount of something measurable. `basis` is the heating value that energy of a fuel stands in; null where it is not said. */
export type Quantity = {
  readonly value: Decimal
  readonly unit: Unit
  readonly basis: HeatingValue | null
}

/**
 * A quantity from the two cells in which people type one. `basis` is what a third cell says; a unit that names another basis is
 * refused. The refusal is a sentence that asks what was meant.
 */
export function parseQuantity(
  amount: string,
  unitText: string,
  basis: HeatingValue | null = null,
): Result<Quantity, string> {
  const value = parseAmount(amount)
  if (!value.ok) return value
  const found = findUnit(unitText)
  if (!found.ok) return found
  const named = onBasis(found.value, basis)
  return named.ok ? ok({ value: value.value, ...named.value }) : named
}

/** The unit with the basis that stands beside it, for energy alone. Two different ones are refused. */
export function onBasis(named: NamedUnit, stated: HeatingValue | null): Result<NamedUnit, string> {
  if (stated === null || named.basis === stated || named.unit.dimension !== 'energy') return ok(named)
  if (named.basis === null) return ok({ unit: named.unit, basis: stated })
  return no(
    `The unit says ${basisInWords[named.basis]} and beside it stands ${basisInWords[stated]}. Which of the two is it?`,
  )
}

export const basisInWords: Readonly<Record<HeatingValue, string>> = {
  LHV: 'LHV (net calorific value)',
  HHV: 'HHV (gross calorific value)',
}

/** The symbol as a reader recognises it in a sentence: `kWh (HHV)`. */
export const unitInWords = ({ unit, basis }: NamedUnit): string =>
  basis === null ? unit.symbol : `${unit.symbol} (${basis})`
