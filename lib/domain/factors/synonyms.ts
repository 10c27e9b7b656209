/**
 * What else people call a thing. A name that holds a phrase of a row as whole words is found by the other phrases too, though never
 * before a name that says it itself. Rows with a `from` go one way: UK gas oil is bought as red diesel, yet not every diesel is gas oil.
 */
const bothWays: readonly (readonly string[])[] = [
  ['petrol', 'gasoline', 'motor spirit'],
  ['lpg', 'liquefied petroleum gas', 'liquefied petroleum gases'],
  ['lng', 'liquefied natural gas'],
  ['cng', 'compressed natural gas'],
  ['kerosene', 'burning oil', 'paraffin'],
  ['aviation turbine fuel', 'jet fuel', 'avtur', 'kerosene type jet fuel'],
  ['aviation spirit', 'aviation gasoline', 'avgas'],
  ['coking coal', 'metallurgical coal', 'industrial coking'],
  ['metallurgical coke', 'coal coke', 'coke oven coke'],
  ['petroleum coke', 'petcoke', 'pet coke'],
  ['fuel oil', 'residual fuel oil', 'heavy fuel oil', 'hfo'],
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
]

const oneWay: readonly { readonly from: string; readonly to: readonly string[] }[] = [
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

const rows = [
  ...bothWays.flatMap((phrases) => phrases.map((from) => ({ from, to: phrases.filter((other) => other !== from) }))),
  ...oneWay,
].map(({ from, to }) => ({ from: ` ${from} `, to: to.flatMap((phrase) => phrase.split(' ')) }))

/** The words by which a name, folded, is found besides its own. */
export function otherWordsFor(foldedName: string): readonly string[] {
  const padded = ` ${foldedName} `
  return rows.flatMap(({ from, to }) => (padded.includes(from) ? to : []))
}
