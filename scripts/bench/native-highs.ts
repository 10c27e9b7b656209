import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lpText, type Program } from '#lib/domain/schedule/program'
import type { SolveLimits } from '#lib/solver/solve-program'

/** Seconds by the clock, and of all processors together. */
export type Spent = { readonly clock: number; readonly cpu: number }
export type NativeSolve = Spent & { readonly solver: string }

/**
 * A native HiGHS on the same program, with one thread, to the same gap: the command `highs` where it is on the path, else the one
 * that scipy brings (Debian: python3-scipy). Null where this machine has neither.
 */
export const nativeSolve = (program: Program, limits: SolveLimits): NativeSolve | null =>
  byCommand(program, limits) ?? byScipy(program, limits)

function byCommand(program: Program, { gap, seconds }: SolveLimits): NativeSolve | null {
  const folder = mkdtempSync(join(tmpdir(), 'concord-highs-'))
  try {
    const file = join(folder, 'schedule.lp')
    const options = join(folder, 'options')
    writeFileSync(file, lpText(program))
    writeFileSync(options, `mip_rel_gap = ${gap}\nthreads = 1\nlog_to_console = false\n`)
    const asked = ['--options_file', options, '--time_limit', String(seconds), file]
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
    return { clock, cpu: parts.reduce((sum, part) => sum + part, 0), solver: 'highs' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Its clock runs while HiGHS does: neither Python's start nor reading the program counts. */
function byScipy({ columns, rows }: Program, { gap, seconds }: SolveLimits): NativeSolve | null {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
  const starts = rows.reduce<number[]>((all, { terms }) => [...all, (all.at(-1) ?? 0) + terms.size], [0])
  const input = JSON.stringify({
    cost: columns.map(({ cost }) => cost),
    integer: columns.map(({ integer }) => (integer ? 1 : 0)),
    lower: columns.map(({ lower }) => finite(lower)),
    upper: columns.map(({ upper }) => finite(upper)),
    starts,
    indices: rows.flatMap(({ terms }) => [...terms.keys()]),
    values: rows.flatMap(({ terms }) => [...terms.values()]),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    gap,
    seconds,
  })
  // Not even the linear algebra below it may take a second processor.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
  const program = join(import.meta.dirname, 'native-highs.py')
  const run = spawnSync('python3', [program], { input, env, encoding: 'utf8' })
  if (run.status !== 0) return null
  const { clock, cpu, scipy } = JSON.parse(run.stdout) as Spent & { readonly scipy: string }
  return { clock, cpu, solver: `scipy ${scipy}` }
}
