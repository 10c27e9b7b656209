import { expect, test } from 'vitest'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { exampleCluster, exampleMeasure, oneSite } from '#lib/domain/roadmap/examples'
import { runConcord } from './run.ts'

const bundle: Bundle = {
  schema: 'concord/bundle/1',
  cluster: exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }, { organisationId: 'C' }]),
  submissions: [
    oneSite('A', 100, { measures: [exampleMeasure('m1', 'a', 40)] }),
    oneSite('B', 100, { measures: [exampleMeasure('m2', 'b', 30, { prerequisites: ['m1'] })] }),
    oneSite('C', 50, { measures: [exampleMeasure('m3', 'c', 10, { title: 'Measure m1' })] }),
  ],
  resolutions: [],
}
const concord = (...args: readonly string[]) =>
  runConcord(args, {
    pathOf: (path) => path,
    async readFile(path) {
      if (path !== 'b.json') throw Object.assign(new Error(path), { code: 'ENOENT' })
      return new TextEncoder().encode(JSON.stringify(bundle))
    },
  })
async function answered(...options: readonly string[]) {
  const outcome = await concord('whatif', 'b.json', ...options)
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  return outcome.value
}
async function refused(...args: readonly string[]) {
  const outcome = await concord(...args)
  return outcome.ok ? [] : outcome.refusal
}

test('a member may be named by its id or its name, and the answer is the same', async () => {
  const answer = await answered('--withdraw', 'A')
  expect(await answered('--withdraw', 'company a')).toBe(answer)
  expect(JSON.parse(answer)).toMatchObject({
    schema: 'concord/what-if/1',
    change: { kind: 'withdraw', organisationId: 'A' },
    knockOn: { steps: [{ kind: 'measure-lost', id: 'm2' }] },
  })
})

test('a measure slips by whole years', async () => {
  expect(JSON.parse(await answered('--slip', 'm2=2'))).toMatchObject({
    change: { kind: 'slip', id: 'm2', years: 2 },
    direct: { measures: [{ id: 'm2', tonnes: { change: '-60' } }] },
  })
})

test('the members that the roadmap leans on stand in order', async () => {
  const { members } = JSON.parse(await answered('--at-risk')) as { readonly members: readonly object[] }
  expect(members).toMatchObject([{ organisationId: 'A' }, { organisationId: 'B' }, { organisationId: 'C' }])
})

test('what cannot be answered is refused in a sentence', async () => {
  expect(await refused('whatif', 'none.json', '--at-risk')).toEqual(['There is no file none.json.'])
  expect(await refused('whatif', 'b.json', '--withdraw', 'Z')).toEqual(['There is no member “Z” in the bundle.'])
  expect(await refused('whatif', 'b.json', '--slip', 'z=1')).toEqual(['There is no measure or hub “z” in the bundle.'])
  expect(await refused('whatif', 'b.json', '--slip', 'Measure m1=1')).toEqual([
    '2 are called “Measure m1”. Say which by its id: m1, m3.',
  ])
  for (const years of ['0', '51', '-1', '1.5', 'abc', '', '9'.repeat(400)])
    expect(await refused('whatif', 'b.json', '--slip', `m1=${years}`)).toEqual([
      'A slip is a whole number of years from 1 to 50.',
    ])
  for (const options of [[], ['--slip', 'm1'], ['--withdraw'], ['--at-risk', 'A'], ['--else', 'A']])
    expect(await refused('whatif', 'b.json', ...options)).toEqual([
      'Wrong arguments. Use: concord whatif BUNDLE.json --withdraw ORG | --slip MEASURE=YEARS | --at-risk',
    ])
})
