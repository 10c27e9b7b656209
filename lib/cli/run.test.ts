import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoClusterNames } from '#db/demo/bundle'
import { sha256 } from '#lib/domain/digest'
import { runConcord } from './run.ts'

/** A command line over files that stand in memory. */
const concord = (args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  runConcord(args, {
    pathOf: (path) => path,
    async readFile(path) {
      const found = files[path]
      if (found === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
      return typeof found === 'string' ? new TextEncoder().encode(found) : found
    },
  })

async function printed(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const outcome = await concord(args, files)
  if (!outcome.ok) throw new Error(outcome.refusal.join('\n'))
  return outcome.value
}

test('a demo cluster merges, digests and verifies from the command line', async () => {
  const bundle = await printed(['bundle', 'humber'])
  const roadmap = await printed(['merge', 'b.json'], { 'b.json': bundle })
  const digest = await printed(['digest', '-'], { '-': roadmap })
  expect(digest).toBe(`${sha256(roadmap)}\n`)
  expect(await printed(['verify', 'r.json', digest.trim()], { 'r.json': roadmap })).toBe(
    `Roadmap of Humber, not frozen.\nSHA-256 ${digest}Written canonically.\n`,
  )
  expect(await printed(['verify', 'b.json'], { 'b.json': bundle })).toContain('Bundle of Humber')
})

test('a bundle in any order of its lists and keys merges to the same bytes', async () => {
  const turned = (text: string): string =>
    JSON.stringify(JSON.parse(text), (_, value: unknown) => {
      if (Array.isArray(value)) return value.toReversed()
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).toReversed())
    })
  for (const name of demoClusterNames) {
    const bundle = await printed(['bundle', name])
    const merged = await printed(['merge', 'b.json'], { 'b.json': bundle })
    expect(await printed(['merge', 'b.json'], { 'b.json': turned(bundle) })).toBe(merged)
  }
})

test('the conflicts of a bundle are printed in key order, with what they rest on and their ways out', async () => {
  const bundle = await printed(['bundle', 'humber'])
  const text = await printed(['conflicts', 'b.json'], { 'b.json': bundle })
  const found = JSON.parse(text) as readonly { readonly key: string; readonly waysOut: readonly unknown[] }[]
  expect(found.length).toBeGreaterThan(3)
  expect(found.map(({ key }) => key)).toEqual(found.map(({ key }) => key).toSorted())
  expect(found.every(({ waysOut }) => waysOut.length > 0)).toBe(true)
  const outcome = await concord(['conflicts'])
  expect(!outcome.ok && outcome.refusal).toEqual(['Wrong arguments. Use: concord conflicts BUNDLE.json'])
})

test('a command asked for help gives it, and reads no file of that name', async () => {
  const help = await printed(['help', 'whatif'])
  for (const word of ['--help', '-h']) expect(await printed(['whatif', word])).toBe(help)
})

test('one byte changed gives another digest, and verify says so', async () => {
  const roadmap = await printed(['merge', 'b.json'], { 'b.json': await printed(['bundle', 'kwinana']) })
  const changed = roadmap.replace('Kwinana', 'Kwinana ')
  const outcome = await concord(['verify', 'r.json', sha256(roadmap)], { 'r.json': changed })
  expect(!outcome.ok && outcome.refusal[0]).toContain('it is not the file that was asked for')
})

test('each fault is one sentence', async () => {
  const refusals = async (args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) => {
    const outcome = await concord(args, files)
    return outcome.ok ? [] : outcome.refusal
  }
  expect(await refusals(['bundle', 'atlantis'])).toHaveLength(1)
  expect(await refusals(['merge', 'none.json'])).toEqual(['There is no file none.json.'])
  expect(await refusals(['merge', 'x'], { x: '{"a":1,"a":1}' })).toEqual([
    'x cannot be read. The key “a” stands twice in one object.',
  ])
  expect(await refusals(['merge', '-'], { '-': new Uint8Array([0xff, 0xfe]) })).toEqual([
    'Standard input is not text in UTF-8.',
  ])
  expect(await refusals(['merge', 'x'], { x: '{"schema":"concord/bundle/1"}' })).toEqual([
    'x: cluster: is missing',
    'x: submissions: is missing',
    'x: resolutions: is missing',
  ])
  expect(await refusals(['verify', 'x'], { x: '\uFEFF{}' })).toEqual([
    'x cannot be read. It begins with a byte order mark, which JSON has not.',
  ])
  expect(await refusals(['merge'])).toEqual(['Wrong arguments. Use: concord merge BUNDLE.json'])
  expect(await refusals(['merge', ''])).toEqual(['Name the file: an empty name is none.'])
  expect(await refusals(['help', 'merge', 'digest'])).toEqual(['Ask for help on one command: concord help NAME'])
  expect(await refusals(['toString'])).toEqual(['There is no command “toString”. See: concord help'])
  expect(await refusals(['verify', 'x'], { x: '{}' })).toEqual([
    'x: It is neither a frozen roadmap, nor a roadmap, nor a bundle, nor an opinion.',
  ])
})

test('the program prints the result alone, and a fault on standard error with an exit code', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['lib/cli/main.ts', ...args], { encoding: 'utf8' })
  const helped = run('help')
  expect([helped.status, helped.stderr]).toEqual([0, ''])
  expect(helped.stdout).toContain('concord merge BUNDLE.json')
  const refused = run('bundle', 'atlantis')
  expect([refused.status, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr.trim().split('\n')).toHaveLength(1)
})

test('two files of a cluster are imported from anywhere, and each that cannot be is named in one sentence', async () => {
  const sites = 'site_id,company,site\nA-1,Acme,Works\n'
  const emissions = 'site_id,year,scope,tonnes_co2e,source\nA-1,2024,1,120.5,Register\n'
  const files = { 's.csv': sites, 'e.csv': emissions, '-': sites, 'half.csv': 'site_id,company,site,lat\nA-1,A,W,53\n' }
  const named = await printed(['import', 's.csv', 'e.csv', 'Bay'], files)
  expect(await printed(['import', '-', 'e.csv', 'Bay'], files)).toBe(named)
  expect(await printed(['verify', 'b.json'], { 'b.json': named })).toContain('Bundle of Bay with 1 submissions.')
  const refusals = async (...args: readonly string[]) => {
    const outcome = await concord(['import', ...args], files)
    return outcome.ok ? [] : outcome.refusal
  }
  expect(await refusals('no.csv', '')).toEqual(['There is no file no.csv.', 'Name the file: an empty name is none.'])
  expect(await refusals('s.csv', 'e.csv', ' ')).toEqual(['Name the cluster: an empty name is none.'])
  expect(await refusals('half.csv', 'e.csv')).toEqual([
    'half.csv: The column lon is missing beside the column lat. Give both columns, or neither.',
  ])
})

test.runIf(existsSync('/dev/full'))('a result that cannot be written is one sentence and an exit code', () => {
  const full = spawnSync('sh', ['-c', `"${process.execPath}" lib/cli/main.ts bundle humber > /dev/full`], {
    encoding: 'utf8',
  })
  expect([full.status, full.stderr]).toEqual([1, 'The result could not be written whole: the disk is full.\n'])
})

test('a reader that closes the pipe early is no fault', () => {
  const shell = spawnSync('sh', ['-c', `"${process.execPath}" lib/cli/main.ts bundle humber | head -c 10`], {
    encoding: 'utf8',
  })
  expect([shell.stdout.length, shell.stderr]).toEqual([10, ''])
})

test('a figure that nobody means is named with its place, and so is one that growth makes of it', async () => {
  type Loose = {
    cluster: { horizonYear: number; target: { tonnes: string }[] }
    submissions: { document: { sites: { growthPercent: string }[] } }[]
  }
  const changed = async (command: string, change: (bundle: Loose) => void) => {
    const bundle = JSON.parse(await printed(['bundle', 'humber'])) as Loose
    change(bundle)
    const outcome = await concord([command, 'b.json'], { 'b.json': JSON.stringify(bundle) })
    return outcome.ok ? outcome.value : outcome.refusal
  }
  for (const tonnes of [`1${'0'.repeat(30)}`, `1${'0'.repeat(308)}`])
    expect(await changed('merge', ({ cluster }) => Object.assign(cluster.target[0] ?? {}, { tonnes }))).toEqual([
      'b.json: cluster.target[0].tonnes: is too large to be meant: a figure must be below 1e15',
    ])
  const growing =
    (growthPercent: string) =>
    ({ cluster, submissions }: Loose): void => {
      cluster.horizonYear = 2060
      Object.assign(submissions[0]?.document.sites[0] ?? {}, { growthPercent })
    }
  const place = 'b.json: submissions[0].document.sites[0].growthPercent'
  for (const command of ['merge', 'conflicts', 'release', 'schedule', 'verify']) {
    expect(await changed(command, growing('900'))).toEqual([`${place}: must be from -100 to 100 per cent a year`])
    expect(await changed(command, growing('100'))).toEqual([
      `${place}: comes to 1e15 t or more in 2055, which is too large to be meant`,
    ])
  }
})
