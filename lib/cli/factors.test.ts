import { expect, test } from 'vitest'
import { co2eOf } from '#lib/domain/factors/co2e-of'
import { listFactors } from '#lib/domain/factors/library'
import { runConcord } from './run.ts'

const concord = (...args: readonly string[]) =>
  runConcord(['factors', ...args], { pathOf: (path) => path, readFile: () => Promise.reject(new Error()) })

async function printed(...args: readonly string[]): Promise<string> {
  const outcome = await concord(...args)
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  return outcome.value
}

test('a query prints a table with the best fit first, in kilograms of CO2e by AR5', async () => {
  const [head = '', first = ''] = (await printed('uk', 'natural', 'gas', 'kwh')).split('\n')
  expect(head.split(/ {2,}/)).toEqual(['id', 'name', 'region', 'year', 'unit', 'kg CO2e AR5', 'publisher'])
  expect(first.split(/ {2,}/)).toEqual([
    'uk-2024/natural-gas/kwh-hhv',
    'Natural gas',
    'GB',
    '2024',
    'kWh HHV',
    '0.1829',
    'UK Department for Energy Security and Net Zero',
  ])
})

test('every column of the table begins at the same place in every row', async () => {
  const lines = (await printed('coal')).trimEnd().split('\n')
  const at = lines[0]?.indexOf('publisher') ?? 0
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter((line) => line[at - 1] !== ' ' || line[at] === ' ')).toEqual([])
})

test('with --json the factors are printed whole', async () => {
  const found = JSON.parse(await printed('eaf', 'steel', '--json')) as readonly { readonly id: string }[]
  expect(found[0]).toMatchObject({
    id: 'ipcc-2006/steel-electric-arc-furnace-eaf-process-co2/t',
    gases: { CO2: '80' },
    licence: 'IPCC, figures quoted with their source',
    kgCO2eAR5: 80,
  })
})

test('perfluorocarbons of aluminium count with their weight', async () => {
  const found = JSON.parse(await printed('aluminium centre-worked PFC', '--json')) as readonly {
    readonly kgCO2eAR5: number
  }[]
  expect(found[0]?.kgCO2eAR5).toBeCloseTo(0.4 * 6630 + 0.04 * 11100, 6)
})

test('a query that nothing fits, and none at all, are refused with a sentence', async () => {
  const nothing = await concord('unobtainium')
  expect(!nothing.ok && nothing.refusal).toEqual([
    'No factor of the library fits “unobtainium”. Every word has to begin a word of a factor’s name or source.',
  ])
  for (const args of [[], ['--json'], ['gas', '--yaml']]) {
    const wrong = await concord(...args)
    expect(!wrong.ok && wrong.refusal).toEqual(['Wrong arguments. Use: concord factors QUERY… [--json]'])
  }
})

test('every factor of the library computes by its id in “concord inventory”, to the figure that is shown beside it', async () => {
  const shown = listFactors()
  const lines = shown.map(({ id, per, basis }, at) => ({
    id: `${at}`,
    quantity: { value: '1', unit: basis === null ? per : `${per} ${basis}` },
    factor: { id },
  }))
  const file = new TextEncoder().encode(JSON.stringify({ gwp: 'AR5', lines }))
  const outcome = await runConcord(['inventory', 'f'], {
    pathOf: (path) => path,
    readFile: () => Promise.resolve(file),
  })
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  const answer = JSON.parse(outcome.value) as { readonly lines: readonly { readonly kgCO2e: number }[] }
  expect(answer.lines.length).toBe(shown.length)
  for (const [at, factor] of shown.entries()) {
    const [ours, theirs] = [co2eOf(factor, 'AR5') ?? Number.NaN, answer.lines[at]?.kgCO2e ?? Number.NaN]
    expect(Math.abs(theirs - ours), factor.id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours)))
  }
})
