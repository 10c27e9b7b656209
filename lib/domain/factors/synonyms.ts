/**
 * What else people call a thing. A name that holds a phrase of a row as whole words is found by the other phrases too, though never
 * before a name that says it itself. Rows with a `from` go one way: UK gas oil is bought as red diesel, yet not every diesel is gas oil.
 */
const bothWays: readonly (readonly string[])[] = [
  ['petrol', 'gasoline', 'motor spirit'],
  ['lpg', 'liquefied petroleum gas', 'liquefied petroleum gases'],
  ['lng', 'liquefied natural gas'],
  ['cng', 'compressed natural gas'],
  ['aviation turbine fuel', 'jet fuel', 'avtur', 'kerosene type jet fuel'],
  ['aviation spirit', 'aviation gasoline', 'avgas'],
  ['coking coal', 'metallurgical coal', 'industrial coking'],
  ['metallurgical coke', 'coal coke', 'coke oven coke'],
  ['petroleum coke', 'petcoke', 'pet coke'],
  ['waste oils', 'used oil'],
  ['aluminium', 'aluminum'],
  ['tyres', 'tires'],
  ['fibreglass', 'fiberglass'],
  ['truck', 'lorry', 'hgv'],
  ['well to tank', 'wtt', 'upstream'],
  ['transmission and distribution', 'grid losses', 't d'],
  ['municipal solid waste', 'msw'],
  ['hvo', 'hydrotreated vegetable oil'],
  ['wood pellets', 'pellets'],
  ['prebake', 'pre bake'],
  ['basic oxygen furnace', 'bf bof', 'integrated route'],
]

type OneWay = {
  readonly from: string
  readonly to: readonly string[]
  /** A word whose names are something else: distillate fuel oil is no heavy one. */
  readonly unless?: string
}

const oneWay: readonly OneWay[] = [
  { from: 'fuel oil', to: ['heavy fuel oil', 'hfo', 'residual fuel oil'], unless: 'distillate' },
  { from: 'kerosene', to: ['burning oil', 'paraffin'], unless: 'jet' },
  { from: 'burning oil', to: ['kerosene', 'paraffin'] },
  { from: 'gas oil', to: ['red diesel', 'heating oil'] },
  { from: 'distillate fuel oil no 2', to: ['diesel', 'gas oil', 'heating oil', 'derv'] },
  { from: 'diesel', to: ['derv'] },
  { from: 'electricity', to: ['grid', 'power', 'mains', 'egrid'] },
  { from: 'grid electricity', to: ['grid intensity', 'grid factor'] },
  { from: 'heat and steam', to: ['purchased heat', 'bought heat'] },
  { from: 'clinker', to: ['cement'] },
  { from: 'cement clinker', to: ['portland cement'] },
  { from: 'coal industrial', to: ['steam coal', 'thermal coal'] },
  { from: 'bituminous', to: ['steam coal', 'thermal coal', 'hard coal'] },
  { from: 'lignite', to: ['brown coal'] },
  { from: 'ammonia', to: ['nh3'] },
  { from: 'blast furnace gas', to: ['bfg'] },
  { from: 'coke oven gas', to: ['cog'] },
  { from: 'biogas', to: ['renewable gas'] },
  { from: 'biomethane', to: ['renewable gas', 'green gas'] },
  { from: 'electric arc furnace', to: ['electric steel'] },
  { from: 'lime', to: ['cao'] },
  { from: 'calcium oxide', to: ['cao'] },
  { from: 'magnesium oxide', to: ['mgo'] },
  { from: 'marine gas oil', to: ['mgo'] },
  { from: 'ercot all erct', to: ['texas', 'houston'] },
  { from: 'open loop', to: ['recycling', 'recycled'] },
  { from: 'closed loop', to: ['recycling', 'recycled'] },
  { from: 'combustion', to: ['incineration'] },
  { from: 'combusted', to: ['incineration'] },
  { from: 'natural gas', to: ['mains gas', 'ng'] },
]

/** What one word alone usually means, by the folded names of what is meant. */
export const usualMeanings: ReadonlyMap<string, readonly string[]> = new Map([
  ['gas', ['natural gas']],
  ['petrol', ['motor gasoline']],
  ['gasoline', ['motor gasoline']],
  ['power', ['electricity uk generation']],
])

const rows = [
  ...bothWays.flatMap((phrases) => phrases.map((from) => ({ from, to: phrases.filter((other) => other !== from) }))),
  ...oneWay,
].map(({ from, to, unless }: OneWay) => ({ from: ` ${from} `, to, unless: unless ?? null }))

/** What a factor is for besides the obvious, by a phrase in its name, folded, and the words that ask for it. Unasked it comes later. */
export const specials: readonly { readonly phrase: string; readonly asked: readonly string[] }[] = [
  { phrase: 'carbon balance', asked: ['balance', 'carbon'] },
  { phrase: 'well to tank', asked: ['well', 'tank', 'wtt', 'upstream'] },
  { phrase: 'non baseload', asked: ['baseload', 'marginal', 'non'] },
  { phrase: 'biogenic co2 outside of scopes', asked: ['biogenic', 'outside'] },
  { phrase: 'alone', asked: ['mobile', 'alone', 'ch4', 'n2o'] },
]

/** The phrases by which a name, folded, is found besides its own words. */
export function otherPhrasesFor(foldedName: string): readonly string[] {
  const padded = ` ${foldedName} `
  return rows.flatMap(({ from, to, unless }) =>
    padded.includes(from) && (unless === null || !padded.includes(` ${unless} `)) ? to : [],
  )
}
