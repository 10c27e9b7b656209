import type { Factor } from '../factors/factor.ts'
import { ok, type Result } from '../result.ts'
import { calculate, frozenResult } from './calculate.ts'
import type { Calculated, FrozenFactor } from './line.ts'

/** The factor as a line keeps it: without the years it is meant for, which belong to the library. */
export function frozenFactor({ validFrom: _from, validTo: _to, ...factor }: Factor): FrozenFactor {
  return { ...factor, methane: factor.methane ?? null }
}

/**
 * What a line keeps of a calculation: all that went in, and the result in tonnes (METHODS 1.2). `isRemoval` is true for lines of the
 * category `removal` alone. The refusal is that of `calculate`.
 */
export function freeze(line: Omit<Calculated, 'kind' | 'result'>, isRemoval: boolean): Result<Calculated, string> {
  const computed = calculate({ ...line, isRemoval })
  if (!computed.ok) return computed
  const { quantity, factor, gwp, bridge, oxidation, biogenicShare } = line
  return ok({
    kind: 'calculated',
    quantity,
    factor,
    gwp,
    bridge,
    oxidation,
    biogenicShare,
    result: frozenResult(computed.value),
  })
}
