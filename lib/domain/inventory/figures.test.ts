import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCalculation, aLine } from '../submission/make-document.ts'
import { figuresOf } from './figures.ts'
import { removalsOf } from './removals.ts'

test('a figure made of one reported line keeps its source and note', () => {
  const [figure] = figuresOf([aLine({ note: 'Verified' })])
  expect(figure).toMatchObject({ tonnes: '600000', source: 'UK ETS', note: 'Verified', class: 'public' })
})

test('a calculated line gives a figure a gas, and biogenic CO2 apart as a memo', () => {
  const content = aCalculation({ result: { tonnes: '0.3', byGas: { CO2: '0.3' }, biogenicTonnes: '0.1' } })
  expect(figuresOf([aLine({ content })]).map(({ gas, tonnes }) => [gas, tonnes])).toEqual([
    ['CO2', '0.3'],
    ['CO2-biogenic', '0.1'],
  ])
})

test('a figure of several lines is as confidential as the most confidential of them, and names each source once', () => {
  const more = (id: string, source: string) =>
    aLine({ id, class: 'members', content: { kind: 'reported', gas: 'CO2e', tonnes: '1', source } })
  const [figure] = figuresOf([more('3', 'Own meter'), aLine(), more('2', 'Own meter')])
  expect(figure).toMatchObject({ tonnes: '600002', source: 'Own meter; UK ETS', class: 'members' })
})

test('an entry without a figure adds none, not even a zero', () => {
  const content = { kind: 'noted', notation: 'not-occurring', reason: 'No fleet here' } as const
  expect(figuresOf([aLine({ content })])).toEqual([])
})

test('the order of lines does not matter, and splitting a line in two changes no figure', () => {
  const tonnes = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(fc.array(tonnes, { minLength: 1, maxLength: 12 }), tonnes, (amounts, moved) => {
      const line = (id: string, amount: number) =>
        aLine({ id, content: { kind: 'reported', gas: 'CO2e', tonnes: String(amount), source: 'A' } })
      const lines = amounts.map((amount, at) => line(String(at), amount))
      expect(figuresOf(lines.toReversed())).toEqual(figuresOf(lines))
      const split = [...lines.slice(1), line('0', (amounts[0] ?? 0) + moved), line('new', 0)]
      const whole = [...lines.slice(1), line('0', amounts[0] ?? 0), line('new', moved)]
      expect(figuresOf(split)[0]?.tonnes).toBe(figuresOf(whole)[0]?.tonnes)
    }),
  )
})

test('a removal lowers no gross figure and is summed apart', () => {
  const removal = aLine({
    id: 'air',
    category: 'removal',
    content: { kind: 'reported', gas: 'CO2e', tonnes: '-40', source: 'Own meter' },
  })
  expect(figuresOf([aLine(), removal]).map(({ tonnes }) => tonnes)).toEqual(['600000'])
  expect(removalsOf([aLine(), removal], 2021)).toBe('40')
  expect(removalsOf([removal], 2020)).toBe('0')
})

test('sums keep the milligram that a line was frozen with', () => {
  const line = (id: string, tonnes: string) =>
    aLine({ id, content: { kind: 'reported', gas: 'CO2e', tonnes, source: 'A' } })
  expect(figuresOf([line('a', '123456789.000000001'), line('b', '0.000000002')])[0]?.tonnes).toBe('123456789.000000003')
})
