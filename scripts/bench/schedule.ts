import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formulate } from '#lib/domain/schedule/formulate'
import { lpText } from '#lib/domain/schedule/program'
import { solveSchedule } from '#lib/solver/solve-schedule'
import { usualLimits } from '#lib/solver/usual-limits'
import { atMost, plain, type BenchRow } from './bench-row.ts'
import { generateSchedule } from './generate-schedule.ts'

const size = { measures: 60, years: 25, hubs: 8, seed: 1 }
const limits = { ...usualLimits, seconds: 300 }
const name = `${size.measures} measures × ${size.years} years × ${size.hubs} hubs`

/** Seconds by the clock, and of all processors together. */
type Spent = { readonly clock: number; readonly cpu: number }

/**
 * The best schedule from the question to the answer, beside a native HiGHS on the same program, where this machine has one on
 * its path (`highs`). Native HiGHS has one thread; ours polishes on a second processor what it finds on the first.
 */
export async function benchSchedule(): Promise<readonly BenchRow[]> {
  const problem = generateSchedule(size)
  const began = performance.now()
  const before = process.cpuUsage()
  const since = (): number => (performance.now() - began) / 1000
  let firstAfter = 0
  const solved = await solveSchedule(problem, {
    currency: 'GBP',
    limits,
    onProposal: () => {
      firstAfter = since()
    },
  })
  const { user, system } = process.cpuUsage(before)
  const own: Spent = { clock: since(), cpu: (user + system) / 1_000_000 }
  if (!solved.ok) throw new Error(solved.refusal.sentence)
  const native = nativeSolve(lpText(formulate(problem, { least: 'cost', missed: 0 }).program))
  return [
    atMost(2, `Schedule of ${name}: first proposal`, firstAfter, 's'),
    atMost(1, `Schedule of ${name}: proven gap`, solved.value.cost.gap * 100, '%'),
    plain(`Schedule of ${name}`, own.clock, 's'),
    plain('Native HiGHS on the same program to the same gap', native && native.clock, 's'),
    plain(`Schedule of ${name}, processors`, own.cpu, 's CPU'),
    plain('Native HiGHS on the same program, processors', native && native.cpu, 's CPU'),
    ...(native === null ? [] : [atMost(2, 'Schedule, time to that of native HiGHS', own.clock / native.clock, '×')]),
  ]
}

/** Native HiGHS on the program; null where there is no such command. */
function nativeSolve(program: string): Spent | null {
  const folder = mkdtempSync(join(tmpdir(), 'concord-highs-'))
  try {
    const file = join(folder, 'schedule.lp')
    const options = join(folder, 'options')
    writeFileSync(file, program)
    writeFileSync(options, `mip_rel_gap = ${limits.gap}\nthreads = 1\nlog_to_console = false\n`)
    const asked = ['--options_file', options, '--time_limit', String(limits.seconds), file]
    // The shell's own clock says what its children used, user and system.
    const script = 'command -v highs >/dev/null || exit 3; highs "$@" >/dev/null || exit 4; times'
    const began = performance.now()
    const run = spawnSync('bash', ['-c', script, 'bash', ...asked], { encoding: 'utf8' })
    const clock = (performance.now() - began) / 1000
    if (run.status !== 0) return null
    const ofChildren = run.stdout.trim().split('\n').at(-1) ?? ''
    const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(
      ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
    )
    return { clock, cpu: parts.reduce((sum, part) => sum + part, 0) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
