import { z } from 'zod'
import { insertBenchmarkChoice, listBenchmarkChoices } from '#db/benchmarks'
import { findCluster } from '#db/clusters'
import { benchmarkScopes, ownBenchmark, type Benchmark } from '#lib/domain/goals/benchmark'
import { findBenchmark } from '#lib/domain/goals/benchmarks/all'
import { yearTable } from '#lib/domain/goals/year-table'
import { invalid, wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalText, text, uuid, whole, year } from '../fields.ts'

const table = z.strictObject({
  name: text('the name of the benchmark'),
  publisher: text('who made it'),
  version: text('its version'),
  year: year('the year it was published'),
  licence: text('its licence'),
  link: optionalText('the address', 500),
  sector: text('the sector'),
  region: text('the region'),
  scope: z.enum(benchmarkScopes, 'Choose the scopes.'),
  unit: text('the unit, such as t CO2e/t cement', 60),
  points: text('a year and a value a line', 5000),
})

/**
 * Chooses what the cluster holds itself against: an edition of the catalogue, a table of its own, or nothing. Each choice is kept
 * with its author and reason; none replaces an earlier one.
 */
export const chooseBenchmark = action({
  permission: 'benchmark:choose',
  input: z.discriminatedUnion('choice', [
    z.strictObject({ ...about(), choice: z.literal('catalogue'), benchmark: text('a benchmark') }),
    z.strictObject({ ...about(), choice: z.literal('none') }),
    z.strictObject({ ...about(), choice: z.literal('own'), own: table }),
  ]),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const chosen = benchmarkFrom(input)
    if (!chosen.ok) return chosen
    const [standing] = await listBenchmarkChoices(tx, grant)
    const seen = standing?.number ?? 0
    if (seen !== input.seen) return no(changedMeanwhile)
    if (isSame(standing ?? null, chosen.value))
      return no(wrongState('Nothing was changed: this is what holds already.'))
    const number = await insertBenchmarkChoice(tx, grant, seen, { benchmark: chosen.value, reason: input.reason }, now)
    if (number === null) return no(changedMeanwhile)
    const cluster = await findCluster(tx, grant)
    return ok({
      audit: {
        type: 'benchmark.chosen',
        clusterId: input.clusterId,
        subject: { number, benchmark: chosen.value?.id ?? null },
      },
      next: `/cluster/${cluster?.slug ?? ''}/benchmark`,
    })
  },
})

function about() {
  return {
    clusterId: uuid,
    seen: whole('the number of the choice you saw', 0, 1_000_000),
    reason: optionalText('the reason', 1000),
  }
}

const changedMeanwhile = wrongState(
  'Nothing was changed: somebody chose another benchmark since you opened the page. Look at it again first.',
)

type Input = z.infer<typeof chooseBenchmark.input>

function benchmarkFrom(input: Input): Result<Benchmark | null, Refusal> {
  if (input.choice === 'none') return ok(null)
  if (input.choice === 'catalogue') {
    const found = findBenchmark(input.benchmark)
    return found ? ok(found) : no(invalid('benchmark', 'Choose one of the list.'))
  }
  const { name, publisher, version, year: published, licence, link, points: typed, ...sector } = input.own
  const points = yearTable(typed)
  if (!points.ok) return no(invalid('own.points', points.refusal))
  const source = { name, publisher, version, year: published, licence, link }
  const own = ownBenchmark({ ...sector, id: `own/${crypto.randomUUID()}`, source, points: points.value })
  return own.ok ? own : no(invalid('own.points', own.refusal))
}

/** The same edition again is no choice. A table of one's own is always a new one. */
const isSame = (
  standing: { readonly benchmarkId: string | null; readonly own: unknown } | null,
  chosen: Benchmark | null,
) => (standing?.own ?? null) === null && (standing?.benchmarkId ?? null) === (chosen?.id ?? null)
