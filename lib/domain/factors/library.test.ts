import { expect, test } from 'vitest'
import { isDecimal } from '../decimal.ts'
import { countryName } from './countries.ts'
import { findUnit } from '../units/find-unit.ts'
import { weightOf } from '../inventory/weight-of.ts'
import { gwpSets } from './factor.ts'
import { findFactor, listFactors } from './library.ts'

const factors = listFactors()

test('every factor of the starter library has an id of its own and is found by it', () => {
  expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length)
  expect(factors.filter((factor) => findFactor(factor.id) !== factor)).toEqual([])
  expect(factors.filter(({ id }) => !/^[a-z]+-\d{4}\/[a-z0-9-]+(\/[a-z]+)?\/[a-z0-9-]+$/.test(id))).toEqual([])
  expect(findFactor('toString')).toBeNull()
})

test('every factor says who published it, where, when, for where, under which licence', () => {
  for (const factor of factors) {
    const { id, name, publisher, dataset, licence, source, per } = factor
    expect(
      [name, publisher, dataset, licence, source, per].filter((text) => text.trim() === ''),
      id,
    ).toEqual([])
    expect(factor.year, id).toBeGreaterThanOrEqual(2006)
    const country = factor.region.split('-')[0] ?? ''
    expect(factor.region === 'world' || countryName(country) !== null, `${id}: ${factor.region}`).toBe(true)
    expect((factor.validFrom ?? 0) <= (factor.validTo ?? 9999), id).toBe(true)
  }
})

test('a factor has gases as decimal kilograms, or one ready-made sum that names its GWP set', () => {
  for (const { id, gases, gwp, methane } of factors) {
    const named = Object.keys(gases).filter((gas) => gas !== 'CO2-biogenic')
    expect(named.length, id).toBeGreaterThan(0)
    expect(
      Object.values(gases).filter((kilograms) => !isDecimal(kilograms) || kilograms.startsWith('-')),
      id,
    ).toEqual([])
    expect(gwp === null, id).toBe(!named.includes('CO2e'))
    if (named.includes('CO2e')) expect(named, id).toEqual(['CO2e'])
    // AR6 weighs methane by its origin, so a plain CH4 has to say which it is.
    expect(methane !== undefined, id).toBe(named.includes('CH4'))
  }
})

test('every factor is per a unit by its symbol in the unit table, with a heating value only for energy', () => {
  for (const { id, per, basis } of factors) {
    const named = findUnit(per)
    expect(named.ok && named.value.unit.symbol, id).toBe(per)
    if (basis !== null) expect(named.ok && named.value.unit.dimension, id).toBe('energy')
  }
})

test('every gas has a weight in every GWP set', () => {
  for (const { id, gases, methane } of factors)
    for (const gas of Object.keys(gases))
      for (const set of gwpSets)
        expect(weightOf(gas, set, methane), `${id}: ${gas} in ${set}`).toMatchObject({ ok: true })
})

test('the carbon of biomass is a memo beside its methane and nitrous oxide', () => {
  expect(findFactor('uk-2024/wood-pellets/t')?.gases).toEqual({ CO2e: '54.33654', 'CO2-biogenic': '1677.18' })
  expect(findFactor('epa-2025/wood-and-wood-residuals/mmbtu-hhv')).toMatchObject({
    gases: { 'CO2-biogenic': '93.8', CH4: '0.0072', N2O: '0.0036' },
    methane: 'non-fossil',
  })
})
