import { expect, test } from 'vitest'
import { canonicalText, type Json } from '#lib/domain/canonical'
import { exampleCluster, exampleMeasure, oneSite } from '#lib/domain/roadmap/examples'
import { runConcord } from './run.ts'

const bundle = (target: string) => ({
  schema: 'concord/bundle/1',
  cluster: exampleCluster([{ organisationId: 'A' }], {
    horizonYear: 2032,
    target: [
      { year: 2020, tonnes: '1000' },
      { year: 2029, tonnes: '1000' },
      { year: 2030, tonnes: target },
    ],
  }),
  submissions: [
    oneSite('A', 1000, {
      measures: [
        exampleMeasure('m1', 'a', 400, { level: 'idea', start: 2028, capex: '1070', opexPerYear: '0' }),
        exampleMeasure('m2', 'a', 400, { level: 'idea', start: 2028, capex: '9000', opexPerYear: '0' }),
      ],
    }),
  ],
  resolutions: [],
})

const schedule = (args: readonly string[], file: unknown = bundle('700')) =>
  runConcord(['schedule', ...args], {
    pathOf: (path) => path,
    readFile: async () => new TextEncoder().encode(JSON.stringify(file)),
  })

async function printed(args: readonly string[], file?: unknown) {
  const outcome = await schedule(args, file)
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  return { text: outcome.value, read: JSON.parse(outcome.value) as { readonly [key: string]: Json } }
}

test('a bundle gives its best schedule as canonical JSON', async () => {
  const { text, read } = await printed(['b.json', '--time-limit', '30'])
  expect(text).toBe(canonicalText(read))
  expect(read).toMatchObject({
    schema: 'concord/schedule/1',
    status: 'within-gap',
    starts: { m1: 2030, m2: null },
    // 1,070 two years after the first of the plan, at 7 %.
    objective: '934.58',
    bound: '934.58',
    gap: '0',
    shortfall: { total: '0', byYear: [], reasons: [] },
    solver: { name: 'HiGHS' },
    dropped: [],
  })
  expect((await printed(['b.json', '--time-limit', '30'])).text).toBe(text)
})

test('a target out of reach is told by year and in words', async () => {
  const { read } = await printed(['b.json'], bundle('100'))
  expect(read['shortfall']).toMatchObject({
    total: '300',
    byYear: [2030, 2031, 2032].map((year) => ({ year, tonnes: '100' })),
  })
})

test('wrong arguments are refused in a sentence', async () => {
  const refusal = async (args: readonly string[]) => {
    const outcome = await schedule(args)
    return outcome.ok ? '' : outcome.refusal.join(' ')
  }
  expect(await refusal([])).toContain('Wrong arguments. Use: concord schedule BUNDLE.json')
  for (const seconds of ['soon', '0', '0.5', '1e3', '0x10', '86401', ''])
    expect(await refusal(['b.json', `--time-limit=${seconds}`])).toBe(
      'The time limit is a number of seconds from 1 to 86400.',
    )
  expect(await refusal(['b.json', '--decisions-from', '27'])).toContain('is a year')
  expect(await refusal(['b.json', '--fast'])).toContain('Wrong arguments')
})

test('a bundle in which nothing can be decided has a schedule without starts', async () => {
  const { cluster, ...file } = bundle('700')
  const { read } = await printed(['b.json'], {
    ...file,
    cluster: { ...cluster, target: [] },
    submissions: [oneSite('A', 1000)],
  })
  expect(read).toMatchObject({ starts: {}, objective: '0', shortfall: { total: '0' } })
})
