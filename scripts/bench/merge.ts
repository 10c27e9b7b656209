import type { Bundle } from '#lib/domain/roadmap/bundle'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { atMost, median, plain, type BenchRow } from './bench-row.ts'
import { generateCluster, type ClusterSize } from './generate-cluster.ts'
import { withHubs } from './generate-hubs.ts'

const small: ClusterSize = { companies: 20, sites: 200, measures: 300, years: 30, seed: 1 }
const large: ClusterSize = { companies: 200, sites: 2000, measures: 3000, years: 30, seed: 1 }

/** The merge of a cluster of 20 companies and of one ten times its size, in milliseconds of CPU. */
export async function benchMerge(): Promise<readonly BenchRow[]> {
  const one = cpuOfMerge(generateCluster(small), 15)
  const hubs = cpuOfMerge(withHubs(generateCluster(small)), 15)
  const ten = cpuOfMerge(generateCluster(large), 11)
  const again = cpuOfRemerge(generateCluster(large), 40)
  const ratio = ten.usual / large.companies / (one.usual / small.companies)
  return [
    plain('Merge of 20 companies, first run of the process', one.first, 'ms CPU'),
    atMost(50, 'Merge of 20 companies, 200 sites, 300 measures', one.usual, 'ms CPU'),
    atMost(50, 'The same with 8 hubs, bookings and flows', hubs.usual, 'ms CPU'),
    plain('Merge of 200 companies, 2,000 sites, 3,000 measures', ten.usual, 'ms CPU'),
    // A tenth above linear is the noise of the machine.
    atMost(1.1, 'CPU per company, 200 companies to 20', ratio, '×'),
    atMost(0.1, 'One changed submission of 200 merged again, to the whole', again / ten.usual, '×'),
  ]
}

/**
 * The first run, with nothing compiled yet, and the median of the others. Each run has a bundle of its own: what the merge remembers
 * of one is no help with the next.
 */
function cpuOfMerge(bundle: Bundle, runs: number): { readonly first: number; readonly usual: number } {
  const bundles = Array.from({ length: runs }, () => structuredClone(bundle))
  const [first = 0, ...others] = bundles.map(cpuOf)
  return { first, usual: median(others) }
}

/** The median of merges of which each differs from the one before by one submission, every measure of it a year later. */
function cpuOfRemerge(bundle: Bundle, runs: number): number {
  let last = bundle
  cpuOf(last)
  const times = Array.from({ length: runs }, (_, run) => {
    const submissions = last.submissions.map((one, index) => (index === run ? structuredClone(later(one)) : one))
    last = { ...last, submissions }
    return cpuOf(last)
  })
  return median(times)
}

const later = (one: Bundle['submissions'][number]): Bundle['submissions'][number] => ({
  ...one,
  document: {
    ...one.document,
    measures: one.document.measures.map((measure) => ({ ...measure, start: measure.start + 1 })),
  },
})

function cpuOf({ cluster, submissions, resolutions }: Bundle): number {
  const before = process.cpuUsage()
  mergeRoadmap(cluster, submissions, resolutions)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
