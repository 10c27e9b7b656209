import type { SplitWay } from './split-gap.ts'

/** What a way of sharing is called, and what it asks of a member. */
export const splitWayWords: Readonly<Record<SplitWay, { readonly name: string; readonly how: string }>> = {
  'even-effort': {
    name: 'Even effort',
    how: 'Everybody gives the same share of what they may still emit by what they have committed to.',
  },
  'contraction-1.5c': {
    name: 'Contraction, 4.2 % a year',
    how: 'Whoever lags a cut of 4.2 % of the base a year (1.5 °C, SBTi absolute contraction) gives in proportion to the lag.',
  },
  'contraction-2c': {
    name: 'Contraction, 2.5 % a year',
    how: 'Whoever lags a cut of 2.5 % of the base a year (well below 2 °C, SBTi) gives in proportion to the lag.',
  },
}

export const partAnswers = ['taken', 'declined'] as const
/** What a member does with its part of a proposal. */
export type PartAnswer = (typeof partAnswers)[number]

/** Stands beside every proposal. */
export const notAnOrder =
  'A proposal, not an order: nobody has to take it. The lead is told whether you take or decline it; how much it is stays between you and the stewards.'

/** The source of a commitment that was taken from a proposal. `day` is how the product writes dates. */
export const proposalSource = (
  proposal: { readonly number: number; readonly draftNumber: number },
  day: string,
): string => `Proposal ${proposal.number} of ${day}, draft ${proposal.draftNumber}`
