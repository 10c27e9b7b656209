import { describe, expect, test } from 'vitest'
import type { Factor } from './factor.ts'
import { findFactor, listFactors, searchFactors, type FactorSearch } from './library.ts'

const first = (query: string, search: FactorSearch = {}): string | undefined => searchFactors(query, search)[0]?.id

test.each([
  ['nat gas', { country: 'GB' }, 'uk-2024/natural-gas/kwh-hhv'],
  ['nat gas', { country: 'US' }, 'epa-2025/natural-gas/mmbtu-hhv'],
  ['natural gas', { country: 'GB', unit: 't' }, 'uk-2024/natural-gas/t'],
  ['natural gas', { country: 'US', unit: 'scf' }, 'epa-2025/natural-gas/scf'],
  ['gas', { country: 'GB' }, 'uk-2024/natural-gas/kwh-hhv'],
  ['petrol', { country: 'US', unit: 'US gal' }, 'epa-2025/motor-gasoline/us-gal'],
  ['electricity', { country: 'US-ERCT' }, 'epa-2025/grid-electricity-ercot-all-erct/mwh'],
  ['electricity', { country: 'DE', unit: 'kWh' }, 'ember-2024/grid-electricity-life-cycle/de/mwh'],
  ['electricity', { country: 'GB' }, 'uk-2024/electricity-uk-generation/kwh'],
] as const)('“%s” on a site in %o finds first what is meant there', (query, search, id) => {
  expect(first(query, search)).toBe(id)
})

test.each([
  ['uk natural gas kwh 2024', 'uk-2024/natural-gas/kwh-hhv'],
  ['UK natural gas net kwh', 'uk-2024/natural-gas/kwh-lhv'],
  ['US natural gas', 'epa-2025/natural-gas/mmbtu-hhv'],
  ['natural gas scf', 'epa-2025/natural-gas/scf'],
  ['grid Germany', 'ember-2024/grid-electricity-life-cycle/de/mwh'],
  ['grid ger', 'ember-2024/grid-electricity-life-cycle/de/mwh'],
  ['electricity NL 2023', 'ember-2024/grid-electricity-life-cycle/nl/mwh'],
  ['electricity holland', 'ember-2024/grid-electricity-life-cycle/nl/mwh'],
  ['power south korea', 'ember-2024/grid-electricity-life-cycle/kr/mwh'],
  ['electricity DEU', 'ember-2024/grid-electricity-life-cycle/de/mwh'],
  ['grid texas', 'epa-2025/grid-electricity-ercot-all-erct/mwh'],
  ['gasoline uk litre', 'uk-2024/petrol-average-biofuel-blend/litre'],
  ['derv uk', 'uk-2024/diesel-average-biofuel-blend/litre'],
  ['red diesel', 'uk-2024/gas-oil/litre'],
  ['petcoke gb tonne', 'uk-2024/petroleum-coke/t'],
  ['metallurgical coal', 'uk-2024/coking-coal/t'],
  ['coal short ton bituminous', 'epa-2025/coal-bituminous/short-ton'],
  ['lpg us gallon', 'epa-2025/liquefied-petroleum-gases-lpg/us-gal'],
  ['hfo uk', 'uk-2024/fuel-oil/litre'],
  ['hfo us', 'epa-2025/residual-fuel-oil-no-5/mmbtu-hhv'],
  ['diesel us gallon', 'epa-2025/distillate-fuel-oil-no-2/us-gal'],
  ['hfo t', 'uk-2024/fuel-oil/t'],
  ['kerosene UK litre', 'uk-2024/burning-oil/litre'],
  ['steam us', 'epa-2025/steam-and-heat/mmbtu'],
  ['eaf steel', 'ipcc-2006/steel-electric-arc-furnace-eaf-process-co2/t'],
  ['nh3', 'ipcc-2006/ammonia-natural-gas-conventional-reforming-modern-plant/t'],
  ['aluminum soderberg anode', 'ipcc-2006/aluminium-soderberg-anode-co2/t'],
])('“%s” finds %s first', (query, id) => {
  expect(first(query)).toBe(id)
})

test('from the third letter on every keystroke of “natural gas” keeps it first on a British site', () => {
  for (const typed of [
    'nat',
    'natu',
    'natural',
    'natural g',
    'natural ga',
    'natural gas',
    'natural gas k',
    'natural gas kw',
  ])
    expect(first(typed, { country: 'GB' }), typed).toBe('uk-2024/natural-gas/kwh-hhv')
})

test('a country that has nothing of the kind leaves the others’ factors to choose from', () => {
  const names = searchFactors('natural gas Germany').map(({ name }) => name.toLowerCase())
  expect(names.slice(0, 4)).toEqual(['natural gas', 'natural gas', 'natural gas', 'natural gas'])
  expect(first('natural gas ger')).toBe(first('natural gas Germany'))
})

test('a country that has something keeps other countries out', () => {
  const regions = new Set(searchFactors('electricity France', { limit: 300 }).map(({ region }) => region))
  expect(regions).toEqual(new Set(['FR', 'world']))
})

test('a unit that is also the code of a country is a unit', () => {
  expect(first('bioethanol kg')).toBe('uk-2024/bioethanol/kg')
})

test('what nothing is called finds nothing, and any text is taken', () => {
  expect(searchFactors('unobtainium')).toEqual([])
  for (const text of ['', '   ', '((', '💨', 'a'.repeat(10_000), '\u0000', '%%% ___', 'toString __proto__'])
    searchFactors(text)
})

test('the order is the same each time and the limit holds', () => {
  const once = searchFactors('oil', { limit: 7 })
  expect(once).toHaveLength(7)
  expect(searchFactors('oil', { limit: 7 })).toEqual(once)
})

describe('with factors that somebody loaded', () => {
  const gas = findFactor('uk-2024/natural-gas/kwh-hhv') as Factor
  const own: Factor = { ...gas, id: '7b3c', name: 'Natural gas, our supplier', publisher: 'Tees Gas', region: 'GB' }

  test('a company’s own factor is found beside the library’s', () => {
    expect(first('natural gas supplier', { own: [own] })).toBe('7b3c')
  })

  test('a loaded factor that the library holds already is shown once', () => {
    const found = searchFactors('uk natural gas', { sets: [[gas, own]], limit: 50 }).filter(({ id }) => id === gas.id)
    expect(found).toHaveLength(1)
  })

  test('a loaded correction is what is shown of a factor that the library holds already', () => {
    const corrected = { ...gas, gases: { CO2: '0.2' } }
    const found = searchFactors('uk natural gas kwh gross', { sets: [[corrected], [gas]] })
    expect(found.filter(({ id }) => id === gas.id)).toEqual([corrected])
  })

  test('a company’s own factor comes before everything else that fits', () => {
    expect(searchFactors('natural gas', { own: [own] })[0]).toBe(own)
    expect(searchFactors('coal', { own: [own] })).not.toContain(own)
  })

  test('ten thousand of them are searched within a keystroke', () => {
    const extra = Array.from({ length: 10_000 }, (_, at): Factor => {
      const like = listFactors()[at % listFactors().length] ?? gas
      return { ...like, id: `own-${at}`, name: `${like.name}, variant ${at}`, source: `Row ${at} of a workbook` }
    })
    searchFactors('n', { sets: [extra] })
    const times = [
      'n',
      'na',
      'nat',
      'natural',
      'natural gas',
      'natural gas uk',
      'c',
      'co',
      'coal',
      'electricity fr',
    ].map((query) => {
      const start = performance.now()
      searchFactors(query, { sets: [extra], country: 'GB' })
      return performance.now() - start
    })
    // Measured at 1 to 15 ms; the bound leaves room for a busy machine.
    expect(times.toSorted((a, b) => a - b)[5]).toBeLessThan(50)
  })
})
