import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, removalsOf } from './figures.ts'
import { isMemo } from './line-tonnes.ts'
import { aFactor, aLine, calculatedLine, notedLine, reportedLine } from './make-line.ts'

const short = (lines: Parameters<typeof figuresOf>[0]) =>
  figuresOf(lines).map(({ siteId, year, scope, gas, tonnes }) => `${siteId} ${year} ${scope} ${gas} ${tonnes}`)

test('A calculated line gives each of its gases, a reported one its own, a noted one nothing', () => {
  const result = { tonnes: '57', byGas: { CO2: '56.1', CH4: '0.9' }, biogenicTonnes: '12' }
  expect(short([calculatedLine({ result }), reportedLine('3.9', {}, 'CO2'), notedLine('not-estimated')])).toEqual([
    'site-1 2024 1 CH4 0.9',
    'site-1 2024 1 CO2 60',
    'site-1 2024 1 CO2-biogenic 12',
  ])
})

test('A line without biogenic carbon makes no memo', () => {
  expect(short([calculatedLine()])).toEqual(['site-1 2024 1 CO2 56.1'])
})

test('Methane of living matter counts; only biogenic CO2 is a memo', () => {
  const result = { tonnes: '2.7', byGas: { 'CH4-biogenic': '2.7' }, biogenicTonnes: '5' }
  expect(short([calculatedLine({ result })])).toEqual([
    'site-1 2024 1 CH4-biogenic 2.7',
    'site-1 2024 1 CO2-biogenic 5',
  ])
  expect(['CO2-biogenic', 'biogenic CO2 (memo)', 'CH4-biogenic', 'CO2', 'CH4'].map(isMemo)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('A removal lowers no gross figure and is summed apart', () => {
  const removal = reportedLine('-40', { category: 'removal' }, 'CO2')
  expect(short([calculatedLine(), removal])).toEqual(['site-1 2024 1 CO2 56.1'])
  expect(removalsOf([calculatedLine(), removal], 2024)).toBe('40')
  expect(removalsOf([removal], 2023)).toBe('0')
})

test('A sum is as closed as its most closed line', () => {
  const of = (...classes: readonly ('public' | 'members' | 'confidential')[]) =>
    figuresOf(classes.map((each) => aLine({ class: each })))[0]?.class
  expect(of('public', 'members')).toBe('members')
  expect(of('confidential', 'public')).toBe('confidential')
  expect(of('public', 'public')).toBe('public')
})

test('Sources are named once, three of them by name', () => {
  const from = (source: string) => aLine({ content: { kind: 'reported', gas: 'CO2', tonnes: '1', source } })
  expect(figuresOf([from('B'), from('A'), from('B')])[0]?.source).toBe('A; B')
  expect(figuresOf(['D', 'B', 'A', 'C', 'E'].map(from))[0]?.source).toBe('A; B; C and 2 more')
  const line = calculatedLine({ factor: aFactor({ publisher: 'US EPA', year: 2025 }) })
  expect(figuresOf([line])[0]?.source).toBe('US EPA 2025')
})

test('Neither the order of the lines nor a line split in two changes a figure', () => {
  const kilograms = fc.integer({ min: 0, max: 10_000_000 })
  const asTonnes = (kg: number) => String(kg / 1000)
  const line = fc.record({
    kg: kilograms,
    part: kilograms,
    site: fc.constantFrom('a', 'b'),
    gas: fc.constantFrom('CO2', 'CH4'),
  })
  fc.assert(
    fc.property(fc.array(line), (all) => {
      const whole = all.map(({ kg, part, site, gas }) => reportedLine(asTonnes(kg + part), { siteId: site }, gas))
      const split = all.flatMap(({ kg, part, site, gas }) =>
        [kg, part].map((each) => reportedLine(asTonnes(each), { siteId: site }, gas)),
      )
      expect(figuresOf(split.toReversed())).toEqual(figuresOf(whole))
    }),
  )
})
