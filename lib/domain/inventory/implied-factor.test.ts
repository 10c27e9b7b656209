import { expect, test } from 'vitest'
import type { Factor } from '../factors/factor.ts'
import { starterFactors } from '../factors/starter/starter.ts'
import { freeze, frozenFactor } from './freeze.ts'
import { impliedFactor, isPlausible } from './implied-factor.ts'

/** What 1,000 units of a factor imply, by the name of the factor; null where no fuel of the table is told. */
function implied(factor: Factor) {
  const line = freeze(
    {
      quantity: { value: '1000', unit: factor.basis === null ? factor.per : `${factor.per} (${factor.basis})` },
      factor: frozenFactor(factor),
      gwp: factor.gwp ?? 'AR5',
      bridge: null,
      oxidation: null,
      biogenicShare: null,
    },
    false,
  )
  return line.ok ? impliedFactor(line.value) : null
}

test('No fuel of the library is told to be out of range', () => {
  const known = starterFactors.flatMap((factor) => {
    const found = implied(factor)
    return found === null ? [] : [{ id: factor.id, name: factor.name, fuel: found.fuel.fuel, kg: found.kgPerGj, found }]
  })
  expect(known.filter(({ found }) => !isPlausible(found)).map(({ id, fuel, kg }) => `${id} as ${fuel}: ${kg}`)).toEqual(
    [],
  )
  expect(known.length).toBeGreaterThan(40)
})

test('Natural gas taken with the wrong heating value comes out below its range', () => {
  const gross = starterFactors.filter(
    (factor) => /^natural gas$/i.test(factor.name) && factor.basis === 'HHV' && factor.gases['CO2'] !== undefined,
  )
  expect(gross.length).toBeGreaterThan(0)
  for (const factor of gross) {
    const found = implied({ ...factor, basis: 'LHV' })
    expect(found === null || isPlausible(found)).toBe(false)
  }
})
