import type { Tonnes } from '../../decimal.ts'
import type { Scope } from '../../submission/document.ts'
import { categories, type InventoryLine } from '../line.ts'
import { gasesOf } from '../line-tonnes.ts'
import { restatementSentence } from '../restatement.ts'
import { categoryNames } from '../words.ts'
import { biogenicIn, consolidationText, grossOf, linesIn, ofYears, totalOf, type ReportInput } from './report-input.ts'
import { textColumn, type Report, type ReportCell, type ReportTable } from './table.ts'
import { gasFamilies, gasFamily, gwpSetsOf, sourcesOf } from './words.ts'

export type GriInput = ReportInput & {
  /** What the intensity is per, such as tonnes of cement or net revenue: confidential, so nothing is shown unless it is given. */
  readonly intensityPer: readonly { readonly name: string; readonly unit: string; readonly amount: number }[]
  /** Reductions that came of the company's own measures in the year, in tonnes of CO2e. */
  readonly reductions: readonly { readonly title: string; readonly tonnes: Tonnes }[]
}

/** GRI 305: Emissions 2016, disclosures 305-1 to 305-7, one row a requirement. Tonnes of CO2e. */
export function gri305(whole: GriInput): Report {
  const input = ofYears(whole, whole.year, whole.baseYear)
  return {
    title: `GRI 305 of ${input.organisation}, ${input.year}`,
    tables: [direct(input), energy(input), valueChain(input), intensity(input), reduction(input), elsewhere()],
  }
}

const columns = [
  textColumn('Requirement'),
  textColumn('Disclosure'),
  { name: 'Figure', kind: 'number', unit: null },
  textColumn('Unit'),
  textColumn('Text'),
] as const

type Row = readonly ReportCell[]
const figure = (requirement: string, name: string, value: number | null, unit = 't CO2e'): Row => [
  requirement,
  name,
  value,
  unit,
  value === null ? 'Not known' : null,
]
const told = (requirement: string, name: string, text: string): Row => [requirement, name, null, null, text]
const table = (title: string, rows: readonly Row[], notes: readonly string[] = []): ReportTable => ({
  title,
  columns,
  rows,
  notes,
})

const scopeLines = (input: ReportInput, ...scopes: readonly Scope[]): readonly InventoryLine[] =>
  linesIn(input, input.year).filter((line) => scopes.includes(line.scope))

function gasText(lines: readonly InventoryLine[]): string {
  const found = new Set(lines.flatMap((line) => gasesOf(line).map(([gas]) => gasFamily(gas))))
  const text = gasFamilies.filter((family) => family !== 'not split' && found.has(family)).join(', ')
  if (!found.has('not split')) return text === '' ? 'None' : text
  return text === '' ? 'Given as CO2e, not split by gas' : `${text}; some figures as CO2e, not split by gas`
}

function baseText(input: ReportInput, ...scopes: readonly Scope[]): string {
  const { baseYear, restatement } = input
  if (baseYear === null) return 'No base year is chosen.'
  const parts = scopes.map((scope) => {
    const tonnes = grossOf(input, baseYear, scope)
    const name = scopes.length === 1 ? '' : `${scope.slice(2)}-based `
    return `${name}${tonnes === null ? 'not known' : `${tonnes} t CO2e`}`
  })
  const base = `${baseYear}: ${parts.join(', ')}.`
  return restatement === null ? base : `${base} ${restatementSentence(restatement)}`
}

const factorText = (lines: readonly InventoryLine[]): string =>
  `${sourcesOf(lines).join('; ') || 'None'}. Warming potentials over 100 years: ${gwpSetsOf(lines).join(', ') || 'none used'}.`

const standard = 'GHG Protocol, Corporate Accounting and Reporting Standard'

function direct(input: GriInput): ReportTable {
  const lines = scopeLines(input, '1')
  return table('305-1 Direct (scope 1) GHG emissions', [
    figure('a', 'Gross direct GHG emissions', grossOf(input, input.year, '1')),
    told('b', 'Gases', gasText(lines)),
    figure('c', 'Biogenic CO2 emissions', biogenicIn(input, input.year, '1'), 't CO2'),
    told('d', 'Base year', baseText(input, '1')),
    told('e', 'Source of factors and warming potentials', factorText(lines)),
    told('f', 'Consolidation approach', consolidationText[input.consolidation]),
    told('g', 'Standards and methods', standard),
  ])
}

function energy(input: GriInput): ReportTable {
  const lines = scopeLines(input, '2-location', '2-market')
  return table('305-2 Energy indirect (scope 2) GHG emissions', [
    figure('a', 'Gross location-based GHG emissions', grossOf(input, input.year, '2-location')),
    figure('b', 'Gross market-based GHG emissions', grossOf(input, input.year, '2-market')),
    told('c', 'Gases', gasText(lines)),
    told('d', 'Base year', baseText(input, '2-location', '2-market')),
    told('e', 'Source of factors and warming potentials', factorText(lines)),
    told('f', 'Consolidation approach', consolidationText[input.consolidation]),
    told('g', 'Standards and methods', 'GHG Protocol, Scope 2 Guidance'),
  ])
}

function valueChain(input: GriInput): ReportTable {
  const lines = scopeLines(input, '3')
  const withFigure = categories['3'].filter((category) => grossOf(input, input.year, '3', category) !== null)
  const names = withFigure.map((category) => categoryNames[category]).join('; ')
  return table('305-3 Other indirect (scope 3) GHG emissions', [
    figure('a', 'Gross other indirect GHG emissions', grossOf(input, input.year, '3')),
    told('b', 'Gases', gasText(lines)),
    figure('c', 'Biogenic CO2 emissions', biogenicIn(input, input.year, '3'), 't CO2'),
    told('d', 'Categories and activities', names === '' ? 'None has a figure.' : names),
    told('e', 'Base year', baseText(input, '3')),
    told('f', 'Source of factors and warming potentials', factorText(lines)),
    told('g', 'Standards and methods', 'GHG Protocol, Corporate Value Chain (Scope 3) Standard'),
  ])
}

function intensity(input: GriInput): ReportTable {
  const title = '305-4 GHG emissions intensity'
  const bases = input.intensityPer.filter(({ amount }) => amount > 0)
  if (bases.length === 0) return table(title, [], ['Not stated: the amount it would be per.'])
  const total = (scope2: '2-location' | '2-market') =>
    totalOf((['1', scope2] as const).map((scope) => grossOf(input, input.year, scope)))
  const [scope1, location, market] = [grossOf(input, input.year, '1'), total('2-location'), total('2-market')]
  return table(title, [
    ...bases.flatMap(({ name, unit, amount }) => {
      const ratio = (tonnes: Tonnes | null) => (tonnes === null ? null : tonnes / amount)
      const per = `t CO2e / ${unit}`
      return [
        figure('a', `Scope 1 per ${name.toLowerCase()}`, ratio(scope1), per),
        figure('a', `Scope 1 and location-based scope 2 per ${name.toLowerCase()}`, ratio(location), per),
        figure('a', `Scope 1 and market-based scope 2 per ${name.toLowerCase()}`, ratio(market), per),
        told('b', 'Denominator', `${name}: ${amount} ${unit}`),
      ]
    }),
    told('c', 'Scopes in the ratios', 'As each is named; scope 3 is in none of them'),
    told('d', 'Gases', gasText(scopeLines(input, '1', '2-location', '2-market'))),
  ])
}

/**
 * Reductions by cause, as far as the company's entries say them: what its operating measures take off by their own entry. The change
 * since the base year stands beside them and is no reduction in the sense of 305-5, which leaves out what fewer goods made (2.9.1).
 */
function reduction(input: GriInput): ReportTable {
  const { reductions, baseYear, year } = input
  const total = reductions.reduce((sum, { tonnes }) => sum + tonnes, 0)
  const change = (scope: Scope): number | null => {
    const [base, now] = [baseYear === null ? null : grossOf(input, baseYear, scope), grossOf(input, year, scope)]
    return base === null || now === null ? null : now - base
  }
  const changes = baseYear === null || baseYear === year ? [] : (['1', '2-location', '2-market', '3'] as const)
  return table(
    '305-5 Reduction of GHG emissions',
    [
      ...(reductions.length === 0
        ? [told('a', 'Reduced by measures of its own', `Not stated: no measure that operates is entered for ${year}.`)]
        : [figure('a', 'Reduced by measures of its own', total)]),
      ...reductions.map(({ title, tonnes }) => figure('a', title, tonnes)),
      ...(reductions.length === 0 ? [] : reductionTexts(input)),
      ...changes.map((scope) =>
        figure('beside', `Change of gross scope ${scopeWord(scope)} from ${baseYear} to ${year}`, change(scope)),
      ),
    ],
    changes.length === 0
      ? []
      : [
          'The change since the base year holds changes of output and of methods too. What of it came of which cause is not stated.',
        ],
  )
}

const scopeWord = (scope: Scope): string => (scope.startsWith('2') ? `2 (${scope.slice(2)}-based)` : scope)

const reductionTexts = (input: GriInput): readonly Row[] => [
  told('b', 'Gases', 'Given as CO2e, not split by gas'),
  told(
    'c',
    'Baseline',
    `What the sites would emit without the measure. Base year of the inventory: ${baseText(input, '1')}`,
  ),
  told('d', 'Scopes', 'Not stated: a measure is entered for a site or its source streams, not for a scope'),
  told(
    'e',
    'Standards and methods',
    'Each measure at the tonnes a year it is entered with, times its ramp and the share of its site: an estimate, not a measurement',
  ),
]

const elsewhere = (): ReportTable =>
  table('Not part of this inventory', [
    told('305-6', 'Ozone-depleting substances', 'Not applicable: this is an inventory of greenhouse gases.'),
    told(
      '305-7',
      'Nitrogen oxides, sulphur oxides and other air emissions',
      'Not applicable: this is an inventory of greenhouse gases.',
    ),
  ])
