import type { HeatingValue } from '../factors/factor.ts'
import { memory } from '../memory.ts'
import { no, ok, type Result } from '../result.ts'
import { moneyUnit } from './money.ts'
import { nearest } from './nearest.ts'
import { unitsOfTable } from './unit-table.ts'
import type { NamedUnit, Unit } from './unit.ts'

/**
 * The unit that a text names, as people and publishers write it: `m³`, `tonnes`, `kWh (Gross CV)`, `mmBtu`, `EUR 2024`. The refusal
 * is a sentence that asks what was meant: nothing is guessed where two units go by the name, or none does.
 */
export const findUnit = (text: string): Result<NamedUnit, string> => known(text, () => look(text))

const known = memory<Result<NamedUnit, string>>(5000)

function look(text: string): Result<NamedUnit, string> {
  const written = tidied(text)
  if (written === '') return no('The unit is empty. Which unit is it?')
  if (written.length > 60) return no(`“${written.slice(0, 30)}…” is not a unit.`)
  const whole = unitNamed(written)
  if (whole.ok) return ok({ unit: whole.value, basis: null })
  const { bare, basis } = splitBasis(written)
  if (basis === null) return whole
  const unit = unitNamed(bare)
  if (!unit.ok) return unit
  if (unit.value.dimension !== 'energy')
    return no(`“${written}” gives a heating value to ${unit.value.name}; only energy has one. Which unit is it?`)
  return ok({ unit: unit.value, basis })
}

const withBasis =
  /^(.+?)[ _,-]*[ _,(-]\(?(?:(hhv|ghv|gcv|gross(?: cv| calorific value)?)|lhv|nhv|ncv|net(?: cv| calorific value)?)\)?$/i

/** A text such as `kWh (Gross CV)` or `38.6 MJ/m3 LHV` without the heating value that it ends in, and that. */
export function splitBasis(text: string): { readonly bare: string; readonly basis: HeatingValue | null } {
  const [, bare, gross] = withBasis.exec(text) ?? []
  if (bare === undefined) return { bare: text, basis: null }
  return { bare, basis: gross === undefined ? 'LHV' : 'HHV' }
}

/** The basis that a text such as `Gross CV`, `net`, `HHV` names, or null. */
export function findBasis(text: string): HeatingValue | null {
  const { bare, basis } = splitBasis(`x ${tidied(text)}`)
  return bare === 'x' ? basis : null
}

/** One way to write what looks the same: `m³` is `m3`, every multiplication sign a point. */
const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[·⋅×*]/g, '.')
    .replace(/\s+/g, ' ')
    .trim()

/** Texts that mean different things to different trades, and what to ask. */
const asks: Readonly<Record<string, string>> = {
  ton: 'tonne (1,000 kg), short ton (2,000 lb) or long ton (2,240 lb)',
  tons: 'tonnes (1,000 kg), short tons (2,000 lb) or long tons (2,240 lb)',
  mt: 't (metric ton) or Mt (megatonne)',
  mmt: 'Mt (million metric tons) or kt',
  mg: 'Mg (megagram, a tonne), which is written t here, or milligrams',
  gal: 'US gal or imp gal',
  gallon: 'US gallons or imperial gallons',
  gallons: 'US gallons or imperial gallons',
  gals: 'US gal or imp gal',
  mbtu: 'MMBtu (a million Btu) or a thousand Btu',
  mm3: 'million m3 or cubic millimetres',
  cm: 'm3 (cubic metres) or centimetres',
  nm: 'nmi (nautical miles) or nanometres',
  tonnage: 't, short ton or long ton',
  'tonne-mile': 'ton-mile (a short ton over a statute mile) or a tonne over a nautical mile; tonne.km is sure',
  $: 'USD, CAD, AUD or the dollar of another country',
}

function unitNamed(written: string): Result<Unit, string> {
  const exact = byText.get(written)
  if (exact !== undefined) return ok(exact)
  const folded = written.toLowerCase()
  const choice = Object.hasOwn(asks, folded) ? asks[folded] : undefined
  if (choice !== undefined) return no(`“${written}” can be read in several ways. Is it ${choice}?`)
  const inAnyCase = byFolded.get(folded) ?? []
  const [only] = inAnyCase
  // A lone letter in the other case is another unit, or none: T is no tonne.
  if (only !== undefined && inAnyCase.length === 1 && written.length > 1) return ok(only)
  const money = moneyUnit(written)
  if (money !== null) return ok(money)
  if (inAnyCase.length > 0)
    return no(
      `“${written}” is not a unit as it is written. Is it ${inAnyCase.map((unit) => unit.symbol).join(' or ')}?`,
    )
  if (/[a-z]{2}s$/i.test(written)) {
    const singular = unitNamed(written.slice(0, -1))
    if (singular.ok) return singular
  }
  const close = nearest(folded, byFolded.keys())
  const [meant] = close === null ? [] : (byFolded.get(close) ?? [])
  return no(`“${written}” is not a unit known here.${meant === undefined ? '' : ` Did you mean ${meant.symbol}?`}`)
}

const byText = new Map<string, Unit>()
const byFolded = new Map<string, Unit[]>()
for (const { unit, alsoWritten } of unitsOfTable)
  for (const text of [unit.symbol, ...alsoWritten].map(tidied)) {
    byText.set(text, unit)
    const same = byFolded.get(text.toLowerCase()) ?? []
    if (!same.includes(unit)) byFolded.set(text.toLowerCase(), [...same, unit])
  }
