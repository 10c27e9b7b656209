import { fromDecimal, plainDecimal, type Decimal, type Tonnes } from '../decimal.ts'
import type { RegisterFigure } from './register-figure.ts'
import type { AccountMatch } from './register-match.ts'

/** What a company typed for a site and year, in tonnes of CO2e: the sum of its scope 1 lines that the register covers. */
export type TypedFigure = { readonly siteKey: string; readonly year: number; readonly tonnes: Tonnes }

/** A register's figure beside the typed one (METHODS 1.10), tonnes of CO2e. */
export type FigureComparison = {
  readonly siteKey: string
  readonly year: number
  /** Null where nothing was typed. */
  readonly typed: Tonnes | null
  /** The sum over the site's accounts; null where the register has no figure but a word (see `figures`). */
  readonly register: Tonnes | null
  /** Typed less register; null unless both are there. */
  readonly difference: Tonnes | null
  /** In per cent of the register's figure; null where that is zero or a figure is missing. */
  readonly percent: number | null
  /** What the register's sum is made of. */
  readonly figures: readonly RegisterFigure[]
}

/** Sets what was typed beside what a register published, for each site and year that the register knows. Nothing is decided here. */
export function comparison(
  typed: readonly TypedFigure[],
  matched: readonly AccountMatch[],
): readonly FigureComparison[] {
  const typedBy = new Map<string, Tonnes>()
  for (const { siteKey, year, tonnes } of typed) {
    const key = placeKey(siteKey, year)
    typedBy.set(key, (typedBy.get(key) ?? 0) + tonnes)
  }
  const published = Map.groupBy(
    matched.flatMap(({ siteKey, figures }) => figures.map((figure) => ({ siteKey, figure }))),
    ({ siteKey, figure }) => placeKey(siteKey, figure.year),
  )
  return [...published.entries()]
    .flatMap(([key, entries]) => {
      const [first] = entries
      if (first === undefined) return []
      const figures = entries.map(({ figure }) => figure)
      return [compared(first.siteKey, first.figure.year, typedBy.get(key) ?? null, figures)]
    })
    .toSorted((a, b) => (a.siteKey < b.siteKey ? -1 : a.siteKey > b.siteKey ? 1 : a.year - b.year))
}

function compared(
  siteKey: string,
  year: number,
  typed: Tonnes | null,
  figures: readonly RegisterFigure[],
): FigureComparison {
  const known = figures.flatMap((figure) => (figure.tonnes === null ? [] : [figure.tonnes]))
  const register = known.length === 0 ? null : sumOf(known)
  const difference = typed === null || register === null ? null : typed - register
  const percent = difference === null || register === null || register === 0 ? null : (difference / register) * 100
  return { siteKey, year, typed, register, difference, percent, figures }
}

const sumOf = (tonnes: readonly Decimal[]): Tonnes =>
  tonnes.reduce((sum, figure) => sum + fromDecimal(plainDecimal(figure) ?? '0'), 0)

const placeKey = (siteKey: string, year: number): string => `${siteKey}\0${year}`
