import { readFileSync } from 'node:fs'

/** How a phase ended, and a line for each thing that is wrong, to be said once more at the end. */
export type Told = { readonly passed: number; readonly failed: number; readonly faults: readonly string[] }

type VitestReport = {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[]
}

type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[]
  readonly stats: { readonly expected: number; readonly flaky: number }
}

/** `ended` is whether the runner itself said that all is well: a file that cannot be loaded fails without a failed test in it. */
export function toldByVitest(file: string, ended: boolean): Told {
  const report = readReport<VitestReport>(file)
  if (report === null) return { passed: 0, failed: 1, faults: ['the run ended without a report'] }
  const faults = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const wrong = assertionResults.flatMap((test) => (test.status === 'failed' ? [`${name}: ${test.fullName}`] : []))
    // Its process was gone before it could say how they ended.
    const lost = status === 'failed' && assertionResults.some((test) => test.status === 'pending')
    if (lost) return [...wrong, `${name}: the process ended in the middle of it`]
    return status === 'failed' && wrong.length === 0 ? [`${name}: could not be run`] : wrong
  })
  return { passed: report.numPassedTests, ...counted(faults, ended) }
}

export function toldByPlaywright(file: string, ended: boolean): Told {
  const report = readReport<PlaywrightReport>(file)
  if (report === null) return { passed: 0, failed: 1, faults: ['the run ended without a report'] }
  const specsOf = (suite: PlaywrightSuite): readonly string[] => [
    ...(suite.specs ?? []).flatMap((spec) => (spec.ok ? [] : [`${spec.file}: ${spec.title}`])),
    ...(suite.suites ?? []).flatMap(specsOf),
  ]
  const flaky = report.stats.flaky > 0 ? [`${report.stats.flaky} passed only when tried again`] : []
  return { passed: report.stats.expected, ...counted([...report.suites.flatMap(specsOf), ...flaky], ended) }
}

/** A run that did not end well has something wrong with it, also where no test names it. */
function counted(faults: readonly string[], ended: boolean) {
  const all = faults.length === 0 && !ended ? ['the run did not end well; its own words are above'] : faults
  return { failed: all.length, faults: all }
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}
