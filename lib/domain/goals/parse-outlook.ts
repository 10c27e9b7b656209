import { amount, flag, list, name, object, obeying, orNull, text, year, type Reader } from '../reader.ts'
import {
  outlookFaults,
  type ClusterOutlook,
  type GridFactorPath,
  type PolicyEntry,
  type SchemeCoverage,
} from './outlook.ts'

const points = list(object({ year, value: amount }), (point) => String(point.year))

const outlook: Reader<ClusterOutlook> = object<ClusterOutlook>({
  gridFactor: orNull(object<GridFactorPath>({ unit: text, points, source: text })),
  policies: list(
    object<PolicyEntry>({ name, source: text, sectors: list(name, (sector) => sector), takesOff: points }),
  ),
  schemes: list(object<SchemeCoverage>({ scheme: name, percent: amount, source: text }), (one) => one.scheme),
  illustrative: flag,
})

/** What a lead keeps of the reference, as a file holds it. That it fits the base year is asked where that year is known. */
export const clusterOutlook: Reader<ClusterOutlook> = obeying(outlook, (kept) =>
  outlookFaults(kept, -Infinity)
    .filter(({ field }) => field !== 'grid')
    .map(({ field, sentence }) => [field, sentence] as const),
)
