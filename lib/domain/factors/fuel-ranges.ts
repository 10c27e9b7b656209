/** Kilograms of CO2 per GJ of fuel by its lower heating value: what a fuel of that name gives off in 95 of 100 cases. */
export type FuelRange = {
  readonly fuel: string
  readonly lower: number
  readonly upper: number
  /** Lower heating value as a share of the higher one. */
  readonly lowerOfHigher: number
  /** Words that tell the fuel in a factor's name. The longest that fits decides. */
  readonly words: readonly string[]
}

// A gas gives about 10 % less by its lower heating value, coal and oil about 5 % (IPCC 2006, volume 2, section 1.4.1.2).
const gas = 0.9
const oilOrCoal = 0.95

const range = (fuel: string, lower: number, upper: number, lowerOfHigher: number, ...more: string[]): FuelRange => ({
  fuel,
  lower,
  upper,
  lowerOfHigher,
  words: [fuel, ...more],
})

/** Source: IPCC Guidelines for National Greenhouse Gas Inventories 2006, volume 2, table 1.4, lower and upper of the 95 % interval. */
export const fuelRanges: readonly FuelRange[] = [
  range('natural gas', 54.3, 58.3, gas, 'lng', 'cng'),
  range('refinery gas', 48.2, 69, gas, 'refinery fuel gas'),
  range('coke oven gas', 37.3, 54.1, gas),
  range('blast furnace gas', 219, 308, 1),
  range('oxygen steel furnace gas', 145, 202, 1, 'basic oxygen furnace gas'),
  range('liquefied petroleum gas', 61.6, 65.6, gas, 'liquefied petroleum gases', 'lpg', 'propane', 'butane'),
  range('ethane', 56.5, 68.6, gas),
  range('crude oil', 71.1, 75.5, oilOrCoal),
  range('motor gasoline', 67.5, 73, oilOrCoal, 'petrol', 'gasoline'),
  range('jet kerosene', 69.7, 74.4, oilOrCoal, 'jet fuel', 'aviation turbine fuel', 'kerosene-type jet fuel'),
  range('other kerosene', 70.8, 73.7, oilOrCoal, 'kerosene', 'burning oil'),
  range('gas/diesel oil', 72.6, 74.8, oilOrCoal, 'diesel', 'gas oil', 'distillate fuel oil', 'marine gas oil'),
  range('residual fuel oil', 75.5, 78.8, oilOrCoal, 'fuel oil', 'heavy fuel oil'),
  range('naphtha', 69.3, 76.3, oilOrCoal),
  range('lubricants', 71.9, 75.2, oilOrCoal),
  range('petroleum coke', 82.9, 115, oilOrCoal, 'petcoke', 'pet coke'),
  range('anthracite', 94.6, 101, oilOrCoal),
  range('coking coal', 87.3, 101, oilOrCoal),
  range('bituminous coal', 89.5, 99.7, oilOrCoal, 'bituminous', 'coal'),
  range('sub-bituminous coal', 92.8, 100, oilOrCoal, 'sub-bituminous'),
  range('lignite', 90.9, 115, oilOrCoal, 'brown coal'),
  range('coke oven coke', 95.7, 119, oilOrCoal, 'coal coke', 'coke'),
  range('waste oils', 72.2, 74.4, oilOrCoal, 'waste oil', 'used oil'),
  range('peat', 100, 108, oilOrCoal),
]

const words = fuelRanges
  .flatMap((known) => known.words.map((word) => ({ known, word, pattern: wholeWord(word) })))
  .toSorted((a, b) => b.word.length - a.word.length)

function wholeWord(word: string): RegExp {
  return new RegExp(`(^|[^a-z-])${word}($|[^a-z])`)
}

/** Fuels with another share of carbon than the plain one have no range here. */
const notPlain = /\b(bio\w*|blend\w*|mix\w*|hydrogen|renewable|wtt|well-to-tank)\b/

/** The range of the fuel that a factor is for, by its name; null where the name tells no fuel of the table. */
export function fuelRangeOf(factorName: string): FuelRange | null {
  const name = factorName.toLowerCase()
  if (notPlain.test(name)) return null
  return words.find(({ pattern }) => pattern.test(name))?.known ?? null
}
