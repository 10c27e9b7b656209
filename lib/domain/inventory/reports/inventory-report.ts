import type { Decimal } from '../../decimal.ts'
import type { Scope } from '../../submission/document.ts'
import { byText } from '../../text-order.ts'
import { categories, isRemoval, type InventoryLine } from '../line.ts'
import { gasesOf, countedTonnes } from '../line-tonnes.ts'
import { takenBy } from '../removals.ts'
import { restatementSentence } from '../restatement.ts'
import { categoryNames, methodNames, notationNames } from '../words.ts'
import {
  biogenicIn,
  consolidationText,
  grossOf,
  linesIn,
  ofYears,
  shareOfSum,
  type ReportInput,
} from './report-input.ts'
import { percentColumn, textColumn, tonnesColumn, type Report, type ReportCell, type ReportTable } from './table.ts'
import { gasFamilies, gasFamily, gwpSetsOf, sourcesOf, type GasFamily } from './words.ts'

/**
 * A company's inventory of a year in the order of the GHG Protocol, Corporate Standard, chapter 9: boundary, scope 1 by source and
 * gas, scope 2 both ways, scope 3 by category, biogenic CO2 and removals apart, methods, exclusions, base year. Tonnes of CO2e.
 */
export function inventoryReport(whole: ReportInput): Report {
  const input = ofYears(whole, whole.year, whole.baseYear)
  return {
    title: `Greenhouse gas inventory of ${input.organisation}, ${input.year}`,
    tables: [
      boundaryTable(input),
      scope1Table(input),
      scope2Table(input),
      scope3Table(input),
      apartTable(input),
      methodTable(input),
      exclusionTable(input),
      baseYearTable(input),
    ],
  }
}

const siteName = ({ sites }: ReportInput, id: string): string => sites.find((site) => site.id === id)?.name ?? id

const boundaryTable = (input: ReportInput): ReportTable => ({
  title: 'Boundary',
  columns: [textColumn('Site'), percentColumn('Share reported'), textColumn('Reason'), tonnesColumn('Scope 1')],
  rows: input.boundary.map(({ siteId, share, because }) => [
    siteName(input, siteId),
    share * 100,
    because,
    grossOf({ ...input, boundary: input.boundary.filter((site) => site.siteId === siteId) }, input.year, '1'),
  ]),
  notes: [`Consolidated by: ${consolidationText[input.consolidation].toLowerCase()}.`],
})

/** Tonnes by family of gas, then their sum. */
function gasCells(input: ReportInput, lines: readonly InventoryLine[]): readonly ReportCell[] {
  const of = (family: GasFamily) =>
    shareOfSum(input, lines, (line) =>
      gasesOf(line)
        .filter(([gas]) => gasFamily(gas) === family)
        .map(([, tonnes]) => tonnes),
    )
  return [...gasFamilies.map(of), shareOfSum(input, lines, ownTonnes)]
}

const ownTonnes = (line: InventoryLine): readonly Decimal[] => {
  const tonnes = countedTonnes(line)
  return tonnes === null ? [] : [tonnes]
}

function scope1Table(input: ReportInput): ReportTable {
  const lines = linesIn(input, input.year).filter((line) => line.scope === '1' && !isRemoval(line))
  const sources = [...categories['1'].filter((category) => category !== 'removal'), null]
  const rows = sources.flatMap((category): readonly (readonly ReportCell[])[] => {
    const own = lines.filter((line) => line.category === category)
    if (own.length === 0) return category === null ? [] : [[categoryNames[category], ...emptyGases, 'No entry']]
    const noted = own.every((line) => line.content.kind === 'noted')
    const name = category === null ? 'Source not named' : categoryNames[category]
    return [[name, ...gasCells(input, own), noted ? notationsOf(own) : null]]
  })
  return {
    title: 'Scope 1 by source and gas',
    columns: [textColumn('Source'), ...gasFamilies.map(tonnesColumn), tonnesColumn('CO2e'), textColumn('Remark')],
    rows: [...rows, ['Scope 1', ...gasCells(input, lines), null]],
    notes: ['Gross, before removals. Biogenic CO2 stands apart.'],
  }
}

const emptyGases: readonly null[] = [...gasFamilies.map(() => null), null]

const notationsOf = (lines: readonly InventoryLine[]): string =>
  lines
    .flatMap(({ content }) =>
      content.kind === 'noted' ? [`${notationNames[content.notation]}: ${content.reason}`] : [],
    )
    .toSorted(byText)
    .join(' ')

function scope2Table(input: ReportInput): ReportTable {
  const energies = categories['2-location']
  const unnamed = (scope: Scope) =>
    shareOfSum(
      input,
      linesIn(input, input.year).filter((line) => line.scope === scope && line.category === null),
      ownTonnes,
    )
  const both = (category?: string) =>
    (['2-location', '2-market'] as const).map((scope) => grossOf(input, input.year, scope, category))
  const rest = [unnamed('2-location'), unnamed('2-market')]
  return {
    title: 'Scope 2, both ways',
    columns: [textColumn('Energy bought'), tonnesColumn('Location-based'), tonnesColumn('Market-based')],
    rows: [
      ...energies.map((energy) => [categoryNames[energy], ...both(energy)]),
      ...(rest.some((tonnes) => tonnes !== null) ? [['Energy not named', ...rest]] : []),
      ['Scope 2', ...both()],
    ],
    notes: ['The two ways are never added up.'],
  }
}

function scope3Table(input: ReportInput): ReportTable {
  const lines = linesIn(input, input.year).filter((line) => line.scope === '3')
  const rows = categories['3'].map((category) => {
    const own = lines.filter((line) => line.category === category)
    const remark = own.length === 0 ? 'No entry' : notationsOf(own)
    return [categoryNames[category], grossOf(input, input.year, '3', category), remark === '' ? null : remark]
  })
  const other = lines.some((line) => line.category === null)
  return {
    title: 'Scope 3 by category',
    columns: [textColumn('Category'), tonnesColumn('CO2e'), textColumn('Remark')],
    rows: [...rows, ['Scope 3', grossOf(input, input.year, '3'), null]],
    notes: other ? ['Some lines name no category. They are in the sum only.'] : [],
  }
}

function apartTable(input: ReportInput): ReportTable {
  const removals = linesIn(input, input.year).filter(isRemoval)
  const taken = shareOfSum(input, removals, takenBy)
  return {
    title: 'Outside the scopes',
    columns: [textColumn('What'), { name: 'Tonnes', kind: 'number', unit: 't CO2' }],
    rows: [
      ['Biogenic CO2 of scope 1', biogenicIn(input, input.year, '1')],
      ['Biogenic CO2 of scope 2, location-based', biogenicIn(input, input.year, '2-location')],
      ['Biogenic CO2 of scope 2, market-based', biogenicIn(input, input.year, '2-market')],
      ['Biogenic CO2 of scope 3', biogenicIn(input, input.year, '3')],
      ['Removals', taken],
    ],
    notes: ['Neither is part of a total above.'],
  }
}

function methodTable(input: ReportInput): ReportTable {
  const lines = linesIn(input, input.year).filter((line) => line.content.kind !== 'noted')
  const used = [...new Set(lines.map((line) => line.method))]
  const sets = gwpSetsOf(lines)
  const tonnes = (those: readonly InventoryLine[]) =>
    shareOfSum(
      input,
      those.filter((line) => line.scope === '1' && !isRemoval(line)),
      ownTonnes,
    )
  return {
    title: 'Methods',
    columns: [textColumn('Method'), { name: 'Lines', kind: 'number', unit: null }, tonnesColumn('Scope 1')],
    rows: used
      .map((method): readonly ReportCell[] => {
        const own = lines.filter((line) => line.method === method)
        return [method === null ? 'Not named' : methodNames[method], own.length, tonnes(own)]
      })
      .toSorted((a, b) => byText(String(a[0]), String(b[0]))),
    notes: [
      sets.length === 0
        ? 'No line was calculated from gases.'
        : `Warming potentials over 100 years: ${sets.join(', ')}.`,
      `Factors and figures from: ${sourcesOf(lines).join('; ') || 'none'}.`,
    ],
  }
}

function exclusionTable(input: ReportInput): ReportTable {
  const noted = linesIn(input, input.year).flatMap((line) =>
    line.content.kind === 'noted' ? [{ line, noted: line.content }] : [],
  )
  return {
    title: 'Exclusions',
    columns: ['Site', 'Scope', 'Source', 'Why there is no figure', 'Reason'].map(textColumn),
    rows: noted
      .toSorted(
        (a, b) =>
          byText(a.line.siteId, b.line.siteId) || byText(a.line.scope, b.line.scope) || byText(a.line.id, b.line.id),
      )
      .map(({ line, noted: { notation, reason } }) => [
        siteName(input, line.siteId),
        line.scope,
        line.stream ?? (line.category === null ? null : categoryNames[line.category]),
        notationNames[notation],
        reason,
      ]),
    notes: noted.length === 0 ? ['No source was left out.'] : [],
  }
}

function baseYearTable(input: ReportInput): ReportTable {
  const { baseYear, year, restatement } = input
  const years = baseYear === null || baseYear === year ? [year] : [baseYear, year]
  return {
    title: 'Base year',
    columns: [textColumn('Year'), ...['Scope 1', 'Scope 2, location', 'Scope 2, market', 'Scope 3'].map(tonnesColumn)],
    rows: years.map((each) => [
      each === baseYear ? `${each} (base year)` : String(each),
      ...(['1', '2-location', '2-market', '3'] as const).map((scope) => grossOf(input, each, scope)),
    ]),
    notes: [
      ...(baseYear === null ? ['No base year is chosen.'] : []),
      ...(restatement === null
        ? []
        : [
            restatementSentence(restatement),
            ...restatement.changes.map(
              ({ before, after, cause, reason }) => `${before} t became ${after} t (${cause}): ${reason}`,
            ),
          ]),
    ],
  }
}
