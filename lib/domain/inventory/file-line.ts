import type { Decimal } from '../decimal.ts'
import { gwpSets, heatingValues, type Factor, type GwpSet, type HeatingValue } from '../factors/factor.ts'
import { name, object, oneOf, orNull, parsed, read, text, type Reader } from '../reader.ts'
import { no, ok, type Result } from '../result.ts'
import { scopes, type Scope } from '../submission/document.ts'
import { parseAmount } from '../units/amount.ts'
import { parseBridge } from '../units/bridge-text.ts'
import { findBasis, findUnit, splitBasis } from '../units/find-unit.ts'
import { onBasis, unitInWords } from '../units/quantity.ts'
import type { Calculation, CountedFactor } from './calculate.ts'
import { categories, type Bridge, type Category } from './line.ts'

/** The library of factors, by id. */
export type Library = (id: string) => Factor | null

type TypedFactor = Pick<Factor, 'per' | 'basis' | 'gases' | 'gwp'>
type FileLine = {
  readonly id: string
  readonly quantity: { readonly value: Decimal; readonly unit: string; readonly basis: HeatingValue | null }
  readonly factor: TypedFactor | { readonly id: string }
  readonly basis: HeatingValue | null
  readonly oxidation: Decimal | null
  readonly biogenicShare: Decimal | null
  readonly bridge: Bridge | string | null
  readonly scope: Scope | null
  readonly category: Category | null
  readonly note: string | null
}

/** One line of a file, ready to be calculated. The refusal is one sentence with everything that is wrong with the line. */
export function parseFileLine(
  line: unknown,
  gwp: GwpSet,
  library: Library,
): Result<{ readonly calculation: Calculation; readonly scope: Scope | null }, string> {
  const found = read(fileLine, line)
  if (!found.ok) return no(found.refusal.reduce(oneAfterAnother))
  const { quantity, basis, oxidation, biogenicShare, scope, category } = found.value
  const unit = unitText(quantity.unit, quantity.basis ?? basis)
  if (!unit.ok) return unit
  const factor = factorOf(found.value, gwp, library)
  if (!factor.ok) return factor
  const bridge =
    typeof found.value.bridge === 'string' ? parseBridge(found.value.bridge, basis) : ok(found.value.bridge)
  if (!bridge.ok) return bridge
  return ok({
    calculation: {
      quantity: { value: quantity.value, unit: unit.value },
      factor: factor.value,
      gwp,
      bridge: bridge.value,
      oxidation,
      biogenicShare,
      isRemoval: category === 'removal',
    },
    scope,
  })
}

/** What is a whole sentence already needs no semicolon behind it. */
const oneAfterAnother = (all: string, next: string): string => `${all}${/[.?]$/.test(all) ? '' : ';'} ${next}`

/** The unit's symbol with its basis: `kWh (HHV)`. */
function unitText(written: string, basis: HeatingValue | null): Result<string, string> {
  const found = findUnit(written)
  if (!found.ok) return found
  const named = onBasis(found.value, basis)
  return named.ok ? ok(unitInWords(named.value)) : named
}

/** A ready-made CO2e that names no set is taken in the file's: its writer gave the sum for this file. */
function factorOf({ factor, basis }: FileLine, gwp: GwpSet, library: Library): Result<CountedFactor, string> {
  if (!('id' in factor))
    return ok({ ...factor, basis: factor.basis ?? splitBasis(factor.per).basis ?? basis, gwp: factor.gwp ?? gwp })
  const found = library(factor.id)
  return found === null ? no(`There is no factor “${factor.id}” in the library.`) : ok(found)
}

/** A number as JSON has it, or in quotes. */
function amountOf(value: unknown): Result<Decimal, string> {
  if (typeof value === 'number' && !Number.isFinite(value))
    return no('The number is out of range: it must be below 1e21.')
  return typeof value === 'string' || typeof value === 'number'
    ? parseAmount(String(value))
    : no('must be a number, such as 100 or "100"')
}

const amount: Reader<Decimal> = parsed(amountOf)

const heatingValue: Reader<HeatingValue> = parsed((value) => {
  const basis = typeof value === 'string' ? findBasis(value) : null
  return basis === null ? no(`must be ${heatingValues.join(' or ')}`) : ok(basis)
})

/** An object whose keys of `absent` may be left out. */
const withDefaults =
  <T extends object>(absent: Readonly<Record<string, null>>, reader: Reader<T>): Reader<T> =>
  (value, path, faults) =>
    reader(typeof value === 'object' && value !== null ? { ...absent, ...value } : value, path, faults)

const amounts: Reader<Readonly<Record<string, Decimal>>> = parsed((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return no('must be an object with kilograms by gas, such as {"CO2": 1.9}')
  const kilogramsOf: [string, Decimal][] = []
  for (const [gas, kilograms] of Object.entries(value)) {
    const found = amountOf(kilograms)
    if (!found.ok) return no(`${gas}: ${found.refusal}`)
    kilogramsOf.push([gas, found.value])
  }
  return ok(Object.fromEntries(kilogramsOf))
})

const typedFactor = withDefaults(
  { basis: null, gwp: null },
  object<TypedFactor>({ per: name, basis: orNull(heatingValue), gases: amounts, gwp: orNull(oneOf(gwpSets)) }),
)

const factor: Reader<FileLine['factor']> = (value, path, faults) =>
  typeof value === 'object' && value !== null && 'id' in value
    ? object<{ id: string }>({ id: name })(value, path, faults)
    : typedFactor(value, path, faults)

const bridgeObject = withDefaults(
  { basis: null, source: null },
  object<Bridge>({
    kind: oneOf(['density', 'calorific-value', 'heating-value-ratio'] as const),
    value: amount,
    unit: name,
    basis: orNull(heatingValue),
    source: parsed((value) =>
      value === null ? ok('as typed') : typeof value === 'string' ? ok(value) : no('must be text'),
    ),
  }),
)

const fileLine: Reader<FileLine> = withDefaults(
  { basis: null, oxidation: null, biogenicShare: null, bridge: null, scope: null, category: null, note: null },
  object<FileLine>({
    id: name,
    quantity: withDefaults(
      { basis: null },
      object<FileLine['quantity']>({ value: amount, unit: text, basis: orNull(heatingValue) }),
    ),
    factor,
    basis: orNull(heatingValue),
    oxidation: orNull(amount),
    biogenicShare: orNull(amount),
    bridge: (value, path, faults) => (typeof value === 'string' ? value : orNull(bridgeObject)(value, path, faults)),
    scope: orNull(oneOf(scopes)),
    category: orNull(oneOf(Object.values(categories).flat())),
    note: orNull(text),
  }),
)
