import type { Factor } from '../factors/factor.ts'
import { memory } from '../memory.ts'
import { ok, type Result } from '../result.ts'
import { ratioBetween } from '../units/convert.ts'
import { findUnit } from '../units/find-unit.ts'
import { onBasis } from '../units/quantity.ts'
import { toNumber } from '../units/rational.ts'
import type { Bridge } from './line.ts'

/**
 * How many of a factor's unit one of a quantity's unit is. Worked out exactly once for each pair, then remembered: an inventory of
 * 100,000 lines has a few dozen of them. The refusal is a sentence: a unit unknown, a basis mixed, a bridge missing.
 */
export function ratioOf(
  unit: string,
  factor: Pick<Factor, 'per' | 'basis'>,
  bridge: Bridge | null,
): Result<number, string> {
  const pair = `${unit}\n${factor.per}\n${factor.basis ?? ''}`
  if (bridge === null) return plain(pair, () => workOut(unit, factor, null))
  const { kind, value, unit: of, basis } = bridge
  return bridged(`${pair}\n${kind}\n${value}\n${of}\n${basis ?? ''}`, () => workOut(unit, factor, bridge))
}

// Apart, so that texts with line ends of their own can never make one key out of two pairs of units that are known.
const plain = memory<Result<number, string>>(5000)
const bridged = memory<Result<number, string>>(5000)

function workOut(unit: string, factor: Pick<Factor, 'per' | 'basis'>, bridge: Bridge | null): Result<number, string> {
  const from = findUnit(unit)
  if (!from.ok) return from
  const per = findUnit(factor.per)
  if (!per.ok) return per
  const to = onBasis(per.value, factor.basis)
  if (!to.ok) return to
  const ratio = ratioBetween(from.value, to.value, bridge)
  return ratio.ok ? ok(toNumber(ratio.value)) : ratio
}
