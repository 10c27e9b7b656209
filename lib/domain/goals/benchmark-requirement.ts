import type { Anchor } from '../pathway/path.ts'
import { benchmarkName, type Benchmark } from './benchmark.ts'
import { contract } from './contraction.ts'
import type { Rung } from './ladder.ts'
import { nothingRequired, requiredBy, type Requirement } from './requirement.ts'

/**
 * What a benchmark asks of total tonnes, year by year: for each year the cut that a target of that very year would need, so
 * that a base after 2020 owes the years since at once (METHODS 3.3). A sector's benchmark asks for an intensity and says
 * nothing about tonnes without output, which stays private: not comparable.
 */
export function benchmarkRequirement(benchmark: Benchmark, base: Anchor, years: readonly number[]): Requirement {
  if (benchmark.kind === 'sector')
    return nothingRequired({
      kind: 'intensity',
      sentence: 'A sector’s benchmark asks for an intensity, not for tonnes.',
    })
  const { rate } = benchmark
  const path = new Float64Array(years.length).fill(Number.NaN)
  for (const [index, year] of years.entries()) {
    if (year === base.year) path[index] = base.tonnes
    if (year <= base.year) continue
    const asked = contract({ base: base.tonnes, baseYear: base.year, rate, targetYear: year })
    if (!asked.ok) return nothingRequired({ kind: 'no-base-value', sentence: asked.refusal })
    path[index] = base.tonnes * (1 - asked.value.requiredShare)
  }
  return requiredBy(path)
}

/** The rung of a cluster's chosen benchmark; every figure on it names the benchmark and its version. */
export function benchmarkRung(benchmark: Benchmark, required: Requirement): Rung {
  const name = benchmarkName(benchmark)
  const { publisher, year } = benchmark.source
  const sources = [`${publisher}, ${year}`]
  return { level: 'cluster', id: benchmark.id, name, required, heldBy: 'commitments', benchmark: name, sources }
}
