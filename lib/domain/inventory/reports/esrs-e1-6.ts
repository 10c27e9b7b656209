import type { Tonnes } from '../../decimal.ts'
import type { GwpSet } from '../../factors/factor.ts'
import { categories } from '../line.ts'
import { categoryNames } from '../words.ts'
import type { Regulated } from './disclosed.ts'
import { biogenicIn, consolidationText, grossOf, linesIn, ofYears, totalOf, type ReportInput } from './report-input.ts'
import { percentColumn, textColumn, tonnesColumn, type Report, type ReportCell, type ReportTable } from './table.ts'
import { gwpSetsOf } from './words.ts'

/** Rows that a company may have a target for. */
export type TargetRow = '1' | '2-location' | '2-market' | '3' | 'total-location' | 'total-market'
export const milestoneYears = [2025, 2030, 2050] as const
const newestGwpSet: GwpSet = 'AR6'

export type EsrsInput = ReportInput & {
  /** Scope 1 within the boundary under regulated emission trading schemes, by year. A year that is not told is unknown. */
  readonly regulated: ReadonlyMap<number, Regulated>
  /** Tonnes that the company aims at. */
  readonly targets: readonly { readonly row: TargetRow; readonly year: number; readonly tonnes: Tonnes }[]
  /** Net revenue by year, in `currency`. Without it no intensity is shown. */
  readonly netRevenue: ReadonlyMap<number, number>
  /** Where the revenue of the year stands. */
  readonly revenueSource: string | null
  readonly currency: string
}

/**
 * The table of ESRS E1-6 as application requirement 48 lays it out (Delegated Regulation (EU) 2023/2772), and the intensity of
 * paragraph 53 as requirements 53 and 54 do. Tonnes of CO2e. An unknown cell stays blank; a total stays blank while one of its scopes
 * has no figure.
 */
export function esrsE16(whole: EsrsInput): Report {
  const input = ofYears(whole, whole.year, whole.year - 1, whole.baseYear)
  return {
    title: `ESRS E1-6 of ${input.organisation}, ${input.year}`,
    tables: [emissionsTable(input), biogenicTable(input), intensityTable(input)],
  }
}

function emissionsTable(input: EsrsInput): ReportTable {
  const { year, baseYear } = input
  const of = (row: TargetRow) => (each: number) => valueOf(input, row, each)
  const regulated = (each: number): number | null => {
    const [part, whole] = [input.regulated.get(each)?.tonnes ?? null, grossOf(input, each, '1')]
    return part === null || whole === null || whole <= 0 ? null : (part / whole) * 100
  }
  const scope3 = categories['3'].flatMap((category) => {
    const of3 = (each: number) => grossOf(input, each, '3', category)
    const significant = [baseYear, year - 1, year].some((each) => each !== null && of3(each) !== null)
    return significant ? [rowOf(input, categoryNames[category], of3, null)] : []
  })
  const notApplied = categories['3'].length - scope3.length
  return {
    title: 'Gross scopes 1, 2, 3 and total GHG emissions',
    columns: [
      textColumn('Emissions'),
      tonnesColumn(baseYear === null ? 'Base year' : `Base year ${baseYear}`),
      tonnesColumn(`Comparative (${year - 1})`),
      tonnesColumn(`N (${year})`),
      percentColumn('N / N-1'),
      ...milestoneYears.map((each) => tonnesColumn(String(each))),
      percentColumn('Annual target / base year'),
    ],
    rows: [
      heading('Scope 1 GHG emissions'),
      rowOf(input, 'Gross scope 1 GHG emissions', of('1'), '1'),
      rowOf(input, 'Percentage of scope 1 GHG emissions from regulated emission trading schemes (%)', regulated, null),
      heading('Scope 2 GHG emissions'),
      rowOf(input, 'Gross location-based scope 2 GHG emissions', of('2-location'), '2-location'),
      rowOf(input, 'Gross market-based scope 2 GHG emissions', of('2-market'), '2-market'),
      heading('Significant scope 3 GHG emissions'),
      rowOf(input, 'Total gross indirect (scope 3) GHG emissions', of('3'), '3'),
      ...scope3,
      heading('Total GHG emissions'),
      rowOf(input, 'Total GHG emissions (location-based)', of('total-location'), 'total-location'),
      rowOf(input, 'Total GHG emissions (market-based)', of('total-market'), 'total-market'),
    ],
    notes: [
      `Consolidated by: ${consolidationText[input.consolidation].toLowerCase()}. Warming potentials over 100 years: ${gwpSetsOf(linesIn(input, year)).join(', ') || 'none used'}.`,
      ...gwpNotes(gwpSetsOf(linesIn(input, year))),
      ...regulatedNotes(input),
      ...(notApplied === 0 ? [] : [`${notApplied} of the 15 scope 3 categories have no figure in these years.`]),
      'N / N-1 is the change against the comparative year. The annual target is the yearly step to the next target.',
      'Blank is unknown, not zero.',
    ],
  }
}

/** Requirement 39 (d) asks for the newest warming potentials, which publishers of factors and older inventories may not have used. */
const gwpNotes = (sets: readonly GwpSet[]): readonly string[] =>
  sets.every((set) => set === newestGwpSet)
    ? []
    : [
        `Application requirement 39 (d) asks for the most recent warming potentials of the IPCC, those of ${newestGwpSet}.`,
      ]

/** What keeps the share under trading schemes from being told. */
function regulatedNotes({ year, regulated }: EsrsInput): readonly string[] {
  const unstated = regulated.get(year)?.unstated ?? []
  return unstated.length === 0
    ? []
    : [
        `Not stated: the share of scope 1 under regulated emission trading schemes in ${year}, of ${unstated.join(', ')}.`,
      ]
}

const heading = (name: string): readonly ReportCell[] => [name, ...Array.from({ length: 8 }, () => null)]

function valueOf(input: ReportInput, row: TargetRow, year: number): Tonnes | null {
  if (row === 'total-location') return totalOf((['1', '2-location', '3'] as const).map((s) => grossOf(input, year, s)))
  if (row === 'total-market') return totalOf((['1', '2-market', '3'] as const).map((s) => grossOf(input, year, s)))
  return grossOf(input, year, row)
}

function rowOf(
  input: EsrsInput,
  name: string,
  of: (year: number) => number | null,
  target: TargetRow | null,
): readonly ReportCell[] {
  const { year, baseYear, targets } = input
  const [base, before, now] = [baseYear === null ? null : of(baseYear), of(year - 1), of(year)]
  const own = targets.filter((each) => each.row === target)
  const aims = milestoneYears.map((each) => own.find((aim) => aim.year === each)?.tonnes ?? null)
  return [name, base, before, now, changePercent(before, now), ...aims, annualTarget(base, baseYear, own)]
}

const changePercent = (before: number | null, now: number | null): number | null =>
  before === null || now === null || before <= 0 ? null : (now / before - 1) * 100

/** The yearly step, in per cent of the base year, to the nearest target that lies after it. */
function annualTarget(base: number | null, baseYear: number | null, targets: EsrsInput['targets']): number | null {
  const next = targets.filter((aim) => baseYear !== null && aim.year > baseYear).toSorted((a, b) => a.year - b.year)[0]
  if (base === null || base <= 0 || baseYear === null || next === undefined) return null
  return ((next.tonnes / base - 1) * 100) / (next.year - baseYear)
}

const biogenicTable = (input: EsrsInput): ReportTable => ({
  title: 'Biogenic CO2, outside the scopes',
  columns: [
    textColumn('Emissions'),
    ...[input.year - 1, input.year].map((year) => ({ name: String(year), kind: 'number' as const, unit: 't CO2' })),
  ],
  rows: (
    [
      ['1', 'Biogenic CO2 beside scope 1'],
      ['2-location', 'Biogenic CO2 beside scope 2, location-based'],
      ['2-market', 'Biogenic CO2 beside scope 2, market-based'],
      ['3', 'Biogenic CO2 beside scope 3'],
    ] as const
  ).map(([scope, name]) => [name, ...[input.year - 1, input.year].map((year) => biogenicIn(input, year, scope))]),
  notes: ['Application requirements 43 (c), 45 (e) and 46 (j) ask for it apart from the scopes.'],
})

/** The monetary unit of paragraph 53: a million, so that the figure has digits to read. */
const million = 1_000_000

function intensityTable(input: EsrsInput): ReportTable {
  const { year, netRevenue, revenueSource, currency } = input
  const intensity = (row: 'total-location' | 'total-market') => (each: number) => {
    const [tonnes, revenue] = [valueOf(input, row, each), netRevenue.get(each)]
    return tonnes === null || revenue === undefined || revenue <= 0 ? null : (tonnes / revenue) * million
  }
  const revenue = netRevenue.get(year)
  const unit = `t CO2e / million ${currency}`
  const rows = (
    [
      ['total-location', 'Total GHG emissions (location-based) per net revenue'],
      ['total-market', 'Total GHG emissions (market-based) per net revenue'],
    ] as const
  ).map(([row, name]) => {
    const [before, now] = [intensity(row)(year - 1), intensity(row)(year)]
    return [name, before, now, changePercent(before, now)]
  })
  return {
    title: 'GHG intensity per net revenue',
    columns: [
      textColumn('Intensity'),
      { name: `Comparative (${year - 1})`, kind: 'number', unit },
      { name: `N (${year})`, kind: 'number', unit },
      percentColumn('N / N-1'),
    ],
    rows: revenue === undefined ? [] : rows,
    notes:
      revenue === undefined
        ? ['Not stated: the net revenue of the year.']
        : [
            `Net revenue of ${year}: ${revenue} ${currency}, ${revenueSource ?? 'where it is published is not stated'}.`,
            ...(rows.some(([, , now]) => now === null)
              ? ['Not known: a total in which one of its scopes has no figure.']
              : []),
          ],
  }
}
