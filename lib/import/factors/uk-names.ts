import type { UkGroup } from './uk-groups.ts'

type Levels = Pick<UkGroup, 'scope' | 'level1' | 'level2' | 'level3' | 'level4' | 'column'>

/** The activities that go by the name of their fuel alone, as people ask for them. */
const plain: ReadonlySet<string> = new Set(['Fuels', 'Bioenergy'])

/** Names of the starter library, which the same rows of the flat file take. */
const given: ReadonlyMap<string, string> = new Map([
  ['UK electricity|Electricity generated|Electricity: UK', 'Electricity: UK, generation'],
  [
    'Transmission and distribution|T&D- UK electricity|Electricity: UK',
    'Electricity: UK, transmission and distribution',
  ],
  ['Heat and steam|Heat and steam|Onsite heat and steam', 'Onsite heat and steam'],
  ['Heat and steam|Heat and steam|District heat and steam', 'District heat and steam'],
  [
    'Transmission and distribution|Distribution - district heat & steam|5% loss',
    'District heat and steam, distribution, 5% loss',
  ],
])

/**
 * A name that stands by itself, since a factor has no levels: `Natural gas`; `Natural gas, well to tank`; `Diesel, Average car, Cars (by
 * size), Business travel- land`. What is most particular comes first, where a reader of a list looks.
 */
export function ukNameOf(levels: Levels): string {
  const { level1, level2, level3, level4, column } = levels
  const known = given.get(`${level1}|${level2}|${level3}`)
  if (known !== undefined) return known
  if (plain.has(level1)) return parts([level3, level4, column])
  if (level1 === 'Outside of scopes') return parts([level3, level4, column, 'biogenic CO2 outside of scopes'])
  if (level1 === 'Hotel stay') return parts([level1, level3, level4, column])
  if (/^WTT- (fuels|bioenergy)$/.test(level1)) return parts([level3, level4, column, 'well to tank'])
  return parts([level3, notUnit(level4), column, withoutMark(level2), withoutMark(level1), ...tankOf(level1)])
}

/** Where the rows stand in the publication. */
export const ukPlaceOf = ({ scope, level1, level2, level3, level4, column }: Levels): string =>
  parts(
    plain.has(level1)
      ? level1 === 'Bioenergy'
        ? [scope, level1]
        : [scope, level1, level2]
      : [scope, level1, level2, level3, notUnit(level4), column],
  )

const parts = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join(', ')
/** The set writes the unit of electricity and heat a second time at level 4. */
const notUnit = (text: string): string => (text === 'kWh' ? '' : text)
const withoutMark = (text: string): string => text.replace(/^WTT- /, '')
const tankOf = (level1: string): readonly string[] => (level1.startsWith('WTT- ') ? ['well to tank'] : [])
