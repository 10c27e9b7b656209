import { toDecimal, type Decimal } from '../decimal.ts'
import { changesBetween, mayReplace, type Amounts } from '../disclosure/delta.ts'
import { isSafeTotal, type Contribution } from '../disclosure/safe-total.ts'
import { withheldBecause } from '../disclosure/show.ts'
import type { ClusterLedger } from '../inventory/cluster-ledger.ts'
import type { AcceptedSubmission, Scope } from '../submission/document.ts'
import type { ClusterEntry } from './document.ts'
import { participantsOf } from './participants.ts'
import { figuresBySite } from './site-figures.ts'

/** One scope of a year as every member may see it: all three figures, or none with the reason. Tonnes of CO2e. */
export type ReleasedTotal = { readonly year: number; readonly scope: Scope } & (
  | { readonly state: 'shown'; readonly gross: Decimal; readonly eliminated: Decimal; readonly net: Decimal }
  | { readonly state: 'withheld'; readonly reason: string }
)

/** What each contributor keeps confidential in a total that is shown: a later release is held against it. For stewards alone. */
export type ReleaseBasis = {
  readonly year: number
  readonly scope: Scope
  readonly figures: Amounts
  readonly eliminated: Amounts
}
export type LedgerRelease = { readonly totals: readonly ReleasedTotal[]; readonly bases: readonly ReleaseBasis[] }

export const nothingReleased: LedgerRelease = { totals: [], bases: [] }

const carried =
  'A change by too few companies could be read from a new figure, and there is no earlier one to leave standing.'

/**
 * What of the ledgers every member may see (METHODS 8). A scope of a year is shown whole or not at all, since each of its three
 * figures follows from the other two: it needs safe confidential parts behind its gross, and behind each row of its eliminations.
 * Where too few contributors changed since it was last shown, the earlier figures stand.
 */
export function releaseLedgers(
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
  ledgers: readonly ClusterLedger[],
  earlier: LedgerRelease,
): LedgerRelease {
  const groups = new Map(
    participantsOf(cluster, submissions).map(({ member, contributor }) => [member.organisationId, contributor]),
  )
  const groupOf = (organisationId: string): string => groups.get(organisationId) ?? organisationId
  const confidential = confidentialParts(submissions, groupOf)
  const released = ledgers.flatMap((ledger) =>
    ledger.scopes.map((total) => {
      const place = { year: ledger.year, scope: total.scope }
      const rows = ledger.rows.filter((row) => row.scope === total.scope)
      const basis = {
        ...place,
        figures: confidential.get(`${ledger.year} ${total.scope}`) ?? {},
        eliminated: summed(
          rows.flatMap((row) => row.parties.map((id) => [groupOf(id), Math.abs(row.tonnes)] as const)),
        ),
      }
      const fresh: ReleasedTotal = {
        ...place,
        state: 'shown',
        gross: toDecimal(total.gross),
        eliminated: toDecimal(total.eliminated),
        net: toDecimal(total.net),
      }
      const rowsAreSafe = rows.every((row) =>
        isSafeTotal(row.parties.map((id) => ({ group: groupOf(id), amount: row.tonnes }))),
      )
      return releaseOne(fresh, basis, rowsAreSafe, earlier)
    }),
  )
  const told = new Set(released.map(({ total }) => `${total.year} ${total.scope}`))
  // A scope that nobody states any more may be stated again, and is then held against what was shown of it.
  const silent = earlier.bases.filter(({ year, scope }) => !told.has(`${year} ${scope}`))
  return {
    totals: released.map(({ total }) => total),
    bases: [...released.flatMap(({ basis }) => basis ?? []), ...silent],
  }
}

type Released = { readonly total: ReleasedTotal; readonly basis: ReleaseBasis | null }

function releaseOne(fresh: ReleasedTotal, basis: ReleaseBasis, rowsAreSafe: boolean, earlier: LedgerRelease): Released {
  const at = (each: { readonly year: number; readonly scope: Scope }) =>
    each.year === fresh.year && each.scope === fresh.scope
  const { year, scope } = fresh
  const withheld = (reason: string): Released => ({
    total: { year, scope, state: 'withheld', reason },
    basis: earlier.bases.find(at) ?? null,
  })
  if (!isSafeTotal(contributions(basis.figures))) return withheld(withheldBecause.tooFew)
  if (!rowsAreSafe) return withheld(withheldBecause.subtraction)
  const before = earlier.bases.find(at)
  if (before === undefined) return { total: fresh, basis }
  // Gross and eliminated are both shown, so each of them must hide who changed.
  if (mayReplace(before.figures, basis.figures) && mayReplace(before.eliminated, basis.eliminated))
    return { total: fresh, basis }
  const shown = earlier.totals.find((total) => at(total) && total.state === 'shown')
  return shown === undefined ? withheld(carried) : { total: shown, basis: before }
}

const contributions = (parts: Amounts): readonly Contribution[] => changesBetween({}, parts)

/** Confidential tonnes by year and scope, and in them by contributor. */
function confidentialParts(
  submissions: readonly AcceptedSubmission[],
  groupOf: (organisationId: string) => string,
): ReadonlyMap<string, Amounts> {
  const parts = new Map<string, (readonly [string, number])[]>()
  for (const { document } of submissions)
    for (const scopes of figuresBySite(document).values())
      for (const [scope, years] of scopes)
        for (const [year, { confidential }] of years) {
          if (confidential === 0) continue
          const key = `${year} ${scope}`
          parts.set(key, [...(parts.get(key) ?? []), [groupOf(document.organisation.id), Math.abs(confidential)]])
        }
  return new Map([...parts].map(([key, entries]) => [key, summed(entries)]))
}

function summed(entries: readonly (readonly [string, number])[]): Amounts {
  const sums: Record<string, number> = {}
  for (const [group, amount] of entries) sums[group] = (sums[group] ?? 0) + amount
  return sums
}
