import { toDecimal, toDecimals, type Tonnes } from '../decimal.ts'
import type { Path } from '../pathway/path.ts'
import type { Figure, Series } from '../roadmap/document.ts'

/** Why a figure is withheld, in words for its reader. */
export const withheldBecause = {
  tooFew: 'Too few companies stand behind the confidential part of this total to show it.',
  years: 'Its years together would give away the confidential part of too few companies.',
  cut: 'An open measure was cut to what a confidential source has left, which its total would give away.',
  subtraction: 'Shown, it would give away a confidential figure by subtraction.',
  member: 'It rests on figures that the company keeps confidential.',
} as const

export const shown = (value: Tonnes): Figure => ({ state: 'shown', value: toDecimal(value) })
export const withheld = (reason: string): { readonly state: 'withheld'; readonly reason: string } => ({
  state: 'withheld',
  reason,
})
export const unknown = (reason: string): Figure => ({ state: 'unknown', reason })

export const shownSeries = (path: Path): Series => ({ state: 'shown', values: toDecimals(path) })

/** The series, or the reason why it is withheld. */
export const seriesUnless = (reason: string | null, path: Path): Series =>
  reason === null ? shownSeries(path) : withheld(reason)

/** The figure, or the reason why it is withheld. */
export const figureUnless = (reason: string | null, value: Tonnes): Figure =>
  reason === null ? shown(value) : withheld(reason)
