import { basename, dirname, resolve } from 'node:path'
import { no, ok, type Result } from '#lib/domain/result'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { readEmissionsCsv } from './emissions-csv.ts'
import type { FileSource } from './file-bytes.ts'
import type { FileRefusal, RowProblem } from './file-refusal.ts'
import { figuresOf } from './own-rows.ts'
import { readSitesCsv } from './sites-csv.ts'
import { toBundle } from './to-bundle.ts'

/** A file, and what sentences about it call it. */
export type CalledFile = { readonly called: string; readonly source: FileSource }

/** Reads the two files of a whole cluster. A refusal has one sentence for each fault. */
export async function bundleFromFiles(
  sitesFile: CalledFile,
  emissionsFile: CalledFile,
  name: string,
): Promise<Result<Bundle, readonly string[]>> {
  const sites = await readSitesCsv(sitesFile.source)
  const emissions = await readEmissionsCsv(emissionsFile.source, { sourceWhenEmpty: null })
  const refused = [
    ...(sites.ok ? [] : [`${sitesFile.called}: ${fileSentence(sites.refusal)}`]),
    ...(emissions.ok ? [] : [`${emissionsFile.called}: ${fileSentence(emissions.refusal)}`]),
  ]
  if (!sites.ok || !emissions.ok) return no(refused)
  const keys = new Set(sites.value.rows.map((row) => row.key))
  const known = figuresOf(emissions.value.rows, keys, 'refuse')
  const faults = [
    ...sites.value.problems.map((problem) => `${sitesFile.called}: ${problemSentence(problem)}`),
    ...emissions.value.problems.map((problem) => `${emissionsFile.called}: ${problemSentence(problem)}`),
    // A site whose own row is bad is named there; its figures would only repeat that.
    ...(sites.value.problems.length > 0 ? [] : known.problems).map(
      (problem) => `${emissionsFile.called}: ${problemSentence(problem)}`,
    ),
  ]
  if (faults.length > 0) return no(faults)
  return ok(toBundle(sites.value.rows, known.rows, { name }))
}

/** Nothing is ever saved on the command line, so that is not said there. */
const fileSentence = ({ sentence }: FileRefusal): string => sentence.replace(/ Nothing was saved\.$/, '')

/** A problem as one line of text. */
export const problemSentence = (problem: RowProblem): string =>
  `row ${problem.row}${problem.column === '' ? '' : `, ${problem.column}`} “${problem.value}”: ${problem.reason}`

/** The cluster's name by the folder that its file lies in: `rotterdam_moerdijk` becomes Rotterdam Moerdijk. */
export function folderName(path: string): string {
  const words = basename(dirname(resolve(path))).split(/[_\s-]+/)
  const named = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  return named.trim() === '' ? 'Imported cluster' : named
}
