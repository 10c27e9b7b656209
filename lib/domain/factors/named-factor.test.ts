import { describe, expect, test } from 'vitest'
import { aFactor } from '../inventory/make-line.ts'
import { factorFinder } from './named-factor.ts'

const use = { unit: 'kWh (HHV)', year: 2024, country: 'GB' }
const factors = [
  aFactor({ id: 'gb/hhv', per: 'kWh', basis: 'HHV' }),
  aFactor({ id: 'gb/lhv', per: 'kWh', basis: 'LHV' }),
  aFactor({ id: 'gb/old', per: 'kWh', basis: 'HHV', year: 2019 }),
  aFactor({ id: 'us/gas', per: 'kWh', basis: 'HHV', region: 'US' }),
  aFactor({ id: 'gb/volume', per: 'm3', basis: null }),
]
const { byId, named } = factorFinder(factors)
const idOf = (name: string, of = use) => {
  const found = named({ id: null, name }, of)
  return found.ok ? found.value.id : found.refusal
}

describe('A factor that a file names', () => {
  test('is found by its id before its name', () => {
    expect(byId('us/gas')?.region).toBe('US')
    expect(named({ id: 'gb/old', name: 'Natural gas' }, use)).toMatchObject({ value: { id: 'gb/old' } })
  })

  test('is found by its name in any case, where unit, heating value, country and year leave one', () => {
    expect(idOf('  NATURAL  gas')).toBe('gb/hhv')
    expect(idOf('Natural gas', { ...use, unit: 'm3' })).toBe('gb/volume')
    expect(idOf('Natural gas', { ...use, country: 'US' })).toBe('us/gas')
    expect(idOf('Natural gas', { ...use, year: 2018 })).toBe('gb/old')
  })

  test('is asked about where several are left, and where there is none', () => {
    expect(idOf('Natural gas', { ...use, unit: 'kWh' })).toMatch(/2 factors .* gb\/hhv, gb\/lhv/)
    expect(idOf('Unobtainium')).toContain('No factor is called “Unobtainium”')
    expect(named({ id: 'gone', name: null }, use)).toMatchObject({ ok: false })
  })

  test('of two with one id is the one that is given first: the company’s own', () => {
    const own = factorFinder([aFactor({ id: 'x', name: 'Own' }), aFactor({ id: 'x', name: 'Of a library' })])
    expect(own.byId('x')?.name).toBe('Own')
  })
})
