import { atLeast, median, plain, type BenchRow } from './bench-row.ts'
import type { Asked, Asking, Load } from './load.ts'
import { cpuOf } from './process-costs.ts'

export type Contender = {
  readonly name: string
  readonly asking: Asking
  /** The process that answers. */
  readonly pid: number
  /** Makes the database what this contender needs. */
  readonly prepare?: () => Promise<void>
  /** Whom it is measured against, and what share of their requests per second it aims at, if any. */
  readonly beside: readonly { readonly name: string; readonly aim: number | null }[]
}

export type Rounds = { readonly count: number; readonly milliseconds: number }

const connections = 8

/** All contenders one after the other, round by round, so that a busy moment of the machine hits each of them alike. */
export async function benchRequests(
  contenders: readonly Contender[],
  load: (load: Load) => Promise<Asked>,
  rounds: Rounds,
): Promise<readonly BenchRow[]> {
  const measured = new Map<Contender, Measured[]>(contenders.map((contender) => [contender, []]))
  // The first round is for warming up.
  for (let round = 0; round <= rounds.count; round += 1) {
    for (const [contender, results] of measured) {
      await contender.prepare?.()
      const before = cpuOf(contender.pid)
      const asked = await load({ asking: contender.asking, connections, milliseconds: rounds.milliseconds })
      const after = cpuOf(contender.pid)
      const cpu = before === null || after === null ? null : (after - before) / asked.requests
      if (round > 0) results.push({ rate: (asked.requests / asked.milliseconds) * 1000, cpu })
    }
  }
  const results = new Map([...measured].map(([contender, all]) => [contender.name, middleOf(all)]))
  return contenders.flatMap((contender) => rowsOf(contender, results))
}

type Measured = { readonly rate: number; readonly cpu: number | null }

function middleOf(all: readonly Measured[]): Measured {
  const cpus = all.flatMap((one) => (one.cpu === null ? [] : [one.cpu]))
  return { rate: median(all.map((one) => one.rate)), cpu: cpus.length > 0 ? median(cpus) : null }
}

function rowsOf(contender: Contender, results: ReadonlyMap<string, Measured>): readonly BenchRow[] {
  const own = results.get(contender.name)
  if (!own) throw new Error(`${contender.name} was not measured`)
  const rate = { ...plain(contender.name, own.rate, 'requests/s'), cpu: own.cpu }
  return [
    rate,
    ...contender.beside.map(({ name, aim }) => {
      const other = results.get(name)
      if (!other) throw new Error(`${name} was not measured`)
      const [what, share] = [`… beside: ${name}`, own.rate / other.rate]
      return aim === null ? plain(what, share, '×') : atLeast(aim, what, share, '×')
    }),
  ]
}
