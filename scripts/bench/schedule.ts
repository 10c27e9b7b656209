import { formulate } from '#lib/domain/schedule/formulate'
import { solveSchedule } from '#lib/solver/solve-schedule'
import { usualLimits } from '#lib/solver/usual-limits'
import { atMost, median, plain, type BenchRow } from './bench-row.ts'
import { generateSchedule } from './generate-schedule.ts'
import { nativeSolve, type NativeSolve, type Spent } from './native-highs.ts'

const size = { measures: 60, years: 25, hubs: 8 }
const seeds = [1, 2, 3, 4, 5]
const limits = { ...usualLimits, seconds: 300 }
const name = `${size.measures} measures × ${size.years} years × ${size.hubs} hubs`

type Solved = {
  readonly own: Spent
  readonly firstAfter: number
  readonly gap: number
  readonly native: NativeSolve | null
}

/**
 * The best schedule from the question to the answer, beside a native HiGHS on the same program to the same gap where this machine has
 * one, over several problems: a single one is a matter of luck. Native HiGHS has one thread; ours polishes on a second processor
 * what it finds on the first.
 */
export async function benchSchedule(): Promise<readonly BenchRow[]> {
  const all: Solved[] = []
  for (const seed of seeds) all.push(await solveOnce(seed))
  const middle = (of: (solved: Solved) => number) => median(all.map(of))
  const most = (of: (solved: Solved) => number) => Math.max(...all.map(of))
  return [
    atMost(
      2,
      `Schedule of ${name}: first proposal, the latest of ${seeds.length}`,
      most(({ firstAfter }) => firstAfter),
      's',
    ),
    atMost(1, `Schedule of ${name}: proven gap, the widest of ${seeds.length}`, most(({ gap }) => gap) * 100, '%'),
    plain(
      `Schedule of ${name}, median of ${seeds.length}`,
      middle(({ own }) => own.clock),
      's',
    ),
    plain(
      `Schedule of ${name}, processors`,
      middle(({ own }) => own.cpu),
      's CPU',
    ),
    ...beside(all.flatMap(({ own, native }) => (native === null ? [] : [{ own, native }]))),
  ]
}

function beside(pairs: readonly { readonly own: Spent; readonly native: NativeSolve }[]): readonly BenchRow[] {
  const [first] = pairs
  if (first === undefined) return [plain('Native HiGHS on the same programs to the same gap', null, 's')]
  const ratios = pairs.map(({ own, native }) => own.clock / native.clock)
  const what = `Native HiGHS (${first.native.solver}) on the same programs to the same gap`
  return [
    plain(`${what}, median`, median(pairs.map(({ native }) => native.clock)), 's'),
    plain(`${what}, processors`, median(pairs.map(({ native }) => native.cpu)), 's CPU'),
    atMost(2, 'Schedule, time to that of native HiGHS, median', median(ratios), '×'),
    plain('Schedule, time to that of native HiGHS, the worst', Math.max(...ratios), '×'),
  ]
}

async function solveOnce(seed: number): Promise<Solved> {
  const problem = generateSchedule({ ...size, seed })
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
  const own = { clock: since(), cpu: (user + system) / 1_000_000 }
  if (!solved.ok) throw new Error(solved.refusal.sentence)
  const native = nativeSolve(formulate(problem, { least: 'cost', missed: 0 }).program, limits)
  const inWords = ({ clock, cpu }: Spent) => `${clock.toFixed(1)} s (${cpu.toFixed(1)} s CPU)`
  const other = native === null ? 'no native HiGHS here' : `${native.solver} ${inWords(native)}`
  console.error(`Seed ${seed}: ${inWords(own)} to ${(solved.value.cost.gap * 100).toFixed(2)} %; ${other}`)
  return { own, firstAfter, gap: solved.value.cost.gap, native }
}
