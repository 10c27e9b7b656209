import { exactly, over, rational, times, type Rational } from './rational.ts'
import type { Dimension, Unit } from './unit.ts'

/** Symbol, name, size in the base of the dimension, and what else people write. */
type Row = readonly [symbol: string, name: string, inBase: string | Rational, alsoWritten?: readonly string[]]

/** One British thermal unit of the International Table, in joules; exact by definition, and so is all that is made of it. */
const btu = exactly('1055.05585262')
const manyBtu = (count: bigint): Rational => times(btu, rational(count))

/**
 * Sizes of gas volumes are cubic metres at 0 °C and 101.325 kPa of the same amount of an ideal gas: `p/101.325 × 273.15/T`.
 * Normal: 0 °C, 101.325 kPa (DIN 1343). Standard: 15 °C, 101.325 kPa (ISO 13443). Standard cubic foot: 60 °F, 14.696 psi (EPA).
 */
const zero = exactly('273.15')
const standardMetre = over(zero, exactly('288.15'))
const sixtyFahrenheit = over(exactly('2598.35'), rational(9n))
const psi = over(exactly('4.4482216152605'), exactly('0.64516'))
const cubicFoot = exactly('0.028316846592')
const standardFoot = times(
  times(cubicFoot, over(zero, sixtyFahrenheit)),
  over(times(exactly('14.696'), psi), exactly('101.325')),
)
const shortTonMile = times(exactly('0.90718474'), exactly('1.609344'))

/**
 * Every unit but money, with its exact size. Sources: SI brochure (9th edition) and NIST SP 811 for definitions.
 * `therm` is 100,000 Btu (IT), the therm of the UK set (29.3071 kWh) and of the EPA hub (0.1 mmBtu); the US therm of 59 °F, which
 * is 105.4804 MJ, is `therm (US)`. `toe` is 41.868 GJ (IEA). `ton-mile` is the US one: a short ton over a statute mile.
 */
export const unitTable = {
  energy: [
    ['J', 'joule', '1', ['joules']],
    ['kJ', 'kilojoule', '1000', ['kilojoules']],
    ['MJ', 'megajoule', '1000000', ['megajoules']],
    ['GJ', 'gigajoule', '1000000000', ['gigajoules']],
    ['TJ', 'terajoule', '1000000000000', ['terajoules']],
    ['PJ', 'petajoule', '1000000000000000', ['petajoules']],
    ['Wh', 'watt-hour', '3600', ['watt hour', 'watt hours']],
    ['kWh', 'kilowatt-hour', '3600000', ['kilowatt hour', 'kilowatt hours', 'kW h', 'kW.h', 'kW·h']],
    ['MWh', 'megawatt-hour', '3600000000', ['megawatt hour', 'megawatt hours', 'MW h', 'MW.h', 'MW·h']],
    ['GWh', 'gigawatt-hour', '3600000000000', ['gigawatt hour', 'gigawatt hours']],
    ['TWh', 'terawatt-hour', '3600000000000000', ['terawatt hour', 'terawatt hours']],
    ['Btu', 'British thermal unit (International Table)', btu, ['BTU (IT)', 'Btu_IT']],
    [
      'MMBtu',
      'million British thermal units',
      manyBtu(1_000_000n),
      ['million Btu', 'MM Btu', 'mm Btu', 'Dth', 'dekatherm'],
    ],
    ['therm', 'therm of 100,000 Btu', manyBtu(100_000n), ['therms', 'thm', 'therm (UK)', 'therm (EC)', 'therm_UK']],
    [
      'therm (US)',
      'US therm at 59 °F',
      '105480400',
      ['US therm', 'therms (US)', 'therm US', 'therm_US', 'therm (59F)'],
    ],
    ['cal', 'calorie (International Table)', '4.1868', ['calories']],
    ['kcal', 'kilocalorie (International Table)', '4186.8', ['kilocalories']],
    ['Gcal', 'gigacalorie (International Table)', '4186800000', ['gigacalories']],
    ['toe', 'tonne of oil equivalent', '41868000000', ['tonne of oil equivalent', 'tonnes of oil equivalent']],
    ['ktoe', 'thousand tonnes of oil equivalent', '41868000000000'],
    ['Mtoe', 'million tonnes of oil equivalent', '41868000000000000'],
  ],
  mass: [
    ['g', 'gram', '0.001', ['gram', 'grams', 'gramme', 'grammes']],
    ['kg', 'kilogram', '1', ['kgs', 'kilo', 'kilos', 'kilograms', 'kilogramme', 'kilogrammes']],
    ['t', 'tonne', '1000', ['tonnes', 'metric ton', 'metric tons', 'metric tonne', 'metric tonnes', 'Mg', 'te']],
    ['kt', 'kilotonne', '1000000', ['kilotonnes', 'thousand tonnes', 'Gg']],
    ['Mt', 'megatonne', '1000000000', ['megatonnes', 'million tonnes', 'Tg']],
    ['lb', 'pound', '0.45359237', ['lbs', 'pounds', 'lbm']],
    ['oz', 'ounce', '0.028349523125', ['ounces']],
    ['short ton', 'short ton of 2,000 lb', '907.18474', ['short tons', 'US ton', 'US tons', 'ton (US)', 'sh ton']],
    ['long ton', 'long ton of 2,240 lb', '1016.0469088', ['long tons', 'imperial ton', 'UK ton', 'ton (UK)']],
  ],
  volume: [
    ['m3', 'cubic metre', '1', ['cubic metres', 'cubic meter', 'cubic meters', 'm^3', 'cbm', 'cu m', 'cu. m', 'kL']],
    ['thousand m3', 'thousand cubic metres', '1000', ['1000 m3', 'thousand cubic meters']],
    ['million m3', 'million cubic metres', '1000000', ['million cubic metres', 'million cubic meters']],
    ['litre', 'litre', '0.001', ['litres', 'liter', 'liters', 'L', 'l', 'ltr', 'dm3']],
    ['mL', 'millilitre', '0.000001', ['ml', 'millilitres', 'cm3']],
    ['ML', 'megalitre', '1000', ['million litres', 'megalitres', 'million liters']],
    ['ft3', 'cubic foot', cubicFoot, ['cubic feet', 'cu ft', 'cu. ft.', 'cf', 'cuft', 'ft^3']],
    ['ccf', 'hundred cubic feet', times(cubicFoot, rational(100n)), ['hundred cubic feet']],
    ['Mcf', 'thousand cubic feet', times(cubicFoot, rational(1000n)), ['thousand cubic feet']],
    ['US gal', 'US gallon', '0.003785411784', ['US gallon', 'US gallons', 'gal (US)', 'gallon (US)', 'USG', 'US gal.']],
    [
      'imp gal',
      'imperial gallon',
      '0.00454609',
      ['imperial gallon', 'imperial gallons', 'UK gal', 'UK gallon', 'gal (UK)'],
    ],
    ['bbl', 'barrel of 42 US gallons', '0.158987294928', ['barrel', 'barrels', 'oil barrel', 'bbls']],
  ],
  'gas volume': [
    [
      'Nm3',
      'normal cubic metre (0 °C, 101.325 kPa)',
      '1',
      ['Nm^3', 'm3(n)', 'm3N', 'mn3', 'normal m3', 'normal cubic metre', 'normal cubic metres', 'Ncm'],
    ],
    ['thousand Nm3', 'thousand normal cubic metres', '1000', ['kNm3', '1000 Nm3']],
    [
      'Sm3',
      'standard cubic metre (15 °C, 101.325 kPa)',
      standardMetre,
      ['Sm^3', 'standard m3', 'standard cubic metre', 'standard cubic metres', 'scm', 'm3(s)'],
    ],
    ['thousand Sm3', 'thousand standard cubic metres', times(standardMetre, rational(1000n)), ['kSm3', '1000 Sm3']],
    [
      'scf',
      'standard cubic foot (60 °F, 14.696 psi)',
      standardFoot,
      ['standard cubic foot', 'standard cubic feet', 'SCF'],
    ],
    ['Mscf', 'thousand standard cubic feet', times(standardFoot, rational(1000n)), ['thousand scf', 'kscf']],
    ['MMscf', 'million standard cubic feet', times(standardFoot, rational(1_000_000n)), ['million scf']],
  ],
  distance: [
    ['m', 'metre', '1', ['metres', 'meter', 'meters']],
    ['km', 'kilometre', '1000', ['kms', 'kilometres', 'kilometer', 'kilometers']],
    ['mile', 'statute mile', '1609.344', ['miles', 'mi']],
    ['nmi', 'nautical mile', '1852', ['nautical miles', 'naut mi']],
  ],
  freight: [
    [
      'tonne.km',
      'tonne-kilometre',
      '1',
      ['tkm', 't.km', 't-km', 't km', 'tonne-km', 'tonne km', 'tonne.kms', 'tonne-kilometres'],
    ],
    [
      'ton-mile',
      'short ton-mile',
      shortTonMile,
      ['short ton-mile', 'ton-miles', 'ton mile', 'ton.mile', 'short ton mile'],
    ],
  ],
  'passenger distance': [
    ['passenger.km', 'passenger-kilometre', '1', ['pkm', 'p.km', 'passenger-km', 'passenger km', 'passenger.kms']],
    ['passenger-mile', 'passenger-mile', '1.609344', ['passenger-miles', 'passenger mile', 'passenger.mile']],
  ],
  'vehicle distance': [
    ['vehicle.km', 'vehicle-kilometre', '1', ['vkm', 'vehicle-km', 'vehicle km', 'vehicle.kms']],
    ['vehicle-mile', 'vehicle-mile', '1.609344', ['vehicle-miles', 'vehicle mile', 'vehicle.mile']],
  ],
  count: [['piece', 'piece', '1', ['pieces', 'pcs', 'pc', 'item', 'items', 'each', 'units']]],
  'room nights': [
    ['room night', 'room for a night', '1', ['room nights', 'room-night', 'room per night', 'room.night']],
  ],
  'working time': [
    [
      'FTE hour',
      'working hour of one person',
      '1',
      ['per FTE working hour', 'FTE working hour', 'FTE hours', 'working hour'],
    ],
  ],
} as const satisfies Readonly<Record<Exclude<Dimension, 'money'>, readonly Row[]>>

/** The table as units, each with the other ways to write it. */
export const unitsOfTable: readonly { readonly unit: Unit; readonly alsoWritten: readonly string[] }[] = Object.entries(
  unitTable as Readonly<Record<string, readonly Row[]>>,
).flatMap(([dimension, rows]) =>
  rows.map(([symbol, name, size, alsoWritten = []]) => ({
    unit: {
      symbol,
      name,
      dimension: dimension as Dimension,
      inBase: typeof size === 'string' ? exactly(size) : size,
      money: null,
    },
    alsoWritten: [name, ...alsoWritten],
  })),
)
