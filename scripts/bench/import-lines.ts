import { monitorEventLoopDelay } from 'node:perf_hooks'
import postgres from 'postgres'
import { openDatabase } from '#db/client'
import { makeWorld } from '#db/make'
import { migrateDatabase } from '#db/migrate'
import { atMost, median, plain, type BenchRow } from './bench-row.ts'
import { takeIn, type Taken } from './import.ts'
import { lineRows } from './line-rows.ts'
import { copy, copyStored, type StoredCopies } from './plain-copy.ts'

const rows = 100_000
const names = ['Fourth Works', 'Fifth Works', 'Sixth Works']
/** Of the bench's own process, with all that it did before. */
const mostMegabytes = 1000

/**
 * An import of lines through the product, two thirds of them calculated: the file read, each line made with its factor, compared for the
 * preview, compared again and taken in. It is held against a COPY of the lines that it wrote into a table with their key (see `copyStored`);
 * beside it stand a COPY of them into a bare table, and one of the file, whose rows are a third of what is stored of them.
 */
export async function benchLines(ownerUrl: string): Promise<readonly BenchRow[]> {
  const database = openDatabase(await migrateDatabase(ownerUrl))
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const world = await makeWorld(database, owner, { companies: names })
    await owner`create table plain_line (site text, year integer, scope text, category text, stream text, quantity numeric,
      unit text, factor text, tonnes numeric, source text, method text, quality integer, uncertainty numeric, note text)`
    const copies: number[] = []
    const firsts: Taken[] = []
    const seconds: Taken[] = []
    const waits: number[] = []
    const memories: number[] = []
    const storedCopies: StoredCopies[] = []
    for (const company of world.companies) {
      const { sites, lines } = lineRows(rows, company.name)
      await takeIn(database, world, company, 'sites', sites)
      copies.push(await copy(owner, lines, 'plain_line'))
      const delay = monitorEventLoopDelay({ resolution: 1 })
      const memory = watchMemory()
      delay.enable()
      firsts.push(await takeIn(database, world, company, 'lines', lines))
      delay.disable()
      memories.push(memory.stop())
      waits.push(delay.max / 1e6)
      seconds.push(await takeIn(database, world, company, 'lines', lines))
    }
    // After all imports: what a yardstick leaves in memory is not theirs.
    for (const company of world.companies) storedCopies.push(await copyStored(owner, company.id))
    return report(copies, storedCopies, firsts, seconds, median(waits), Math.max(...memories))
  } finally {
    await database.close()
    await owner.end({ timeout: 5 })
  }
}

function report(
  copies: readonly number[],
  storedCopies: readonly StoredCopies[],
  firsts: readonly Taken[],
  seconds: readonly Taken[],
  wait: number,
  memory: number,
): readonly BenchRow[] {
  const whole = ({ reading, planning, committing }: Taken) => reading + planning + committing
  const keyedCopy = median(storedCopies.map(({ keyed }) => keyed))
  const first = median(firsts.map(whole))
  return [
    plain('COPY of the 100,000 stored lines into a table with their key', keyedCopy, 'ms'),
    plain(
      'Import of the same lines: read, made with their factors',
      median(firsts.map(({ reading }) => reading)),
      'ms',
    ),
    plain('Import of the same lines: compared for the preview', median(firsts.map(({ planning }) => planning)), 'ms'),
    plain(
      'Import of the same lines: compared again, committed',
      median(firsts.map(({ committing }) => committing)),
      'ms',
    ),
    atMost(4, 'Whole import of lines beside the COPY of the stored lines', first / keyedCopy, '×'),
    plain(
      'Whole import of lines beside a COPY of them into a bare table',
      first / median(storedCopies.map(({ bare }) => bare)),
      '×',
    ),
    plain('Whole import of lines beside the COPY of the file', first / median(copies), '×'),
    plain('Second import of the same lines, all unchanged', median(seconds.map(whole)), 'ms'),
    plain('Longest time other requests waited during an import of lines', wait, 'ms'),
    atMost(mostMegabytes, 'Memory of the whole process at its most, during an import of lines', memory, 'MB'),
  ]
}

/** The resident memory of this process at its most, the reading thread's in it. */
function watchMemory(): { stop(): number } {
  let most = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const beat = setInterval(look, 20)
  return {
    stop() {
      clearInterval(beat)
      return Math.round(most / 1e6)
    },
  }
}
