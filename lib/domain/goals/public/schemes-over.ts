import { fromDecimal } from '../../decimal.ts'
import type { SchemeCoverage } from '../outlook.ts'
import type { SchemeOver } from '../scheme-requirement.ts'
import { isSchemeOver } from './scheme-countries.ts'
import type { TradingScheme } from './trading-scheme.ts'

export type KeptScheme = { readonly country: string; readonly scheme: TradingScheme }

/** The schemes that cap sites in a country, each with how much of these tonnes is said to stand under it. */
export const schemesOver = (
  country: string,
  kept: readonly KeptScheme[],
  covered: readonly SchemeCoverage[],
): readonly SchemeOver[] =>
  kept
    .filter((one) => isSchemeOver(one.country, country))
    .map(({ scheme }) => {
      const said = covered.find((one) => one.scheme === scheme.id)
      return {
        scheme,
        covers: said === undefined ? null : { share: fromDecimal(said.percent) / 100, source: said.source },
      }
    })
