import type { Factor } from '../factors/factor.ts'
import type { FrozenFactor } from './line.ts'

/** The factor as a line keeps it; what years it is meant for is the library's affair. */
export function freezeFactor({ validFrom: _from, validTo: _to, ...factor }: Factor): FrozenFactor {
  return { ...factor, methane: factor.methane ?? null }
}
