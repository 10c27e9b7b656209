import { toDecimal, toDecimals } from '../../decimal.ts'
import { countInSequence } from '../../measures/sequence.ts'
import { addTo, type Path } from '../../pathway/path.ts'
import { byText } from '../../text-order.ts'
import type { Source } from '../asset-ledger.ts'
import type { Claim } from '../claims.ts'
import { decided, leavingOut, type Decisions, type FoundConflict } from '../decide.ts'
import type { Conflict } from '../conflict.ts'
import { yearsInWords } from '../years-in-words.ts'
import { leftAfter, plainStock, wantedBy, type Stock } from '../stock.ts'
import { effectOf, negligible } from './effect.ts'
import { factsOf } from './exclusive-measures.ts'

/**
 * Measures that claim more in a year than their source, or the streams of it that they name, have (METHODS 1.10, 6). `claims` are
 * those on the source that could count together, in turn, whatever was decided about this conflict. Null where there is enough.
 */
export function overAbatement(
  stock: StockOn,
  claims: readonly Claim[],
  decisions: Decisions,
  years: readonly number[],
): Conflict | null {
  const { source, moved, all } = stock
  const found = source.remembers.overAbatement([moved, all, claims, years[0], years.length], () =>
    foundOver(moved ?? plainStock(source, all, years[0] ?? 0), claims, years),
  )
  return found === null ? null : decided(found, decisions)
}

/** What a source has: with what arrives or leaves, where anything does, else what all the claims on it say. */
export type StockOn = { readonly source: Source; readonly moved: Stock | null; readonly all: readonly Claim[] }

function foundOver(stock: Stock, claims: readonly Claim[], years: readonly number[]): FoundConflict | null {
  if (claims.length === 0) return null
  const claimed: Path = new Float64Array(years.length)
  for (const claim of claims) addTo(claimed, claim.path)
  const available = stock.parts.length === 1 ? stock.available : takenOf(stock, claims)
  const over = years.filter((_, index) => (claimed[index] ?? 0) - (available[index] ?? 0) > negligible)
  return over.length === 0 ? null : conflictOf(stock, claims, { claimed, available }, over, years)
}

/** What the streams that these claims name can give them. */
function takenOf(stock: Stock, claims: readonly Claim[]): Path {
  const taken: Path = new Float64Array(stock.available.length)
  const { counted } = countInSequence(
    stock.parts,
    claims.flatMap((claim) => wantedBy(stock, claim)),
  )
  for (const path of counted) addTo(taken, path)
  return taken
}

function conflictOf(
  stock: Stock,
  claims: readonly Claim[],
  { claimed, available }: { readonly claimed: Path; readonly available: Path },
  over: readonly number[],
  years: readonly number[],
): FoundConflict {
  const { source } = stock
  const split = stock.parts.length > 1
  const confidential = split || source.confidential || claims.some((claim) => claim.confidential)
  const counted = leftAfter(stock, claims)
  const place = (year: number): number => year - (years[0] ?? 0)
  return {
    key: `over-abatement:${source.id}`,
    kind: 'over-abatement',
    blocking: true,
    parties: [...new Set([source.organisationId, ...claims.map((claim) => claim.organisationId)])].toSorted(byText),
    subject: { siteId: source.id, measureIds: claims.map((claim) => claim.measure.id).toSorted(byText) },
    sentence: `The measures at ${source.claim.site.name} claim more than ${split ? 'the sources they act on emit' : 'the site emits'}${confidential ? '' : ` in ${yearsInWords(over)}`}.`,
    confidential,
    figures: over.flatMap((year) => [
      { label: 'Claimed', year, value: toDecimal(claimed[place(year)] ?? 0), unit: 't' as const },
      { label: 'Available', year, value: toDecimal(available[place(year)] ?? 0), unit: 't' as const },
    ]),
    waysOut: [
      {
        id: 'count-what-is-left',
        sentence: 'Count each measure, in the order of their starts, on what the earlier ones left.',
        effect: [],
      },
      ...claims.map((claim) => ({
        id: leavingOut(claim.measure.id),
        sentence: `Leave out ${claim.measure.title}.`,
        effect: effectOf(counted, leftAfter(stock, without(claims, claim)), years),
      })),
    ],
    facts: {
      siteId: source.id,
      measures: claims.map(factsOf),
      available: toDecimals(available),
    },
  }
}

const without = (claims: readonly Claim[], out: Claim): readonly Claim[] => claims.filter((claim) => claim !== out)
