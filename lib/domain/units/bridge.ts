import type { Bridge } from '../inventory/line.ts'
import { no, ok, type Result } from '../result.ts'
import { findUnit } from './find-unit.ts'
import { onBasis } from './quantity.ts'
import { exactly, type Rational } from './rational.ts'
import type { Dimension, NamedUnit } from './unit.ts'

/** A bridge ready for use: one of `per` is `size` of `of`. */
export type Span =
  | { readonly kind: 'ratio'; readonly size: Rational }
  | { readonly kind: 'quotient'; readonly size: Rational; readonly of: NamedUnit; readonly per: NamedUnit }

const expected = {
  density: { of: ['mass'], per: ['volume', 'gas volume'], example: '0.84 kg/litre' },
  'calorific-value': { of: ['energy'], per: ['mass', 'volume', 'gas volume'], example: '38.6 MJ/m3' },
} as const satisfies Record<string, { of: readonly Dimension[]; per: readonly Dimension[]; example: string }>

/** Reads a density, a calorific value or a ratio of heating values. The refusal is a sentence: a unit unknown, or of another kind. */
export function spanOf({ kind, value, unit, basis }: Bridge): Result<Span, string> {
  const size = exactly(value)
  if (size.above <= 0n) return no(`A ${inWords[kind]} must be above zero; ${value} is not.`)
  if (kind === 'heating-value-ratio') {
    if (unit !== 'LHV/HHV') return no(`A ratio of heating values is written LHV/HHV, not “${unit}”.`)
    return size.above > size.below
      ? no(`A ratio of heating values is at most 1 (LHV over HHV); ${value} is above.`)
      : ok({ kind: 'ratio', size })
  }
  const { of, per, example } = expected[kind]
  const [above = '', below = '', ...more] = unit.split('/')
  if (below.trim() === '' || more.length > 0)
    return no(`“${unit}” is not the unit of a ${inWords[kind]}. Write it as in ${example}.`)
  const top = findUnit(above)
  if (!top.ok) return top
  const bottom = findUnit(below)
  if (!bottom.ok) return bottom
  if (!isOneOf(of, top.value.unit.dimension) || !isOneOf(per, bottom.value.unit.dimension))
    return no(`“${unit}” is not the unit of a ${inWords[kind]}. Write it as in ${example}.`)
  const based = onBasis(top.value, basis)
  return based.ok ? ok({ kind: 'quotient', size, of: based.value, per: bottom.value }) : based
}

const inWords: Readonly<Record<Bridge['kind'], string>> = {
  density: 'density',
  'calorific-value': 'calorific value',
  'heating-value-ratio': 'ratio of heating values',
}

const isOneOf = (some: readonly Dimension[], dimension: Dimension): boolean => some.includes(dimension)
