import { figureUnless, unknown, withheldBecause } from '../disclosure/show.ts'
import { isSafeTotal, type Contribution, type DisclosureProfile } from '../disclosure/safe-total.ts'
import { scopes, type Scope } from '../submission/document.ts'
import { yearsBetween } from '../pathway/path.ts'
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
    if (amount.confidential !== 0)
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
  return sumsByYear(ledger).map(({ year, tonnes, sites, confidential }) => {
    const unsafe = isSafeTotal(confidential, profile) ? null : withheldBecause.tooFew
    const subtraction = year === baseYear && reference !== null ? withheldBecause.subtraction : null
    return { year, sites, tonnes: figureUnless(unsafe ?? subtraction, tonnes) }
  })
}

/** Scope 1 of every year that a site reports over the ledger, source after source, as `sumOf` adds up one year. */
function sumsByYear({ sources }: AssetLedger) {
  const first = sources.reduce((least, { claim }) => Math.min(least, claim.recorded.first), Infinity)
  const last = sources.reduce((most, { claim }) => Math.max(most, claim.recorded.last), -Infinity)
  const sums = yearsBetween(first, last).map((year) => ({ year, tonnes: 0, sites: 0, confidential: noContributions() }))
  for (const { claim, contributor } of sources) {
    const { first: from, tonnes, confidential } = claim.recorded
    for (let place = 0; place < tonnes.length; place += 1) {
      const sum = sums[from - first + place]
      const amount = tonnes[place] ?? NaN
      if (sum === undefined || Number.isNaN(amount)) continue
      sum.tonnes += amount
      sum.sites += 1
      const secret = confidential?.[place] ?? 0
      if (secret !== 0) sum.confidential.push({ group: contributor, amount: Math.abs(secret) })
    }
  }
  return sums.filter((sum) => sum.sites > 0)
}

const noContributions = (): Contribution[] => []
