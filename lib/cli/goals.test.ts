import { expect, test } from 'vitest'
import { goalsHelp } from './goals-help.ts'
import { runConcord } from './run.ts'

type Row = {
  readonly level: string
  readonly required: number | null
  readonly gap: number | null
  readonly verdict: string
  readonly reason: string | null
  readonly alternatives: readonly { readonly gap: number | null; readonly verdict: string }[]
}
type Result = { readonly id: unknown; readonly refusal?: string; readonly rows?: readonly Row[] } & Readonly<
  Record<string, unknown>
>

const run = (text: string) =>
  runConcord(['goals', 'f.json'], { pathOf: (path) => path, readFile: async () => new TextEncoder().encode(text) })

async function answers(...cases: readonly unknown[]): Promise<readonly Result[]> {
  const outcome = await run(JSON.stringify({ cases }))
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  return (JSON.parse(outcome.value) as { readonly results: readonly Result[] }).results
}

const ladder = (...levels: readonly unknown[]) => ({ id: 'l', kind: 'ladder', years: [2030], levels })
const cut = (targetShare: number, more: object = {}) => ({
  type: 'absolute',
  baseYear: 2020,
  targetYear: 2030,
  targetShare,
  ...more,
})

test('every example of the help is answered', async () => {
  const examples = goalsHelp
    .split(/\n(?=\S)/)
    .flatMap((part) => /\n {2}(\{[^]*?\}\]?\}*)\n {2}(?=[A-Z"o])/.exec(part)?.[1] ?? [])
    .map((text) => JSON.parse(text) as unknown)
  expect(examples).toHaveLength(6)
  const results = await answers(...examples)
  expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(results.flatMap(({ refusal }) => refusal ?? [])).toEqual([])
})

test('results come in the order of the cases, and a case that is wrong does not stop the others', async () => {
  const results = await answers(
    { id: 1, kind: 'budget', path: { 2020: 16, 2030: '11.2' } },
    { id: 'wrong', kind: 'contraction', base: 1, baseYear: 2030, rate: 0.042, targetYear: 2020 },
    { id: 'odd', kind: 'guess' },
    'no object',
    { id: 'fields', kind: 'contraction', base: 'much', baseYear: 20, rate: 0.042 },
    { id: 'last', kind: 'progress', type: 'absolute', base: 10, latest: 6, targetShare: 0.75 },
  )
  expect(results.map(({ id }) => id)).toEqual([1, 'wrong', 'odd', null, 'fields', 'last'])
  expect(results[0]).toEqual({ id: 1, tonnes: 136 })
  expect(results[1]).toEqual({ id: 'wrong', refusal: 'The target year 2020 must come after the base year 2030.' })
  expect(results[4]?.refusal).toBe(
    '“base” must be a number, or a number in quotes. “baseYear” must be a year. “targetYear” is missing.',
  )
  expect(results[5]?.['achieved']).toBeCloseTo(0.5333, 4)
})

test('Dunkirk’s two numbers for one year both stay, and each says what it would mean', async () => {
  const [result] = await answers(
    ladder(
      { level: 'cluster', name: 'Dunkirk', path: { 2020: 16 }, commitments: [cut(0.3), cut(0.55)] },
      { level: 'nation', name: 'France', commitments: [cut(0.42)] },
    ),
  )
  const nation = result?.rows?.find((row) => row.level === 'nation')
  expect(nation).toMatchObject({ verdict: 'short', alternatives: [{ verdict: 'short' }, { verdict: 'ahead' }] })
  const gaps = nation?.alternatives.map(({ gap }) => gap?.toFixed(2))
  expect(gaps).toEqual(['1.92', '-2.08'])
  expect(result?.['questions']).toEqual(['Dunkirk has −30 % from 2020 and −55 % from 2020 for 2030. Which one holds?'])
})

test('South Wales is short of −40 % by 1.4 Mt', async () => {
  const [result] = await answers(
    ladder({ level: 'cluster', path: { 2020: 16, 2027: 16, 2028: 11, 2030: 11 }, commitments: [cut(0.4)] }),
  )
  const [row] = result?.rows ?? []
  expect([row?.gap?.toFixed(1), row?.verdict]).toEqual(['1.4', 'short'])
})

test.each([
  ['a target year before the base year', cut(0.3, { targetYear: 2019 }), 'does not come after its base year'],
  ['120 %', cut(1.2), 'A cut of 120 % takes off more than there is.'],
  ['net zero with 40 % left', cut(0.6, { type: 'net-zero' }), 'a residual of 40 %'],
  ['mixed boundaries', cut(0.3, { boundary: 'Sites', baseBoundary: 'Group' }), 'two boundaries'],
])('%s is refused by name', async (_, commitment, words) => {
  const [result] = await answers(ladder({ level: 'cluster', path: { 2020: 16, 2030: 11 }, commitments: [commitment] }))
  expect(result?.refusal).toContain(words)
})

test('no base value, an intensity and another boundary are not comparable, with the reason', async () => {
  const reasonOf = async (level: object, commitment: object): Promise<unknown> => {
    const [result] = await answers(
      ladder({ level: 'cluster', path: { 2020: 16, 2030: 11 }, ...level, commitments: [commitment] }),
    )
    const [row] = result?.rows ?? []
    expect(row).toMatchObject({ required: null, gap: null, verdict: 'not comparable' })
    return row?.reason
  }
  expect(await reasonOf({}, cut(0.3, { baseYear: 2015 }))).toContain('the emissions of 2015 are not known')
  expect(await reasonOf({}, cut(0.3, { type: 'intensity' }))).toBe('An intensity target promises no tonnes.')
  expect(await reasonOf({ boundary: 'Port' }, cut(0.3, { boundary: 'Group' }))).toContain('It covers “Group”')
})

test('a trading scheme’s cap is a rung: the covered part at its pace, the rest at reference', async () => {
  const cluster = { level: 'cluster', name: 'Harbour', path: { 2020: 100, 2030: 100 }, commitments: [] }
  const scheme = { level: 'scheme', name: 'Caps', path: { 2020: 2000, 2024: 1800 } }
  const after = { factors: [{ from: 2025, percent: 5 }], factorOf: 2000, covers: 0.5 }
  const [known, unsaid, short] = await answers(
    ladder(cluster, { ...scheme, ...after }),
    ladder(cluster, { ...scheme, ...after, covers: undefined }),
    ladder(cluster, { ...scheme, covers: 1 }),
  )
  // 1,800 less six times 100 leaves three fifths of 2,000.
  expect(known?.rows?.at(-1)).toMatchObject({ level: 'scheme', verdict: 'short', reason: null })
  expect(known?.rows?.at(-1)?.required).toBeCloseTo(50 * 0.6 + 50, 9)
  expect(unsaid?.rows?.at(-1)?.reason).toContain('not said how much of these tonnes')
  expect(short?.rows?.at(-1)?.reason).toContain('No cap of 2025 or later is known')
})

test.each([
  ['commitments', { commitments: [cut(0.3)] }, 'no commitments'],
  ['factors of nothing', { factors: [{ from: 2025, percent: 5 }] }, '“factorOf” is missing'],
  ['more than all covered', { covers: 1.2 }, 'a share from 0 to 1'],
  ['no cap', { path: undefined }, '“path” is missing'],
  ['a cap below zero', { path: { 2020: -1 } }, 'below zero'],
])('a trading scheme with %s is refused by name', async (_, wrong, words) => {
  const [result] = await answers(
    ladder({ level: 'cluster', path: { 2020: 1 } }, { level: 'scheme', path: { 2020: 1 }, ...wrong }),
  )
  expect(result?.refusal).toContain(words)
})

test.each([
  [
    'no year to answer for',
    { kind: 'sda', intensity: 1, baseYear: 2020, benchmark: { 2020: 1, 2050: 0 }, years: [] },
    'names no year',
  ],
  [
    'net zero with 40 % left',
    { kind: 'progress', type: 'net-zero', base: 10, latest: 6, targetShare: 0.6 },
    'a residual of 40 %',
  ],
  [
    'a target year before the base year',
    { kind: 'progress', type: 'absolute', base: 10, latest: 6, targetShare: 0.5, baseYear: 2030, targetYear: 2020 },
    'must come after the base year 2030',
  ],
  ['a budget below zero', { kind: 'budget', path: { 2020: 1, 2030: 1 }, total: -5 }, 'must not be below zero'],
  ['NaN in quotes', { kind: 'budget', path: { 2020: 'NaN', 2030: 1 } }, '“path” of 2020 must be a number'],
  ['a level nobody knows', ladder({ level: 'planet' }), 'level 1: “level” must be one of'],
])('a case with %s is refused by name', async (_, odd, words) => {
  const [result] = await answers({ id: 'odd', ...odd })
  expect(result?.refusal).toContain(words)
  expect(Object.keys(result ?? {})).toEqual(['id', 'refusal'])
})

test('shares of the market on both sides of the base year give its own share between them', async () => {
  const sda = {
    kind: 'sda',
    intensity: 0.65,
    baseYear: 2020,
    benchmark: { 2050: 0.031, 2020: 0.545, 2030: 0.419 },
    years: [2030],
  }
  const [around, at] = await answers(
    { ...sda, id: 1, share: { 2015: 0.1, 2030: 0.2 } },
    { ...sda, id: 2, share: { 2020: 0.1 + 0.1 / 3, 2030: 0.2 } },
  )
  expect(around?.['target']).toEqual(at?.['target'])
})

test('an interim step beyond its target counts and is warned of; a net-zero residual of a tenth is none too many', async () => {
  const [odd, tenth] = await answers(
    ladder({ level: 'cluster', path: { 2020: 16, 2030: 11 }, commitments: [cut(0.4, { interim: { 2025: 0.6 } })] }),
    { id: 'p', kind: 'progress', type: 'net-zero', base: 10, latest: 6, targetShare: 0.9 },
  )
  expect(odd?.['warnings']).toMatchObject([{ warning: 'The interim step of 2025 cuts more than the target does.' }])
  expect(tenth?.['achieved']).toBeCloseTo(4 / 9, 9)
})

test('an id comes back as it was given', async () => {
  const results = await answers({ id: { a: 1 }, kind: 'guess' }, { kind: 'guess' })
  expect(results.map(({ id }) => id)).toEqual([{ a: 1 }, null])
})

test('a file that is no list of cases ends with an error', async () => {
  expect(await run('{"case": []}')).toMatchObject({ ok: false })
  expect(await run('[')).toMatchObject({ ok: false })
  expect(await run('{"cases": [], "cases": []}')).toMatchObject({ ok: false })
})

test('the help of a command says more than its line, and an unknown command is named', async () => {
  const around = { pathOf: (path: string) => path, readFile: () => Promise.reject(new Error()) }
  const help = await runConcord(['help', 'goals'], around)
  expect(help.ok && help.value).toContain(goalsHelp.trim())
  expect(await runConcord(['help', 'toString'], around)).toMatchObject({ ok: false })
})
