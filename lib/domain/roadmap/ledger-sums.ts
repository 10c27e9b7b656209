import type { Tonnes } from '../decimal.ts'
import { foldInHalves } from '../fold-in-halves.ts'
import { lastAnswer } from '../last-answer.ts'
import { scopes, type Scope } from '../submission/document.ts'
import type { AssetLedger, Source } from './asset-ledger.ts'
import { cell } from './site-figures.ts'

/** What the sources of a ledger report for one scope and year, and who keeps how much of it confidential. */
export type LedgerSum = {
  readonly tonnes: Tonnes
  readonly sites: number
  readonly confidential: ReadonlyMap<string, Tonnes>
}

/** By scope and year. What nobody reports is absent, never zero. */
export type LedgerSums = ReadonlyMap<Scope, ReadonlyMap<number, LedgerSum>>

/** Adds up the ledger, member after member. */
export const ledgerSums = ({ own }: AssetLedger): LedgerSums =>
  together(own.map((sources) => remembered(sources, [], () => sumsOf(sources)))) ?? new Map()

const remembered = lastAnswer<readonly Source[], LedgerSums>()

const together = foldInHalves<LedgerSums>(
  (first, second) =>
    new Map(scopes.map((scope) => [scope, joined(first.get(scope) ?? noYears, second.get(scope) ?? noYears, plus)])),
)

const noYears: ReadonlyMap<number, LedgerSum> = new Map()

const plus = (a: LedgerSum, b: LedgerSum): LedgerSum => ({
  tonnes: a.tonnes + b.tonnes,
  sites: a.sites + b.sites,
  confidential: joined(a.confidential, b.confidential, (one, other) => one + other),
})

/** All keys of both maps; what both hold is added. */
function joined<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>, add: (a: V, b: V) => V): ReadonlyMap<K, V> {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a
  const all = new Map(a)
  for (const [key, value] of b) {
    const known = all.get(key)
    all.set(key, known === undefined ? value : add(known, value))
  }
  return all
}

const nobody: ReadonlyMap<string, Tonnes> = new Map()

type Summing = { tonnes: Tonnes; sites: number; secret: Tonnes }

/** The sums over the sources of one member. All of them stand for one contributor. */
function sumsOf(sources: readonly Source[]): LedgerSums {
  const sums = new Map<Scope, Map<number, Summing>>()
  for (const { claim } of sources)
    for (const [scope, amounts] of claim.figures) {
      const years = cell(sums, scope, () => new Map<number, Summing>())
      for (const [year, { tonnes, confidential }] of amounts) {
        const sum = cell(years, year, () => ({ tonnes: 0, sites: 0, secret: 0 }))
        sum.tonnes += tonnes
        sum.sites += 1
        sum.secret += Math.abs(confidential)
      }
    }
  const contributor = sources[0]?.contributor ?? ''
  const keptBy = (secret: Tonnes) => (secret === 0 ? nobody : new Map([[contributor, secret]]))
  return new Map(
    [...sums].map(([scope, years]) => [
      scope,
      new Map(
        [...years].map(([year, { tonnes, sites, secret }]) => [year, { tonnes, sites, confidential: keptBy(secret) }]),
      ),
    ]),
  )
}
