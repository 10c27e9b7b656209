import { describe, expect, test } from 'vitest'
import {
  amountScale,
  formatAge,
  formatDate,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
  formatSigned,
  formatSignificant,
  formatTonnes,
  tonnesScale,
} from './format.ts'

/** Thin spaces read as plain ones, so that the expected texts below can be read. */
const plain = (text: string) => text.replaceAll('\u202f', ' ')

describe('a figure', () => {
  test('groups thousands with a thin space that never breaks', () => {
    expect(formatNumber(1234567)).toBe('1\u202f234\u202f567')
    expect(plain(formatNumber(12345.678, 2))).toBe('12 345.68')
    expect(formatNumber(999)).toBe('999')
  })
  test('carries a true minus sign, and none on a zero', () => {
    expect(formatNumber(-3.1, 1)).toBe('\u22123.1')
    expect(formatNumber(-0.04, 1)).toBe('0.0')
    expect(formatSigned(0.4, 1)).toBe('+0.4')
    expect(formatSigned(0, 1)).toBe('0.0')
  })
  test('of a factor keeps the digits that say something, from millionths to thousands', () => {
    expect([0, 0.18292999, 0.0000123456, 12, 2710.5, 56.1].map((value) => formatSignificant(value))).toEqual([
      '0',
      '0.18293',
      '0.000012346',
      '12',
      '2\u202f710.5',
      '56.1',
    ])
  })
  test('shows a share as per cent', () => {
    expect(plain(formatPercent(0.46203, 1))).toBe('46.2 %')
    expect(plain(formatPercent(-0.3125, 2))).toBe('\u221231.25 %')
  })
})

describe('tonnes', () => {
  test('of one table share the unit of the largest', () => {
    const scale = tonnesScale([12_800_000, 430_000, 0])
    expect(scale.unit).toBe('Mt')
    expect(scale.format(12_800_000)).toBe('12.8')
    expect(scale.format(430_000)).toBe('0.4')
    expect(plain(scale.withUnit(430_000))).toBe('0.4 Mt')
  })
  test('step from tonnes to kilotonnes to megatonnes', () => {
    expect(plain(formatTonnes(87))).toBe('87 t')
    expect(plain(formatTonnes(9_999))).toBe('9 999 t')
    expect(plain(formatTonnes(12_345))).toBe('12.3 kt')
    expect(plain(formatTonnes(640_200))).toBe('640 kt')
    expect(plain(formatTonnes(999_700))).toBe('1.0 Mt')
    expect(plain(formatTonnes(-1_200_000))).toBe('\u22121.2 Mt')
  })
  test('too small for the unit are not written as nothing', () => {
    const scale = tonnesScale([20_000_000])
    expect(scale.format(3_000)).toBe('<0.1')
    expect(scale.format(0)).toBe('0.0')
    expect(scale.format(null)).toBe('\u2013')
  })
})

describe('time', () => {
  test('is written in UTC, so that a deadline is one day for everybody', () => {
    expect(formatDate(new Date('2027-03-12T23:30:00Z'))).toBe('12 Mar 2027')
    expect(formatInstant('2027-03-12T14:05:00Z')).toBe('12 Mar 2027, 14:05 UTC')
  })
  test('tells the age of data in days, weeks, months, then years', () => {
    const now = new Date('2026-11-24T08:00:00Z')
    expect(formatAge('2026-11-24T01:00:00Z', now)).toBe('today')
    expect(formatAge('2026-11-23T23:00:00Z', now)).toBe('yesterday')
    expect(formatAge('2026-11-14T00:00:00Z', now)).toBe('10 days ago')
    expect(formatAge('2026-12-15T00:00:00Z', now)).toBe('in 3 weeks')
    expect(formatAge('2026-05-24T00:00:00Z', now)).toBe('6 months ago')
    expect(formatAge('2023-11-24T00:00:00Z', now)).toBe('3 years ago')
  })
})

test('money keeps its currency and three or so figures', () => {
  expect(formatMoney(47.32, 'EUR')).toBe('€47.32')
  expect(plain(formatMoney(1_250_000_000, 'GBP'))).toBe('£1 250m')
  expect(formatMoney(32_100_000_000, 'USD')).toBe('US$32.1bn')
  expect(plain(formatMoney(-5_400_000, 'AUD'))).toBe('\u2212A$5.4m')
})

describe('an amount of infrastructure', () => {
  test.each([
    ['t', [2_500_000, 400_000], '0.40 Mt'],
    ['MWh', [3_200_000, 450_000], '0.45 TWh'],
    ['MWh', [900, 12], '12 MWh'],
    ['MWh', [120_000, 12_400], '12 GWh'],
    ['m3', [20_000_000, 1_250_000], '1.3 million m³'],
    ['m3', [0], '0 m³'],
  ] as const)('in %s is written in the unit of the largest beside it', (unit, values, text) => {
    expect(plain(amountScale(unit, values).withUnit(values.at(-1) ?? 0))).toBe(text)
  })
})
