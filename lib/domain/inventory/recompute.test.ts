import { expect, test } from 'vitest'
import { freeze, frozenFactor } from './freeze.ts'
import type { Calculated, InventoryLine, LineContent } from './line.ts'
import { recompute } from './recompute.ts'

const factor: Calculated['factor'] = {
  id: 'uk-2024/test',
  name: 'Test gas',
  publisher: 'A publisher',
  dataset: 'A table',
  year: 2024,
  region: 'GB',
  per: 'm3',
  basis: null,
  gases: { CO2: '1.9', 'CH4-fossil': '0.0001' },
  gwp: null,
  methane: null,
  licence: 'None',
  source: 'Table 1',
}

function lineOf(content: LineContent): InventoryLine {
  return {
    id: 'a',
    siteId: 's',
    year: 2024,
    scope: '1',
    category: 'stationary',
    stream: null,
    content,
    method: null,
    quality: null,
    uncertaintyPercent: null,
    note: null,
    evidence: [],
    class: 'confidential',
  }
}

function frozen(): Calculated {
  const basics = { bridge: null, oxidation: null, biogenicShare: null, gwp: 'AR5' } as const
  const found = freeze({ ...basics, quantity: { value: '100', unit: 'm3' }, factor }, false)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}

test('a frozen factor leaves the years it is meant for to the library', () => {
  const { methane: _, ...plain } = factor
  expect(frozenFactor({ ...plain, validFrom: 2024, validTo: null })).toEqual(factor)
})

test('a line in another GWP set keeps all it has frozen but set and result', () => {
  const line = lineOf(frozen())
  const next = recompute(line, 'AR6')
  expect(next).toEqual({
    ok: true,
    value: {
      ...line,
      content: {
        ...line.content,
        gwp: 'AR6',
        result: { tonnes: '0.190298', byGas: { CO2: '0.19', 'CH4-fossil': '0.000298' }, biogenicTonnes: '0' },
      },
    },
  })
  expect(next.ok && recompute(next.value, 'AR5')).toEqual({ ok: true, value: line })
})

test('a ready-made figure of another set cannot be recomputed, and a line without a figure stays', () => {
  const sum = lineOf({ ...frozen(), factor: { ...factor, gases: { CO2e: '2' }, gwp: 'AR5' } })
  expect(recompute(sum, 'AR6')).toMatchObject({ ok: false })
  expect(recompute(lineOf({ kind: 'reported', gas: 'CO2e', tonnes: '5', source: 'A report' }), 'AR6')).toMatchObject({
    ok: false,
  })
  const carbon = lineOf({ kind: 'reported', gas: 'CO2', tonnes: '5', source: 'A report' })
  expect(recompute(carbon, 'AR6')).toEqual({ ok: true, value: carbon })
  const noted = lineOf({ kind: 'noted', notation: 'not-occurring', reason: 'No boiler' })
  expect(recompute(noted, 'AR6')).toEqual({ ok: true, value: noted })
})
