import { basename, dirname, resolve } from 'node:path'
import { no, ok, type Result } from '#lib/domain/result'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { readEmissionsCsv } from './emissions-csv.ts'
import type { RowProblem } from './file-refusal.ts'
import { figuresOf } from './own-rows.ts'
import { readSitesCsv } from './sites-csv.ts'
import { toBundle } from './to-bundle.ts'

/** Reads the two files of a whole cluster. A refusal has one sentence for each fault. The name defaults to the folder's. */
export async function bundleFromFiles(
  sitesPath: string,
  emissionsPath: string,
  name?: string,
): Promise<Result<Bundle, readonly string[]>> {
  const sites = await readSitesCsv(sitesPath)
  const emissions = await readEmissionsCsv(emissionsPath, { sourceWhenEmpty: null })
  const refused = [
    ...(sites.ok ? [] : [`${sitesPath}: ${sites.refusal.sentence}`]),
    ...(emissions.ok ? [] : [`${emissionsPath}: ${emissions.refusal.sentence}`]),
  ]
  if (!sites.ok || !emissions.ok) return no(refused)
  const keys = new Set(sites.value.rows.map((row) => row.key))
  const known = figuresOf(emissions.value.rows, keys, 'refuse')
  const faults = [
    ...sites.value.problems.map((problem) => `${sitesPath}: ${problemSentence(problem)}`),
    ...emissions.value.problems.map((problem) => `${emissionsPath}: ${problemSentence(problem)}`),
    // A site whose own row is bad is named there; its figures would only repeat that.
    ...(sites.value.problems.length > 0 ? [] : known.problems).map(
      (problem) => `${emissionsPath}: ${problemSentence(problem)}`,
    ),
  ]
  if (faults.length > 0) return no(faults)
  return ok(toBundle(sites.value.rows, known.rows, { name: name ?? folderName(sitesPath) }))
}

/** A problem as one line of text. */
export const problemSentence = (problem: RowProblem): string =>
  `row ${problem.row}${problem.column === '' ? '' : `, ${problem.column}`} “${problem.value}”: ${problem.reason}`

/** `rotterdam_moerdijk` becomes Rotterdam Moerdijk. */
function folderName(path: string): string {
  const words = basename(dirname(resolve(path))).split(/[_\s-]+/)
  const named = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  return named.trim() === '' ? 'Imported cluster' : named
}
