import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runConcord } from './run.ts'

async function converted(...args: readonly string[]): Promise<string> {
  const outcome = await runConcord(['convert', ...args], {
    pathOf: (path) => path,
    readFile: () => Promise.reject(new Error('Nothing is read')),
  })
  return outcome.ok ? outcome.value : outcome.refusal.join('\n')
}

test('a conversion prints the number alone, exact where its decimals end', async () => {
  expect(await converted('1', 'MWh', 'GJ')).toBe('3.6\n')
  expect(await converted('1', 'therm', 'MJ')).toBe('105.505585262\n')
  expect(await converted('-2.5', 'short ton', 'kg')).toBe('-2267.96185\n')
  expect(await converted('1', 'GJ', 'MWh')).toBe('0.27777777777777778\n')
  expect(await converted('1e3', 'm³', 'US gal')).toMatch(/^264172\.0523581484\d*\n$/)
})

test('a basis says in which heating value energy stands', async () => {
  expect(await converted('1', 'MWh', 'GJ', 'LHV')).toBe('3.6\n')
  expect(await converted('1', 'MWh (HHV)', 'GJ')).toBe('3.6\n')
  expect(await converted('1', 'MWh (HHV)', 'GJ', 'LHV')).toContain('Which of the two is it?')
  expect(await converted('1', 'MWh (HHV)', 'MWh (LHV)')).toContain('do not mix')
  expect(await converted('1', 'MWh (HHV)', 'MWh (LHV)', 'ratio=0.9')).toBe('0.9\n')
})

test('a density or a calorific value is named in the basis', async () => {
  expect(await converted('1000', 'litres', 't', 'density=0.84kg/litre')).toBe('0.84\n')
  expect(await converted('1000', 'm3', 'GJ', 'cv=38.6MJ/m3')).toBe('38.6\n')
  expect(await converted('1000', 'm3', 'GJ', 'HHV', 'cv=38.6MJ/m3')).toBe('38.6\n')
  expect(await converted('1000', 'm3', 'GJ (LHV)', 'cv=38.6MJ/m3 HHV')).toContain('do not mix')
  expect(await converted('1', 'kWh', 'm3', 'LHV', 'cv=38.6MJ/m3 HHV')).toContain('do not mix')
})

test('what cannot be converted is asked about', async () => {
  expect(await converted('1', 'm3', 'Nm3')).toContain('At which conditions')
  expect(await converted('1,5', 'm3', 'litre')).toContain('Is it 1.5 or 15?')
  expect(await converted('1', 'kwhh', 'MJ')).toContain('Did you mean kWh?')
  expect(await converted('1', 'kWh', 'MJ', 'LHV', 'HHV')).toContain('Which of the two is it?')
  expect(await converted('1', 'kWh', 'MJ', 'sideways')).toContain('What was meant?')
  expect(await converted('1', 'kWh')).toBe('Wrong arguments. Use: concord convert VALUE FROM TO [BASIS]')
})

test('the program prints a refusal on standard error with an exit code', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['lib/cli/main.ts', 'convert', ...args], { encoding: 'utf8' })
  const right = run('1', 'MWh', 'GJ')
  expect([right.status, right.stdout, right.stderr]).toEqual([0, '3.6\n', ''])
  const wrong = run('1', 'm3', 'kg')
  expect([wrong.status, wrong.stdout]).toEqual([1, ''])
  expect(wrong.stderr).toBe('m3 is a volume and kg a mass. Name the density, such as 0.84 kg/litre.\n')
})
