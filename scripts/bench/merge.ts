import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { atMost, median, plain, type BenchRow } from './bench-row.ts'
import { generateCluster, type ClusterSize } from './generate-cluster.ts'

const small: ClusterSize = { companies: 20, sites: 200, measures: 300, years: 30, seed: 1 }
const large: ClusterSize = { companies: 200, sites: 2000, measures: 3000, years: 30, seed: 1 }

/** The merge of a cluster of 20 companies and of one ten times its size, in milliseconds of CPU. */
export async function benchMerge(): Promise<readonly BenchRow[]> {
  const one = cpuOfMerge(small, 15)
  const ten = cpuOfMerge(large, 5)
  const ratio = ten.usual / large.companies / (one.usual / small.companies)
  return [
    plain('Merge of 20 companies, first run of the process', one.first, 'ms CPU'),
    atMost(50, 'Merge of 20 companies, 200 sites, 300 measures', one.usual, 'ms CPU'),
    plain('Merge of 200 companies, 2,000 sites, 3,000 measures', ten.usual, 'ms CPU'),
    // A tenth above linear is the noise of the machine.
    atMost(1.1, 'CPU per company, 200 companies to 20', ratio, '×'),
  ]
}

/** The first run, with nothing compiled yet, and the median of the others. */
function cpuOfMerge(size: ClusterSize, runs: number): { readonly first: number; readonly usual: number } {
  const { cluster, submissions, resolutions } = generateCluster(size)
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    mergeRoadmap(cluster, submissions, resolutions)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  const [first = 0, ...others] = times
  return { first, usual: median(others) }
}
