import { co2eOf } from '#lib/domain/factors/co2e-of'
import type { Factor } from '#lib/domain/factors/factor'
import { searchFactors } from '#lib/domain/factors/library'
import { no, ok } from '#lib/domain/result'
import { wrongArguments, type Command } from './command.ts'

export const factors: Command = {
  usage: 'QUERY… [--json]',
  summary: 'search the factor library: words, country, year and unit, as in “uk natural gas kwh 2024”',
  async run(args) {
    const query = args.filter((word) => word !== '--json').join(' ')
    if (query.trim() === '' || args.some((word) => word.startsWith('--') && word !== '--json'))
      return wrongArguments('factors', factors)
    const found = searchFactors(query)
    if (found.length === 0)
      return no([
        `No factor of the library fits “${query}”. Every word has to begin a word of a factor’s name or source.`,
      ])
    return ok(args.includes('--json') ? asJson(found) : asTable(found))
  },
}

const asJson = (found: readonly Factor[]): string =>
  `${JSON.stringify(
    found.map((factor) => ({ ...factor, kgCO2eAR5: co2eOf(factor, 'AR5') })),
    null,
    2,
  )}\n`

const heads = ['id', 'name', 'region', 'year', 'unit', 'kg CO2e AR5', 'publisher'] as const

function asTable(found: readonly Factor[]): string {
  const rows = found.map((factor) => [
    factor.id,
    factor.name,
    factor.region,
    String(factor.year),
    factor.basis === null ? factor.per : `${factor.per} ${factor.basis}`,
    sixDigits(co2eOf(factor, 'AR5')),
    factor.publisher,
  ])
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const lines = [heads, ...rows].map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** Six significant digits without an exponent: more than any publisher means. */
const sixDigits = (value: number | null): string =>
  value === null
    ? '—'
    : value.toLocaleString('en', { maximumSignificantDigits: 6, maximumFractionDigits: 20, useGrouping: false })
