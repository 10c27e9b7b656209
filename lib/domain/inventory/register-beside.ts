import { fromDecimal, type Decimal } from '../decimal.ts'
import type { EmissionEntry } from '../submission/document.ts'
import { agreesWithRegister } from '../submission/register-check.ts'
import { isBiogenic } from './figures.ts'
import { comparison, type FigureComparison, type TypedFigure } from './register-comparison.ts'
import type { Register } from './register-figure.ts'

/** A register's figure of one account of a site, as it is kept. Tonnes of CO2e. */
export type KeptFigure = {
  readonly siteId: string
  readonly register: Register
  readonly account: string
  readonly year: number
  readonly name: string
  readonly matchedBy: string
  readonly tonnes: Decimal | null
  readonly status: string | null
}

/** What one register says of a site and year beside what its company typed there, tonnes of CO2e. */
export type RegisterBeside = Omit<FigureComparison, 'siteKey' | 'figures'> & {
  readonly source: Register
  readonly siteId: string
  /** The ids by which its accounts were found. */
  readonly permits: readonly string[]
  readonly status: string | null
  /** Whether the two are near enough not to be asked about; null where one is missing. */
  readonly agrees: boolean | null
}

/** Sets each register's figures beside the sum of scope 1, by site and year. Nothing is added to anything. */
export function registersBeside(
  kept: readonly KeptFigure[],
  emissions: readonly EmissionEntry[],
): readonly RegisterBeside[] {
  const typed = emissions.flatMap(({ siteId, year, scope, gas, tonnes }): readonly TypedFigure[] =>
    scope === '1' && !isBiogenic(gas) ? [{ siteKey: siteId, year, tonnes: fromDecimal(tonnes) }] : [],
  )
  return [...Map.groupBy(kept, ({ register }) => register)].flatMap(([name, figures]) => {
    const permits = new Map(figures.map(({ account, matchedBy }) => [account, matchedBy]))
    const matches = figures.map(({ siteId, account, name: called, matchedBy, ...figure }) => ({
      siteKey: siteId,
      account,
      name: called,
      by: matchedBy,
      figures: [{ ...figure, account, name: called, ids: [matchedBy], operator: null }],
    }))
    return comparison(typed, matches).map(({ siteKey, figures: of, ...compared }) => {
      const words = [...new Set(of.flatMap(({ status }) => status ?? []))]
      return {
        ...compared,
        source: name,
        siteId: siteKey,
        permits: [...new Set(of.map(({ account }) => permits.get(account) ?? account))],
        status: words.length === 0 ? null : words.join('; '),
        agrees:
          compared.typed === null || compared.register === null
            ? null
            : agreesWithRegister(compared.typed, compared.register),
      }
    })
  })
}
