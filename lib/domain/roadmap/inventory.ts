import { areSafeAmounts, type DisclosureProfile } from '../disclosure/safe-total.ts'
import { figureUnless, unknown, withheldBecause } from '../disclosure/show.ts'
import { scopes } from '../submission/document.ts'
import type { RoadmapDocument } from './document.ts'
import type { LedgerSum, LedgerSums } from './ledger-sums.ts'

/**
 * The base-year inventory by scope (METHODS 1.4): scope 2 twice, each under its own name. `reference` is the reason why the
 * reference path is withheld; the scope 1 total would give it away.
 */
export const inventoryOf = (
  sums: LedgerSums,
  baseYear: number,
  reference: string | null,
  profile: DisclosureProfile,
): RoadmapDocument['inventory'] =>
  scopes.map((scope) => {
    const sum = sums.get(scope)?.get(baseYear)
    if (sum === undefined) return { scope, baseTonnes: unknown(`No member reports it for ${baseYear}.`) }
    const subtraction = scope === '1' && reference !== null ? withheldBecause.subtraction : null
    return { scope, baseTonnes: figureUnless(unsafe(sum, profile) ?? subtraction, sum.tonnes) }
  })

/** Scope 1 of every year that a site reports, in year order. */
export const recordedYears = (
  sums: LedgerSums,
  baseYear: number,
  reference: string | null,
  profile: DisclosureProfile,
): RoadmapDocument['recorded'] =>
  [...(sums.get('1') ?? [])]
    .toSorted(([a], [b]) => a - b)
    .map(([year, sum]) => {
      const subtraction = year === baseYear && reference !== null ? withheldBecause.subtraction : null
      return { year, sites: sum.sites, tonnes: figureUnless(unsafe(sum, profile) ?? subtraction, sum.tonnes) }
    })

const unsafe = ({ confidential }: LedgerSum, profile: DisclosureProfile): string | null =>
  areSafeAmounts([...confidential.values()], profile) ? null : withheldBecause.tooFew
