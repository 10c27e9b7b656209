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

/**
 * The best schedule from the question to the answer, beside a native HiGHS on the same program, where this machine has one on
 * its path (`highs`). Both on one core, in seconds of CPU: other work on the machine takes from neither.
 */
export async function benchSchedule(): Promise<readonly BenchRow[]> {
  const problem = generateSchedule(size)
  const began = performance.now()
  const before = process.cpuUsage()
  let firstAfter = 0
  const solved = await solveSchedule(problem, {
    currency: 'GBP',
    limits,
    onProposal: () => {
      firstAfter = (performance.now() - began) / 1000
    },
  })
  const { user, system } = process.cpuUsage(before)
  if (!solved.ok) throw new Error(solved.refusal.sentence)
  const seconds = (user + system) / 1_000_000
  const native = nativeSeconds(lpText(formulate(problem, { least: 'cost', missed: 0 }).program))
  return [
    atMost(2, `Schedule of ${name}: first proposal`, firstAfter, 's'),
    atMost(1, `Schedule of ${name}: proven gap`, solved.value.cost.gap * 100, '%'),
    plain(`Schedule of ${name}: whole`, seconds, 's CPU'),
    plain('Native HiGHS on the same program, same gap', native, 's CPU'),
    ...(native === null ? [] : [atMost(2, 'Schedule, to native HiGHS', seconds / native, '×')]),
  ]
}

/** Seconds of CPU of `highs` on the program; null where there is no such command. */
function nativeSeconds(program: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'concord-highs-'))
  try {
    const file = join(folder, 'schedule.lp')
    const options = join(folder, 'options')
    writeFileSync(file, program)
    writeFileSync(options, `mip_rel_gap = ${limits.gap}\nthreads = 1\nlog_to_console = false\n`)
    const arguments_ = ['--options_file', options, '--time_limit', String(limits.seconds), file]
    // The shell's own clock: what children used, user and system, to the hundredth.
    const script = 'command -v highs >/dev/null || exit 3; highs "$@" >/dev/null || exit 4; times'
    const run = spawnSync('bash', ['-c', script, 'bash', ...arguments_], { encoding: 'utf8' })
    if (run.status !== 0) return null
    const children = run.stdout.trim().split('\n').at(-1) ?? ''
    const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
      ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
    )
    return parts.length === 2 ? parts.reduce((sum, part) => sum + part, 0) : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
