import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Factor } from '#lib/domain/factors/factor'
import { inventoryWith } from './inventory.ts'
import { runConcord } from './run.ts'

const library: readonly Factor[] = [
  {
    id: 'uk-2024/natural-gas/kwh-hhv',
    name: 'Natural gas',
    publisher: 'A publisher',
    dataset: 'A table',
    year: 2024,
    region: 'GB',
    validFrom: 2024,
    validTo: null,
    per: 'kWh',
    basis: 'HHV',
    gases: { CO2: '0.2' },
    gwp: null,
    licence: 'None',
    source: 'Table 1',
  },
]

async function answered(file: unknown) {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  const command = inventoryWith((id) => library.find((factor) => factor.id === id) ?? null)
  const outcome = await command.run(['f.json'], {
    pathOf: (path) => path,
    readFile: () => Promise.resolve(new TextEncoder().encode(text)),
  })
  return outcome.ok ? (JSON.parse(outcome.value) as unknown) : outcome.refusal
}
const line = (id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  id,
  quantity: { value: '100', unit: 'm3' },
  factor: { per: 'm3', gases: { CO2: 1.9, CH4: 0.0001 } },
  ...change,
})
const lines = (...some: readonly unknown[]) => answered({ gwp: 'AR5', lines: some })

test('each line answers with its kilograms by gas, and a refused one with why, in the order of the file', async () => {
  expect(
    await lines(
      line('a'),
      line('b', { quantity: { value: '1.234,5', unit: 'm3' } }),
      line('c', { factor: { per: 'm3', gases: { CO2e: '2' } } }),
      line('d', { quantity: { value: 1, unit: 'MWh (Gross CV)' }, factor: { id: 'uk-2024/natural-gas/kwh-hhv' } }),
      line('e', { factor: { id: 'none' } }),
      line('f', { factor: { per: 'Nm3', gases: { CO2: 1 } } }),
    ),
  ).toEqual({
    lines: [
      { id: 'a', kgCO2e: 190.28, byGas: { CO2: 190, CH4: 0.28 } },
      { id: 'b', refusal: 'quantity.value: “1.234,5” can be read in several ways. Is it 1234.5 or 1.2345?' },
      { id: 'c', kgCO2e: 200, byGas: { CO2e: 200 } },
      { id: 'd', kgCO2e: 200, byGas: { CO2: 200 } },
      { id: 'e', refusal: 'There is no factor “none” in the library.' },
      {
        id: 'f',
        refusal:
          'm3 does not say at which temperature and pressure, Nm3 does. At which conditions was the gas measured: Nm3, Sm3 or scf?',
      },
    ],
    total: { kgCO2e: 590.28 },
  })
})

test('a line may carry a basis, a bridge, oxidation and a biogenic share', async () => {
  const perEnergy = { per: 'GJ', gases: { CO2: 56.1 } }
  expect(
    await lines(
      line('a', { quantity: { value: '1', unit: 't' }, factor: perEnergy, basis: 'LHV', bridge: 'cv=48GJ/t' }),
      line('b', {
        quantity: { value: '1', unit: 't' },
        factor: { ...perEnergy, basis: 'LHV' },
        bridge: { kind: 'calorific-value', value: 48, unit: 'GJ/t', basis: 'LHV', source: 'Supplier' },
      }),
      line('c', { biogenicShare: '0.5', oxidation: 1 }),
      line('d', { quantity: { value: '1', unit: 'GJ (HHV)' }, factor: perEnergy, basis: 'LHV' }),
    ),
  ).toEqual({
    lines: [
      { id: 'a', kgCO2e: 2692.8, byGas: { CO2: 2692.8 } },
      { id: 'b', kgCO2e: 2692.8, byGas: { CO2: 2692.8 } },
      { id: 'c', kgCO2e: 95.28, byGas: { CO2: 95, CH4: 0.28 }, biogenicKgCO2: 95 },
      {
        id: 'd',
        refusal:
          'The unit says HHV (gross calorific value) and beside it stands LHV (net calorific value). Which of the two is it?',
      },
    ],
    total: { kgCO2e: 5480.88, biogenicKgCO2: 95 },
  })
})

test('a total never adds the two ways to count scope 2', async () => {
  const power = { quantity: { value: 1, unit: 'MWh' }, factor: { per: 'MWh', gases: { CO2: 100 } } }
  const market = { ...power, factor: { per: 'MWh', gases: { CO2: 10 } } }
  expect(
    await lines(
      line('a', { ...power, scope: '2-location' }),
      line('b', { ...market, scope: '2-market' }),
      line('c', power),
    ),
  ).toMatchObject({ total: { kgCO2e: 200, marketBasedKgCO2e: 110 } })
})

test('an unknown field, a missing one or an id that stands twice refuses the line, not the file', async () => {
  const answer = await lines(line('a'), line('a'), line('b', { colour: 1 }), { id: 'c' }, { quantity: 1 }, 7)
  expect(answer).toEqual({
    lines: [
      { id: 'a', refusal: 'The id “a” stands on several lines. Which of them counts?' },
      { id: 'a', refusal: 'The id “a” stands on several lines. Which of them counts?' },
      { id: 'b', refusal: 'colour: is not known here' },
      { id: 'c', refusal: 'quantity: is missing; factor: is missing' },
      { id: null, refusal: 'Line 5 has no id, which must be text.' },
      { id: null, refusal: 'Line 6 has no id, which must be text.' },
    ],
    total: { kgCO2e: 0 },
  })
})

test('methane named with and without its origin is asked about, and two origins are two gases', async () => {
  const methane = (gases: Readonly<Record<string, number>>) => line('a', { factor: { per: 'm3', gases } })
  expect(await lines(methane({ CH4: 1, 'CH4-fossil': 1 }))).toEqual({
    lines: [{ id: 'a', refusal: 'The factor names CH4 and CH4-fossil beside it. Is it one methane, or two?' }],
    total: { kgCO2e: 0 },
  })
  expect(await lines(methane({ 'CH4-biogenic': 1, 'CH4-fossil': 1 }))).toMatchObject({
    lines: [{ kgCO2e: 5800, byGas: { 'CH4-biogenic': 2800, 'CH4-fossil': 3000 } }],
  })
})

test('figures are printed in the digits they hold, without the noise of binary fractions', async () => {
  const small = { quantity: { value: 0.1, unit: 'm3' }, factor: { per: 'm3', gases: { CO2: 0.2, N2O: '0.0001' } } }
  expect(await lines(line('a', small), line('b', small))).toEqual({
    lines: [
      { id: 'a', kgCO2e: 0.02265, byGas: { CO2: 0.02, N2O: 0.00265 } },
      { id: 'b', kgCO2e: 0.02265, byGas: { CO2: 0.02, N2O: 0.00265 } },
    ],
    total: { kgCO2e: 0.0453 },
  })
})

test('a number out of range refuses its line, not the file', async () => {
  const text = `{"gwp":"AR5","lines":[${JSON.stringify(line('a'))},${JSON.stringify(line('b')).replace('"100"', '1e999')}]}`
  expect(await answered(text)).toMatchObject({
    lines: [
      { id: 'a', kgCO2e: 190.28 },
      { id: 'b', refusal: 'quantity.value: The number is out of range: it must be below 1e21.' },
    ],
  })
})

test('an id that is a number is told as it came', async () => {
  expect(await lines({ ...line('a'), id: 7 })).toMatchObject({
    lines: [{ id: 7, refusal: 'The id of line 1 is a number. Write it as text: "7".' }],
  })
})

test('a gas by a name of its own making is refused, whatever the name', async () => {
  const odd = (gases: string) =>
    answered(
      `{"gwp":"AR5","lines":[{"id":"a","quantity":{"value":1,"unit":"t"},"factor":{"per":"t","gases":${gases}}}]}`,
    )
  expect(await odd('{"__proto__":1}')).toMatchObject({ lines: [{ refusal: '“__proto__” is not a gas known here.' }] })
  expect(await odd('{"CO2":"NaN"}')).toMatchObject({
    lines: [{ refusal: 'factor.gases: CO2: “NaN” is not a number. What is it?' }],
  })
  expect(await odd('[1]')).toMatchObject({
    lines: [{ refusal: expect.stringContaining('must be an object') as unknown }],
  })
})

test('whatever a line holds, the file is answered', async () => {
  const field = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('100', 'm3', 'kWh (HHV)', 'density=1kg/m3', '0.5', 'LHV', '1e999'),
  )
  const odd = fc.record(
    {
      id: fc.string(),
      quantity: fc.oneof(field, fc.record({ value: field, unit: field })),
      factor: fc.oneof(
        field,
        fc.record({ per: field, gases: fc.dictionary(fc.constantFrom('CO2', 'CH4', 'CO2e', 'x'), field) }),
      ),
      bridge: field,
      oxidation: field,
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(odd, fc.jsonValue()), { maxLength: 5 }), async (some) => {
      const answer = await lines(...some)
      if (!Array.isArray(answer)) expect(answer).toMatchObject({ lines: some.map(() => expect.anything() as unknown) })
    }),
    { numRuns: 300 },
  )
})

test('a file that is none is refused as a whole', async () => {
  expect(await answered('{')).toEqual(['f.json cannot be read. It is not JSON.'])
  expect(await answered({ gwp: 'AR3', lines: [] })).toEqual(['f.json: gwp: must be "AR4" or "AR5" or "AR6"'])
  expect(await answered({ lines: [], more: 1 })).toEqual(['f.json: more: is not known here', 'f.json: gwp: is missing'])
  expect(await answered({ gwp: 'AR5', lines: [] })).toEqual({ lines: [], total: { kgCO2e: 0 } })
})

test('the program answers with exit code 0 when lines are refused, and with 1 when the file is', () => {
  const run = (input: string) =>
    spawnSync(process.execPath, ['lib/cli/main.ts', 'inventory', '-'], { encoding: 'utf8', input })
  const some = run(JSON.stringify({ gwp: 'AR5', lines: [line('a'), line('b', { factor: 1 })] }))
  expect([some.status, some.stderr]).toEqual([0, ''])
  expect(JSON.parse(some.stdout)).toMatchObject({ total: { kgCO2e: 190.28 } })
  const none = run('[]')
  expect([none.status, none.stdout, none.stderr]).toEqual([1, '', 'Standard input: the file: must be an object\n'])
})

test('the command takes one file', async () => {
  const outcome = await runConcord(['inventory'], {
    pathOf: (path) => path,
    readFile: () => Promise.reject(new Error('Nothing is read')),
  })
  expect(outcome).toEqual({ ok: false, refusal: ['Wrong arguments. Use: concord inventory FILE.json'] })
})
