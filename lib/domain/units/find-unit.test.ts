import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAmount } from './amount.ts'
import { parseBridge } from './bridge-text.ts'
import { findBasis, findUnit } from './find-unit.ts'
import { unitInWords } from './quantity.ts'
import { unitsOfTable } from './unit-table.ts'

const named = (text: string) => {
  const found = findUnit(text)
  return found.ok ? unitInWords(found.value) : found.refusal
}

test('units are known as people and publishers write them', () => {
  const meant = {
    'm³': 'm3',
    'cubic metres': 'm3',
    ' Nm³ ': 'Nm3',
    tonnes: 't',
    Tonnes: 't',
    'kWh (Gross CV)': 'kWh (HHV)',
    'kWh (Net CV)': 'kWh (LHV)',
    'MWh HHV': 'MWh (HHV)',
    GJ_LHV: 'GJ (LHV)',
    'therm (US) (HHV)': 'therm (US) (HHV)',
    mmBtu: 'MMBtu',
    MMBTU: 'MMBtu',
    mwh: 'MWh',
    'US gal': 'US gal',
    bbl: 'bbl',
    lb: 'lb',
    tonne: 't',
    'kilowatt-hours': 'kWh',
    tkms: 'tonne.km',
    'Standard cubic feet': 'scf',
    'short ton': 'short ton',
    'tonne.km': 'tonne.km',
    t·km: 'tonne.km',
    'passenger.km': 'passenger.km',
    miles: 'mile',
    litres: 'litre',
    'million litres': 'ML',
    ml: 'mL',
    'Room per night': 'room night',
    'per FTE Working Hour': 'FTE hour',
    'EUR 2024': 'EUR 2024',
    '£2019': 'GBP 2019',
  }
  for (const [text, symbol] of Object.entries(meant)) expect([text, named(text)]).toEqual([text, symbol])
})

test('a unit that is unknown or can mean two things is asked for', () => {
  expect(named('kWhh')).toBe('“kWhh” is not a unit known here. Did you mean kWh?')
  expect(named('furlong')).toBe('“furlong” is not a unit known here.')
  expect(named('')).toBe('The unit is empty. Which unit is it?')
  expect(named('ton')).toContain('Is it tonne (1,000 kg), short ton (2,000 lb) or long ton (2,240 lb)?')
  expect(named('mt')).toContain('Is it t (metric ton) or Mt (megatonne)?')
  expect(named('gallon')).toContain('US gallons or imperial gallons')
  expect(named('$')).toContain('Is it USD')
  expect(named('Ml')).toContain('Is it mL or ML?')
  expect(named('m3 (HHV)')).toContain('only energy has one')
  expect(named('constructor')).toContain('not a unit')
})

test('each symbol and each other way to write it names one unit', () => {
  for (const { unit, alsoWritten } of unitsOfTable)
    for (const text of [unit.symbol, ...alsoWritten]) expect([text, named(text)]).toEqual([text, unit.symbol])
})

test('a unit in words is read again as the same unit', () => {
  for (const { unit } of unitsOfTable)
    for (const basis of unit.dimension === 'energy' ? (['LHV', 'HHV', null] as const) : [null])
      expect(findUnit(unitInWords({ unit, basis }))).toEqual({ ok: true, value: { unit, basis } })
})

test('no text makes the reading of units, numbers or bridges fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.constantFrom('', 'cv=', 'density=1'),
      (text, front) => {
        for (const found of [findUnit(text), parseAmount(text), parseBridge(front + text)])
          if (!found.ok) expect(found.refusal.length).toBeLessThan(500)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a heating value is known by its names', () => {
  expect(['HHV', 'gross', 'Gross CV', 'LHV', 'net CV', 'NCV'].map(findBasis)).toEqual([
    'HHV',
    'HHV',
    'HHV',
    'LHV',
    'LHV',
    'LHV',
  ])
  expect(findBasis('density=1kg/m3')).toBeNull()
})
