import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annuity } from '../../economics/annuity.ts'
import { findMeasureType, measureTypes, typesOfSector } from './library.ts'
import type { MeasureType } from './measure-type.ts'
import { faultOfSizing, startingValues, valueIn, type Sizing } from './starting-values.ts'

const kilnCapture = findMeasureType('cement-capture') as MeasureType
const boiler = findMeasureType('electric-boiler') as MeasureType
const sizing: Sizing = { perYear: 800_000, fullLoadHours: 8000, start: 2030, exchangeRate: 1 }

test('the known answer: capture at a cement kiln is EUR 35.07 of capital and 12.26 of fixed cost a tonne', () => {
  const { capex, opexPerYear, energy, tonnesPerYear } = startingValues(kilnCapture, sizing)
  expect((Number(capex) * annuity(0.07, 25)) / 800_000).toBeCloseTo(35.07, 2)
  expect(Number(opexPerYear) / 800_000).toBeCloseTo(12.26, 2)
  expect(tonnesPerYear).toBe('800000')
  // 0.72 MWh of heat and 0.107 MWh of power a tonne.
  expect(energy).toEqual([
    { carrier: 'power', mwhPerYear: '85600' },
    { carrier: 'heat', mwhPerYear: '576000' },
  ])
})

test('an electric boiler spares the gas of the boiler it replaces, and its CO2', () => {
  const { energy, tonnesPerYear, capex } = startingValues(boiler, { ...sizing, perYear: 93_000 })
  expect(energy).toEqual([
    { carrier: 'power', mwhPerYear: '93939' },
    { carrier: 'natural-gas', mwhPerYear: '-100000' },
  ])
  expect(tonnesPerYear).toBe('20196')
  expect(Number(capex)).toBeCloseTo((88_629.5 * 93_000) / 8000, -1)
})

test('an electrolyser is bought by the power it takes', () => {
  const { capex, energy } = startingValues(findMeasureType('electrolysis') as MeasureType, {
    ...sizing,
    perYear: 621_700,
  })
  // 1,000,000 MWh of power over 8,000 hours are 125 MW.
  expect(Number(capex)).toBeCloseTo(125 * 1_886_001.9, -1)
  expect(energy).toEqual([
    { carrier: 'power', mwhPerYear: '1000000' },
    { carrier: 'hydrogen', mwhPerYear: '-621700' },
  ])
})

test('values lie on the line between the years of the source, and stay beyond them', () => {
  const series = [10, 20, 40, 50] as const
  expect([2010, 2020, 2025, 2030, 2036, 2050, 2060].map((year) => valueIn(series, year))).toEqual([
    10, 10, 15, 20, 32, 50, 50,
  ])
})

test('money of another currency is never filled in without a rate', () => {
  const { capex, opexPerYear, inSourceMoney } = startingValues(kilnCapture, { ...sizing, exchangeRate: null })
  expect([capex, opexPerYear]).toEqual([null, null])
  expect(inSourceMoney.capex).toBeCloseTo(326_906_996, 0)
})

test('a size that cannot be is named', () => {
  expect(faultOfSizing({ ...sizing, perYear: 0 })).toBe('The size must be a number above zero.')
  expect(faultOfSizing({ ...sizing, perYear: Number.NaN })).toBe('The size must be a number above zero.')
  expect(faultOfSizing({ ...sizing, fullLoadHours: 9000 })).toContain('8784 hours')
  expect(faultOfSizing({ ...sizing, start: 2030.5 })).toBe('The start must be a year.')
  expect(faultOfSizing({ ...sizing, exchangeRate: -1 })).toContain('exchange rate')
  expect(() => startingValues(kilnCapture, { ...sizing, perYear: -1 })).toThrow('above zero')
})

test('every type can be started from in any year, says its source, and grows with its size', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...measureTypes),
      fc.integer({ min: 2020, max: 2060 }),
      fc.integer({ min: 1000, max: 1_000_000 }),
      (type, start, perYear) => {
        const once = startingValues(type, { ...sizing, start, perYear })
        const twice = startingValues(type, { ...sizing, start, perYear: perYear * 2 })
        expect(once.source).toContain(String(type.priceYear))
        expect(once.inSourceMoney.capex).toBeGreaterThan(0)
        expect(twice.inSourceMoney.capex).toBeCloseTo(once.inSourceMoney.capex * 2, 3)
        expect(twice.inSourceMoney.opexPerYear).toBeCloseTo(once.inSourceMoney.opexPerYear * 2, 3)
      },
    ),
  )
})

test('a sector sees its own types first, and no id stands twice', () => {
  expect(typesOfSector('steel')[0]?.id).toBe('steel-capture-retrofit')
  expect(typesOfSector('steel').map(({ id }) => id)).toContain('electric-boiler')
  expect(typesOfSector('steel').map(({ id }) => id)).not.toContain('cement-capture')
  expect(new Set(measureTypes.map(({ id }) => id)).size).toBe(measureTypes.length)
})
