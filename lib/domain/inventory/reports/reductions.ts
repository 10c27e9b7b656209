import { fromDecimal, type Tonnes } from '../../decimal.ts'
import { claimedPath } from '../../measures/ramp.ts'
import { streamKey } from '../../measures/streams.ts'
import type { EnergyDelta, InventoryDocument, MeasureEntry } from '../../submission/document.ts'
import { pillarNames } from '../../submission/words.ts'
import { isRemoval, type InventoryLine } from '../line.ts'
import { gasesOf } from '../line-tonnes.ts'
import type { ReportInput } from './report-input.ts'
import { gasFamilies, gasFamily, type GasFamily } from './words.ts'

/** Of GRI 305-5: both ways of counting scope 2 are one. */
export type ScopeType = '1' | '2' | '3'

/** What one measure in operation took off in a year, in tonnes of CO2e, and what the lines of its sources tell of it. */
export type Reduction = {
  readonly title: string
  readonly tonnes: Tonnes
  /** Of the lines of its sources; none where it cannot be told. */
  readonly scopes: readonly ScopeType[]
  /** Of the same lines, which the tonnes themselves are not split by; `not split` where a line is given as CO2e. */
  readonly gases: readonly GasFamily[]
  /** Why scopes and gases cannot be told, as the end of a sentence; null where they can. */
  readonly untold: string | null
  /** What it needs more or less of, which its tonnes leave out. */
  readonly energy: readonly EnergyDelta[]
}

/**
 * What the company's operating measures took off in a year by what is entered of them, each times the share of its site (GRI 305-5-a).
 * A measure on paper reduces nothing yet; one at a site outside the boundary is somebody else's to report.
 */
export function reductionsIn(document: InventoryDocument, input: ReportInput, year: number): readonly Reduction[] {
  const shares = new Map(input.boundary.map(({ siteId, share }) => [siteId, share]))
  return document.measures
    .filter(({ level }) => level === 'operating')
    .flatMap((measure) => {
      const { title, pillar, siteId, energy, start, rampYears, lifetimeYears, tonnesPerYear } = measure
      const effect = { start, rampYears, lifetimeYears, tonnesPerYear: fromDecimal(tonnesPerYear) }
      const tonnes = (claimedPath(effect, [year])[0] ?? 0) * (shares.get(siteId) ?? 0)
      if (tonnes <= 0) return []
      return [
        {
          title: `${title} (${pillarNames[pillar].toLowerCase()})`,
          tonnes,
          energy,
          ...toldBy(document, measure, year),
        },
      ]
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}

type Told = Pick<Reduction, 'scopes' | 'gases' | 'untold'>
const nothing = { scopes: [], gases: [] } as const

function toldBy(document: InventoryDocument, measure: MeasureEntry, year: number): Told {
  const { sources = [] } = measure
  if (sources.length === 0) return { ...nothing, untold: 'it is entered for its whole site' }
  const found = sources.map((source) => linesOfSource(document.lines, measure.siteId, source, year))
  const missing = sources.filter((_, at) => found[at]?.length === 0)
  if (missing.length > 0)
    return { ...nothing, untold: `no line up to ${year} with a figure names its source ${missing.join(', ')}` }
  const lines = found.flat()
  const gases = new Set(lines.flatMap((line) => gasesOf(line).map(([gas]) => gasFamily(gas))))
  const scopes = [...new Set(lines.map(({ scope }) => scope.slice(0, 1) as ScopeType))].toSorted()
  return { scopes, gases: gasFamilies.filter((family) => gases.has(family)), untold: null }
}

/**
 * The lines of a source in the newest year up to `year` that has any: a measure may have ended its source. A stream that scope 1 names is
 * a direct source, as a merge has it, though scope 3 may tell of the same stream what its fuel brought along.
 */
function linesOfSource(
  lines: readonly InventoryLine[],
  siteId: string,
  source: string,
  year: number,
): readonly InventoryLine[] {
  const named = lines.filter(
    (line) =>
      line.siteId === siteId &&
      line.year <= year &&
      line.stream !== null &&
      streamKey(line.stream) === streamKey(source) &&
      line.content.kind !== 'noted' &&
      !isRemoval(line),
  )
  const direct = named.filter(({ scope }) => scope === '1')
  const own = direct.length > 0 ? direct : named
  const newest = own.reduce((last, line) => Math.max(last, line.year), -Infinity)
  return own.filter((line) => line.year === newest)
}
