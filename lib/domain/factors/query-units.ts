import type { HeatingValue } from './factor.ts'

const kinds = {
  energy: ['kWh', 'MWh', 'GJ', 'TJ', 'MMBtu', 'therm'],
  mass: ['t', 'kg', 'short ton', 'lb'],
  volume: ['m3', 'litre', 'US gal', 'bbl'],
  'gas volume': ['Nm3', 'Sm3', 'scf'],
  distance: ['km', 'mile'],
  'vehicle distance': ['vehicle.km', 'vehicle-mile'],
  freight: ['tonne.km', 'ton-mile'],
  travel: ['passenger.km', 'passenger-mile'],
} as const

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, units]) => units.map((unit) => [unit, kind])),
)

/** Whether two units measure the same kind of thing, so that one converts into the other. */
export const sameKind = (left: string, right: string): boolean => {
  const kind = kindOf.get(left)
  return kind !== undefined && kind === kindOf.get(right)
}

/** What people type for a unit, in small letters, and the symbols it may mean: a ton is a tonne here and a short ton there. */
const typed: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...kindOf.keys()].map((unit): [string, readonly string[]] => [unit.toLowerCase(), [unit]]),
  ...(
    [
      ['kwhs', 'kWh'],
      ['gigajoule', 'GJ'],
      ['gigajoules', 'GJ'],
      ['btu', 'MMBtu'],
      ['therms', 'therm'],
      ['tonne', 't'],
      ['tonnes', 't'],
      ['kilogram', 'kg'],
      ['kilograms', 'kg'],
      ['pound', 'lb'],
      ['pounds', 'lb'],
      ['m³', 'm3'],
      ['nm³', 'Nm3'],
      ['cf', 'scf'],
      ['l', 'litre'],
      ['litres', 'litre'],
      ['liter', 'litre'],
      ['liters', 'litre'],
      ['gal', 'US gal'],
      ['gallon', 'US gal'],
      ['gallons', 'US gal'],
      ['barrel', 'bbl'],
      ['barrels', 'bbl'],
      ['kilometre', 'km'],
      ['kilometres', 'km'],
      ['miles', 'mile'],
      ['tkm', 'tonne.km'],
      ['pkm', 'passenger.km'],
    ] as const
  ).map(([words, unit]): [string, readonly string[]] => [words, [unit]]),
  ['short-ton', ['short ton']],
  ['us-gallon', ['US gal']],
  ['room-night', ['room night']],
  ['ton', ['t', 'short ton']],
  ['tons', ['t', 'short ton']],
])

const ofTwoWords: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\bshort tons?\b/gi, 'short-ton'],
  [/\bus gal(lons?)?\b/gi, 'us-gallon'],
  [/\broom nights?\b/gi, 'room-night'],
  [/\bcubic met(re|er)s?\b/gi, 'm3'],
]

/** The text with units of two words as one, so that `US gallon` is no country and `short ton` no ton. */
export const withUnitsAsWords = (text: string): string =>
  ofTwoWords.reduce((joined, [pattern, word]) => joined.replace(pattern, word), text)

/** The unit symbols that a typed word may mean; empty where it is no unit. */
export const unitsTyped = (word: string): readonly string[] => typed.get(word.toLowerCase()) ?? []

/** The units whose typed words begin with these letters. */
export const unitsBegun = (word: string): readonly string[] =>
  word.length < 2
    ? []
    : [...typed].filter(([words]) => words.startsWith(word.toLowerCase())).flatMap(([, units]) => units)

/** Words for the two heating values, as British, American and other engineers say them. */
const bases: ReadonlyMap<string, HeatingValue> = new Map([
  ['gross', 'HHV'],
  ['hhv', 'HHV'],
  ['gcv', 'HHV'],
  ['net', 'LHV'],
  ['lhv', 'LHV'],
  ['ncv', 'LHV'],
])
export const basisTyped = (word: string): HeatingValue | null => bases.get(word.toLowerCase()) ?? null
