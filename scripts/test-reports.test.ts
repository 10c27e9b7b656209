import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toldByPlaywright, toldByVitest } from './test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'concord-reports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const file = (name: string, status: string, ...tests: readonly (readonly [string, string])[]) => ({
  name,
  status,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
})
const vitest = (passed: number, ...testResults: readonly ReturnType<typeof file>[]) =>
  written({ numPassedTests: passed, testResults })

describe('What a run of unit tests tells', () => {
  test('is its count where all is well', () => {
    const report = vitest(2, file('a.test.ts', 'passed', ['one', 'passed'], ['two', 'passed'], ['three', 'skipped']))
    expect(toldByVitest(report, true)).toEqual({ passed: 2, failed: 0, faults: [] })
  })

  test('names every test that failed, and a file that could not be run', () => {
    const report = vitest(
      1,
      file('a.test.ts', 'failed', ['one', 'passed'], ['two', 'failed']),
      file('b.test.ts', 'failed'),
    )
    expect(toldByVitest(report, false)).toEqual({
      passed: 1,
      failed: 2,
      faults: ['a.test.ts: two', 'b.test.ts: could not be run'],
    })
  })

  test('names the file in which a process ended without a word', () => {
    const report = vitest(
      1,
      file('a.test.ts', 'passed', ['one', 'passed']),
      file('b.test.ts', 'failed', ['two', 'pending']),
    )
    expect(toldByVitest(report, false)).toMatchObject({
      failed: 1,
      faults: ['b.test.ts: the process ended in the middle of it'],
    })
  })

  test('is a failure where the runner did not end well, whatever the tests say', () => {
    expect(toldByVitest(vitest(1, file('a.test.ts', 'passed', ['one', 'passed'])), false)).toMatchObject({ failed: 1 })
    expect(toldByVitest(join(folder, 'nowhere.json'), true)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('What a run of browser tests tells', () => {
  const spec = (title: string, ok: boolean) => ({ title, ok, file: 'a.spec.ts' })
  const report = (flaky: number, ...specs: readonly ReturnType<typeof spec>[]) =>
    written({ suites: [{ suites: [{ specs }] }], stats: { expected: 1, flaky } })

  test('is its count, and the stories that failed, however deep they stand', () => {
    expect(toldByPlaywright(report(0, spec('One', true)), true)).toEqual({ passed: 1, failed: 0, faults: [] })
    expect(toldByPlaywright(report(0, spec('One', true), spec('Two', false)), false)).toEqual({
      passed: 1,
      failed: 1,
      faults: ['a.spec.ts: Two'],
    })
  })

  test('counts a story that passed only at the second try as a failure', () => {
    expect(toldByPlaywright(report(1, spec('One', true)), true)).toMatchObject({ failed: 1 })
  })
})
