import type { GwpSet, MethaneOrigin } from '../factors/factor.ts'
import { findGas, gasNames, gwpOf } from '../factors/gwp.ts'
import { memory } from '../memory.ts'
import { no, ok, type Result } from '../result.ts'
import { nearest } from '../units/nearest.ts'

/** How an entry of a factor counts: as carbon dioxide, as the memo of biogenic CO2, as a ready-made sum, or as another gas. */
export type Weight = {
  readonly gas: string
  readonly gwp: number
  readonly kind: 'carbon' | 'memo' | 'sum' | 'gas'
}

/** The weight of an entry in a GWP set, by the name that the factor gives it. The refusal is a sentence that asks what was meant. */
export const weightOf = (name: string, set: GwpSet, origin: MethaneOrigin | undefined): Result<Weight, string> =>
  known[set][origin ?? 'unknown'](name, () => look(name, set, origin))

const inSet = () => ({
  fossil: memory<Result<Weight, string>>(1000),
  'non-fossil': memory<Result<Weight, string>>(1000),
  unknown: memory<Result<Weight, string>>(1000),
})
const known = { AR4: inSet(), AR5: inSet(), AR6: inSet() } satisfies Record<GwpSet, unknown>

function look(name: string, set: GwpSet, origin: MethaneOrigin | undefined): Result<Weight, string> {
  const folded = name.normalize('NFKC').toLowerCase()
  if (folded === 'co2e' || folded === 'co2-e' || folded === 'co2eq') return ok({ gas: 'CO2e', gwp: 1, kind: 'sum' })
  if (folded === 'co2-biogenic') return ok({ gas: 'CO2-biogenic', gwp: 1, kind: 'memo' })
  const gas = findGas(name)
  if (gas === null) {
    const meant = nearest(name, gasNames)
    return no(`“${name.slice(0, 40)}” is not a gas known here.${meant === null ? '' : ` Did you mean ${meant}?`}`)
  }
  const gwp = gwpOf(gas, set, origin)
  return gwp.ok ? ok({ gas, gwp: gwp.value, kind: gas === 'CO2' ? 'carbon' : 'gas' }) : gwp
}
