import type { Tonnes } from '../../decimal.ts'
import type { Scope } from '../../submission/document.ts'
import { categories, type InventoryLine } from '../line.ts'
import { gasesOf } from '../line-tonnes.ts'
import { restatementSentence } from '../restatement.ts'
import { categoryNames } from '../words.ts'
import { reductionTable, type ReductionInput } from './gri-305-5.ts'
import { figure, griTable, told } from './gri-rows.ts'
import { biogenicIn, consolidationText, grossOf, linesIn, ofYears, totalOf, type ReportInput } from './report-input.ts'
import type { Report, ReportTable } from './table.ts'
import { gasFamilies, gasFamily, gwpSetsOf, sourcesOf } from './words.ts'

export type GriInput = ReductionInput & {
  /** What the intensity is per, such as tonnes of cement or net revenue: confidential, so nothing is shown unless it is given. */
  readonly intensityPer: readonly { readonly name: string; readonly unit: string; readonly amount: number }[]
}

/** GRI 305: Emissions 2016, disclosures 305-1 to 305-7, one row a requirement. Tonnes of CO2e. */
export function gri305(whole: GriInput): Report {
  const input = ofYears(whole, whole.year, whole.baseYear)
  return {
    title: `GRI 305 of ${input.organisation}, ${input.year}`,
    tables: [
      direct(input),
      energy(input),
      valueChain(input),
      intensity(input),
      reductionTable(input, baseText),
      elsewhere(),
    ],
  }
}

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
  return griTable('305-1 Direct (scope 1) GHG emissions', [
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
  return griTable('305-2 Energy indirect (scope 2) GHG emissions', [
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
  return griTable('305-3 Other indirect (scope 3) GHG emissions', [
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
  if (bases.length === 0) return griTable(title, [], ['Not stated: the amount it would be per.'])
  const total = (scope2: '2-location' | '2-market') =>
    totalOf((['1', scope2] as const).map((scope) => grossOf(input, input.year, scope)))
  const [scope1, location, market] = [grossOf(input, input.year, '1'), total('2-location'), total('2-market')]
  return griTable(title, [
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

const elsewhere = (): ReportTable =>
  griTable('Not part of this inventory', [
    told('305-6', 'Ozone-depleting substances', 'Not applicable: this is an inventory of greenhouse gases.'),
    told(
      '305-7',
      'Nitrogen oxides, sulphur oxides and other air emissions',
      'Not applicable: this is an inventory of greenhouse gases.',
    ),
  ])
