import type { Benchmark } from '../benchmark.ts'
import { contractionRates } from '../contraction.ts'
import { oecmBenchmarks } from './oecm.ts'

const sbti = {
  publisher: 'Science Based Targets initiative',
  version: 'Corporate Near-Term Criteria 5.1',
  year: 2023,
  licence: 'Named with its source; a rate, no data set',
  link: 'https://sciencebasedtargets.org/resources/',
} as const

/** Every benchmark the product brings along. A cluster's own tables come beside them. */
export const benchmarks: readonly Benchmark[] = [
  {
    id: 'contraction/1.5c',
    kind: 'contraction',
    rate: contractionRates['1.5C'],
    source: { ...sbti, name: 'Absolute contraction, 1.5 °C (4.2 % a year)' },
  },
  {
    id: 'contraction/well-below-2c',
    kind: 'contraction',
    rate: contractionRates['well-below-2C'],
    source: { ...sbti, name: 'Absolute contraction, well below 2 °C (2.5 % a year)' },
  },
  ...oecmBenchmarks,
]

export const findBenchmark = (id: string): Benchmark | null =>
  benchmarks.find((benchmark) => benchmark.id === id) ?? null
