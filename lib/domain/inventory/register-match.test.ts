import { describe, expect, test } from 'vitest'
import { comparison } from './register-comparison.ts'
import type { RegisterFigure } from './register-figure.ts'
import { matchToSites, type SiteIds } from './register-match.ts'

const figure = (account: string, permit: string, more: Partial<RegisterFigure> = {}): RegisterFigure => ({
  register: 'eutl',
  account,
  ids: [permit],
  name: `Account ${account}`,
  operator: null,
  year: 2022,
  tonnes: '100',
  status: 'open',
  ...more,
})
const site = (key: string, ...permits: string[]): SiteIds => ({ key, permits, sourceId: null })
const pairs = (sites: readonly SiteIds[], figures: readonly RegisterFigure[]) =>
  matchToSites(sites, figures).matched.map(({ siteKey, account, by }) => [siteKey, account, by])

describe('an account of a register meets its site', () => {
  test('by its own id, in the spellings that are about', () => {
    const uk = figure('1000407', 'UK-E-IN-11381', { register: 'uk-ets' })
    for (const id of ['UK-E-IN-11381', 'gb-uk-e-in-11381', ' uk-e-in-11381 ', '1000407'])
      expect(pairs([site('A', id)], [uk])).toHaveLength(1)
    const us = figure('1000255', 'FRS 110002400731', { register: 'ghgrp' })
    for (const id of ['US-1000255', 'GHGRP 1000255', 'FRS110002400731'])
      expect(pairs([site('A', id)], [us])).toHaveLength(1)
    const british = { key: 'A', permits: [], sourceId: 'GB-750;1000407' }
    expect(pairs([british], [uk])).toEqual([['A', '1000407', '1000407']])
    // Two registers number alike: a British number is no American one.
    expect(pairs([british], [figure('1000407', 'FRS 1', { register: 'ghgrp' })])).toEqual([])
  })

  test('never by its name', () => {
    expect(matchToSites([site('Account NL-1')], [figure('NL-1', 'P')])).toMatchObject({ unmatched: ['Account NL-1'] })
  })

  test('its own id comes before a permit that a neighbour bears too', () => {
    const figures = [figure('NL-1', 'P'), figure('NL-2', 'P')]
    expect(pairs([site('NL-1', 'P'), site('NL-2', 'P')], figures)).toEqual([
      ['NL-1', 'NL-1', 'NL-1'],
      ['NL-2', 'NL-2', 'NL-2'],
    ])
  })

  test('one plant under several permits has several accounts', () => {
    const figures = [figure('NL-1', 'P'), figure('NL-2', 'Q')]
    expect(pairs([site('A', 'P', 'Q')], figures)).toHaveLength(2)
    expect(pairs([site('NL-1', 'P', 'Q')], figures)).toHaveLength(2)
  })

  test('an account of a neighbour under the same permit is not taken along', () => {
    expect(pairs([site('NL-1', 'P')], [figure('NL-1', 'P'), figure('NL-2', 'P')])).toEqual([['NL-1', 'NL-1', 'NL-1']])
  })

  test('where a permit belongs to two sites nobody is guessed', () => {
    const { matched, ambiguous, unmatched } = matchToSites([site('A', 'P'), site('B', 'P')], [figure('NL-1', 'P')])
    expect([matched, unmatched]).toEqual([[], []])
    expect(ambiguous).toEqual([{ account: 'NL-1', name: 'Account NL-1', siteKeys: ['A', 'B'] }])
  })
})

describe('a typed figure stands beside the register’s', () => {
  const { matched } = matchToSites(
    [site('A', 'P', 'Q')],
    [
      figure('NL-1', 'P'),
      figure('NL-2', 'Q', { tonnes: '100.5' }),
      figure('NL-1', 'P', { year: 2021, tonnes: null, status: 'Excluded' }),
      figure('NL-1', 'P', { year: 2020, tonnes: '0' }),
    ],
  )
  const typed = [
    { siteKey: 'A', year: 2022, tonnes: 180.45 },
    { siteKey: 'A', year: 2020, tonnes: 5 },
    { siteKey: 'A', year: 2020, tonnes: 1 },
  ]

  test('with the difference in tonnes and in per cent of the register', () => {
    const of2022 = comparison(typed, matched).find(({ year }) => year === 2022)
    expect(of2022).toMatchObject({ typed: 180.45, register: 200.5 })
    expect(of2022?.difference).toBeCloseTo(-20.05, 9)
    expect(of2022?.percent).toBeCloseTo(-10, 9)
  })

  test('where the register has a word, nothing was typed, or it has zero, that is what is said', () => {
    const [of2020, of2021] = comparison(typed, matched)
    expect(of2020).toMatchObject({ year: 2020, typed: 6, register: 0, difference: 6, percent: null })
    expect(of2021).toMatchObject({ year: 2021, typed: null, register: null, difference: null, percent: null })
  })
})
