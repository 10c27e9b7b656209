import { fromDecimal } from '../decimal.ts'
import type { YearBudget } from '../infrastructure/ask.ts'
import type { Party } from '../measures/needs.ts'
import { byText } from '../text-order.ts'

/** How sure money is, the surest first. */
export const fundingStates = ['secured', 'granted-conditionally', 'applied', 'expected'] as const
export type FundingState = (typeof fundingStates)[number]

export const fundingKinds = ['own-capital', 'grant', 'loan', 'carbon-contract', 'tariff', 'other'] as const
export type FundingKind = (typeof fundingKinds)[number]

/** Money for the roadmap as the cluster's office keeps it: whose it is and when it comes, in the cluster's currency, in year order. */
export type Funding = {
  readonly id: string
  readonly title: string
  readonly kind: FundingKind
  readonly state: FundingState
  /** Who gives it. */
  readonly owner: Party
  readonly years: readonly YearBudget[]
  readonly source: string | null
  readonly illustrative: boolean
}

/** One source of money for a need, in the cluster's currency and price year. */
export type FundingSource = {
  readonly id: string
  readonly kind: FundingKind
  readonly state: FundingState
  readonly amount: number
}

/** A source on the stack: the money below it and with it. */
export type FundingLayer = FundingSource & { readonly from: number; readonly to: number }

export type FundingStack = {
  /** The surest at the bottom. */
  readonly layers: readonly FundingLayer[]
  /** What is needed beyond the secured money; never below zero. */
  readonly gap: number
  /** What would still be missing if every source came. */
  readonly gapIfAllCame: number
  /** Money beyond the need, if every source came. */
  readonly surplus: number
}

/** Lays the money for a need in a stack by how sure it is and says what is missing. Amounts are not negative. */
export function fundingStack(need: number, sources: readonly FundingSource[]): FundingStack {
  const rank = (source: FundingSource): number => fundingStates.indexOf(source.state)
  const layers: FundingLayer[] = []
  for (const source of sources.toSorted((a, b) => rank(a) - rank(b) || byText(a.id, b.id))) {
    const from = layers.at(-1)?.to ?? 0
    layers.push({ ...source, from, to: from + source.amount })
  }
  const all = layers.at(-1)?.to ?? 0
  const secured = layers.findLast(({ state }) => state === 'secured')?.to ?? 0
  return {
    layers,
    gap: Math.max(0, need - secured),
    gapIfAllCame: Math.max(0, need - all),
    surplus: Math.max(0, all - need),
  }
}

/** What a source gives over all its years. */
export const fundingTotal = ({ years }: Pick<Funding, 'years'>): number =>
  years.reduce((sum, { amount }) => sum + fromDecimal(amount), 0)
