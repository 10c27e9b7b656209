import { describe, expect, test } from 'vitest'
import type { Factor } from './factor.ts'
import { factorChoices, listFittingFactors, placeName, type FactorFilter } from './factor-list.ts'
import { listFactors } from './library.ts'

const open: FactorFilter = { publisher: null, country: null, year: null, unit: null }
const none = { own: [], sets: [] }
const list = (
  query: string,
  filter: Partial<FactorFilter> = {},
  from: Parameters<typeof listFittingFactors>[2] = none,
) => listFittingFactors(query, { ...open, ...filter }, from)

describe('The list of factors', () => {
  test('without words and filters is everything there is, each once', () => {
    const all = list('')
    expect(all).toHaveLength(listFactors().length)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('holds back what a filter excludes, and filters add up', () => {
    const found = list('natural gas', { country: 'GB', year: 2024, unit: 'kWh' })
    expect(found.length).toBeGreaterThan(0)
    for (const { region, year, per } of found) expect([region, year, per]).toEqual(['GB', 2024, 'kWh'])
    expect(list('natural gas', { publisher: 'Nobody' })).toEqual([])
  })

  test('counts a part of a country as that country, and what holds anywhere as no country', () => {
    expect(list('', { country: 'US' }).some(({ region }) => region.startsWith('US-'))).toBe(true)
    expect(list('', { country: 'world' }).every(({ region }) => region === 'world')).toBe(true)
  })

  test('offers only choices that find something', () => {
    const choices = factorChoices(listFactors())
    for (const publisher of choices.publishers) expect(list('', { publisher }).length).toBeGreaterThan(0)
    for (const { code } of choices.countries) expect(list('', { country: code }).length).toBeGreaterThan(0)
    for (const year of choices.years) expect(list('', { year }).length).toBeGreaterThan(0)
    for (const unit of choices.units) expect(list('', { unit }).length).toBeGreaterThan(0)
  })

  test('puts a company’s own factors first', () => {
    const [first] = listFactors()
    const own = { ...first, id: 'own/1', name: 'Gas of our own' } as Factor
    expect(list('gas', {}, { own: [own], sets: [] })[0]).toBe(own)
    expect(list('', {}, { own: [own], sets: [] })[0]).toBe(own)
  })
})

test('a place is called by its country’s name, a part of it with its code', () => {
  expect(['world', 'GB', 'US-ERCT'].map(placeName)).toEqual(['Anywhere', 'United Kingdom', 'United States, ERCT'])
})
