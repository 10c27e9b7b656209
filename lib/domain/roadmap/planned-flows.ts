import { fromDecimal } from '../decimal.ts'
import { apartPercent, defaultTolerancePercent } from '../inventory/two-sided.ts'
import type { MeasureFlow } from '../measures/needs.ts'
import { addTo, type Path } from '../pathway/path.ts'
import { byText } from '../text-order.ts'
import type { Source } from './asset-ledger.ts'
import { runningPath, type Claim } from './claims.ts'

type Stated = { readonly claim: Claim; readonly path: Path; readonly secret: boolean }

/** What measures of two companies say of what goes from one to the other. Amounts by year, MWh or tonnes. */
export type PlannedFlow = {
  /** Stable: kind, origin and the two companies. */
  readonly key: string
  readonly kind: MeasureFlow['kind']
  readonly origin: MeasureFlow['origin']
  readonly supplierId: string
  readonly receiverId: string
  readonly sent: readonly Stated[]
  readonly received: readonly Stated[]
}

const nameOf = ({ counterpart }: MeasureFlow): string =>
  counterpart.organisationId ?? `outside ${counterpart.name.trim().toLowerCase()}`

/** Brings the flows of all measures together by kind and companies, in key order. Neither end knows the other's measures. */
export function plannedFlows(claims: readonly Claim[], years: readonly number[]): readonly PlannedFlow[] {
  const flows = new Map<string, PlannedFlow & { readonly sent: Stated[]; readonly received: Stated[] }>()
  for (const claim of claims) {
    if (!claim.namesMore || claim.measure.flows === undefined) continue
    for (const flow of claim.measure.flows) {
      const ends = [claim.organisationId, nameOf(flow)] as const
      const [supplierId, receiverId] = flow.side === 'sent' ? ends : [ends[1], ends[0]]
      const { kind, origin } = flow
      const key = `${kind}${origin === null ? '' : ` ${origin}`}:${supplierId}:${receiverId}`
      const known = flows.get(key) ?? { key, kind, origin, supplierId, receiverId, sent: [], received: [] }
      flows.set(key, known)
      const path = runningPath(claim, fromDecimal(flow.perYear), claim.start, years)
      known[flow.side].push({ claim, path, secret: flow.class === 'confidential' })
    }
  }
  return [...flows.values()].toSorted((a, b) => byText(a.key, b.key))
}

export function sumOf(stated: readonly Stated[], length: number): Path {
  const sum = new Float64Array(length)
  for (const { path } of stated) addTo(sum, path)
  return sum
}

/** Fossil CO2 that a measure hands to another source, whose plant captures it: the tonnes move there (METHODS 1.8). */
export type Move = {
  readonly claim: Claim
  readonly to: Source
  readonly path: Path
  /** True where one of the two ends keeps it confidential. */
  readonly secret: boolean
}

/** Whether a measure speaks of CO2 for another company's capture plant. */
export const handsOver = ({ namesMore, measure }: Claim): boolean =>
  namesMore && (measure.flows ?? []).some(({ kind }) => kind === 'co2-capture')

/**
 * The CO2 that moves to other plants. Both ends must speak of it, or it stays with its emitter. Where two figures agree their mean
 * moves (article 48(3) of Regulation (EU) 2018/2066), else the lower. What would come back to where it started does not move.
 */
export function movesOf(claims: readonly Claim[], years: readonly number[]): readonly Move[] {
  const moves = plannedFlows(claims.filter(handsOver), years)
    .filter(({ kind, origin }) => kind === 'co2-capture' && origin === 'fossil')
    .flatMap((flow) => movesIn(flow, years.length))
  const senders = new Map<Source, Set<Source>>()
  return moves.filter(({ claim, to }) => {
    const from = claim.source
    if (from === null || from === to || reaches(senders, to, from)) return false
    const known = senders.get(to) ?? new Set()
    senders.set(to, known.add(from))
    return true
  })
}

/** Whether what arrives at `goal` comes, over any number of plants, from `start`. */
function reaches(senders: ReadonlyMap<Source, ReadonlySet<Source>>, start: Source, goal: Source): boolean {
  for (const sender of senders.get(goal) ?? []) if (sender === start || reaches(senders, start, sender)) return true
  return false
}

function movesIn({ sent, received }: PlannedFlow, length: number): readonly Move[] {
  const [supplied, taken] = [sumOf(sent, length), sumOf(received, length)]
  const agreed = supplied.map((amount, index) => agreedOf(amount, taken[index] ?? 0))
  return sent.flatMap(({ claim, path, secret }) =>
    received.flatMap((at) => {
      if (at.claim.source === null) return []
      const moved = path.map((tonnes, index) => {
        const [all, in_] = [supplied[index] ?? 0, taken[index] ?? 0]
        if (all === 0 || in_ === 0) return 0
        const share = (tonnes / all) * ((at.path[index] ?? 0) / in_)
        return Math.min(share * (agreed[index] ?? 0), claim.handedOver?.[index] ?? 0)
      })
      return moved.some((tonnes) => tonnes > 0)
        ? [{ claim, to: at.claim.source, path: moved, secret: secret || at.secret }]
        : []
    }),
  )
}

const agreedOf = (a: number, b: number): number =>
  apartPercent(a, b) <= defaultTolerancePercent ? (a + b) / 2 : Math.min(a, b)
