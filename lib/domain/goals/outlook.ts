import { fromDecimal, type Decimal } from '../decimal.ts'
import type { PolicyInForce } from '../pathway/driven-reference.ts'
import type { YearValue } from '../pathway/year-values.ts'
import { byText } from '../text-order.ts'

export type OutlookPoint = { readonly year: number; readonly value: Decimal }

/** Emissions per unit of bought power by year, straight between the years and level after the last. Moves scope 2 alone. */
export type GridFactorPath = {
  /** Such as `t CO2e/MWh`: only its course counts. */
  readonly unit: string
  readonly points: readonly OutlookPoint[]
  readonly source: string
}

/** A rule that already binds, with what it takes off scope 1 by year, in per cent of what there would be without it. */
export type PolicyEntry = {
  readonly name: string
  readonly source: string
  /** Sectors as the sites name theirs; empty is every site. */
  readonly sectors: readonly string[]
  readonly takesOff: readonly OutlookPoint[]
}

/** How much of the cluster's base-year scope 1 stands under a trading scheme, in per cent. */
export type SchemeCoverage = { readonly scheme: string; readonly percent: Decimal; readonly source: string }

/** What the lead keeps of all that moves the reference pathway without anybody's measures (METHODS 2.1). */
export type ClusterOutlook = {
  readonly gridFactor: GridFactorPath | null
  readonly policies: readonly PolicyEntry[]
  readonly schemes: readonly SchemeCoverage[]
  /** True where grid factor and policies stand as an example that nobody published. */
  readonly illustrative: boolean
}

export const nothingKept: ClusterOutlook = { gridFactor: null, policies: [], schemes: [], illustrative: false }

/** In one order, whatever order it came in: signed bytes hold it. */
export const inOutlookOrder = ({ gridFactor, policies, schemes, illustrative }: ClusterOutlook): ClusterOutlook => ({
  gridFactor: gridFactor && { ...gridFactor, points: byYear(gridFactor.points) },
  policies: policies
    .map((policy) => ({ ...policy, sectors: policy.sectors.toSorted(byText), takesOff: byYear(policy.takesOff) }))
    .toSorted((a, b) => byText(a.name, b.name) || byText(a.source, b.source)),
  schemes: schemes.toSorted((a, b) => byText(a.scheme, b.scheme)),
  illustrative,
})

const byYear = (points: readonly OutlookPoint[]): readonly OutlookPoint[] => points.toSorted((a, b) => a.year - b.year)

/** The policies in force on a site of this sector, as shares. One of no sector is under the policies of every site alone. */
export const policiesOn = (outlook: ClusterOutlook | undefined, sector: string | null): readonly PolicyInForce[] =>
  (outlook?.policies ?? [])
    .filter(
      ({ sectors }) => sectors.length === 0 || (sector !== null && sectors.map(inWords).includes(inWords(sector))),
    )
    .map(({ name, source, takesOff }) => ({
      name,
      source,
      takesOff: takesOff.map(({ year, value }) => ({ year, value: fromDecimal(value) / 100 })),
    }))

const inWords = (sector: string): string => sector.trim().toLowerCase()

export const gridPoints = ({ points }: GridFactorPath): readonly YearValue[] =>
  points.map(({ year, value }) => ({ year, value: fromDecimal(value) }))

/**
 * Everything that is wrong with an outlook, each with the field it is about and a sentence; empty for a sound one. A grid factor
 * must be known and above zero in the base year; a policy begins after it, since the base year holds what already happened.
 */
export function outlookFaults(
  { gridFactor, policies, schemes }: ClusterOutlook,
  baseYear: number,
): readonly { readonly field: string; readonly sentence: string }[] {
  return [
    ...(gridFactor === null ? [] : gridFaults(gridFactor, baseYear)).map((sentence) => ({ field: 'grid', sentence })),
    ...policies.flatMap((policy, index) =>
      policyFaults(policy, baseYear).map((sentence) => ({ field: `policies.${index}.takesOff`, sentence })),
    ),
    ...schemes.flatMap(({ scheme, percent }, index) => [
      ...(fromDecimal(percent) > 100
        ? [{ field: `schemes.${index}.percent`, sentence: 'A scheme covers at most 100 %.' }]
        : []),
      ...(schemes.findIndex((other) => other.scheme === scheme) < index
        ? [{ field: `schemes.${index}.percent`, sentence: 'This scheme stands twice.' }]
        : []),
    ]),
  ]
}

function gridFaults(path: GridFactorPath, baseYear: number): readonly string[] {
  const points = gridPoints(path)
  const years = points.map(({ year }) => year)
  const inBase = points.filter(({ year }) => year <= baseYear)
  return [
    ...twice(years),
    ...(inBase.length === 0 || Math.max(...years) < baseYear
      ? [`The grid factor of ${baseYear}, the base year, is not known from these years.`]
      : []),
    ...(inBase.at(-1)?.value === 0 ? [`The grid factor up to ${baseYear} must be above zero.`] : []),
    ...(points.some(({ value }) => value < 0) ? ['A grid factor must not be below zero.'] : []),
  ]
}

function policyFaults({ takesOff }: PolicyEntry, baseYear: number): readonly string[] {
  const early = takesOff.find(({ year }) => year <= baseYear)
  return [
    ...twice(takesOff.map(({ year }) => year)),
    ...(takesOff.length === 0 ? ['It takes nothing off: enter a year and a per cent.'] : []),
    ...(early === undefined
      ? []
      : [`${early.year} is not after the base year ${baseYear}, which holds what happened.`]),
    ...(takesOff.some(({ value }) => fromDecimal(value) > 100 || fromDecimal(value) < 0)
      ? ['A policy takes off between 0 and 100 %.']
      : []),
  ]
}

function twice(years: readonly number[]): readonly string[] {
  const found = years.find((year, index) => years.indexOf(year) !== index)
  return found === undefined ? [] : [`The year ${found} stands twice.`]
}
