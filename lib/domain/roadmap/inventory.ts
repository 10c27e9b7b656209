import { figureUnless, unknown, withheldBecause } from '../disclosure/show.ts'
import { isSafeTotal, type Contribution, type DisclosureProfile } from '../disclosure/safe-total.ts'
import { scopes, type Scope } from '../submission/document.ts'
import type { AssetLedger } from './asset-ledger.ts'
import type { RoadmapDocument } from './document.ts'

/** Sum over the ledger of one scope and year, with who keeps what of it confidential. */
function sumOf(ledger: AssetLedger, scope: Scope, year: number) {
  let tonnes = 0
  let sites = 0
  const confidential: Contribution[] = []
  for (const source of ledger.sources) {
    const amount = source.claim.figures.get(scope)?.get(year)
    if (amount === undefined) continue
    sites += 1
    tonnes += amount.tonnes
    confidential.push({ group: source.contributor, amount: Math.abs(amount.confidential) })
  }
  return { tonnes, sites, confidential }
}

/**
 * The base-year inventory by scope (METHODS 1.4): scope 2 twice, each under its own name. `reference` is the reason why the
 * reference path is withheld; the scope 1 total would give it away.
 */
export function inventoryOf(
  ledger: AssetLedger,
  baseYear: number,
  reference: string | null,
  profile: DisclosureProfile,
): RoadmapDocument['inventory'] {
  return scopes.map((scope) => {
    const { tonnes, sites, confidential } = sumOf(ledger, scope, baseYear)
    if (sites === 0) return { scope, baseTonnes: unknown(`No member reports it for ${baseYear}.`) }
    const unsafe = isSafeTotal(confidential, profile) ? null : withheldBecause.tooFew
    const subtraction = scope === '1' && reference !== null ? withheldBecause.subtraction : null
    return { scope, baseTonnes: figureUnless(unsafe ?? subtraction, tonnes) }
  })
}

/** Scope 1 of every year that a site reports, in year order. */
export function recordedYears(
  ledger: AssetLedger,
  baseYear: number,
  reference: string | null,
  profile: DisclosureProfile,
): RoadmapDocument['recorded'] {
  const years = new Set<number>()
  for (const source of ledger.sources) for (const year of source.claim.figures.get('1')?.keys() ?? []) years.add(year)
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const { tonnes, sites, confidential } = sumOf(ledger, '1', year)
      const unsafe = isSafeTotal(confidential, profile) ? null : withheldBecause.tooFew
      const subtraction = year === baseYear && reference !== null ? withheldBecause.subtraction : null
      return { year, sites, tonnes: figureUnless(unsafe ?? subtraction, tonnes) }
    })
}
