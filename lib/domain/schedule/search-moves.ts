import type { QuickScore } from './quick-score.ts'

/** Places of measures in the search, and the options they are moved to. */
export type Move = readonly (readonly [measure: number, place: number])[]

/** A small change of a plan at random: a start is moved, dropped, added or exchanged, or all takers of a hub go together. */
export function nextMove({ table, choice }: QuickScore, chance: () => number): Move {
  const pick = (count: number): number => Math.floor(chance() * count)
  const optionsOf = (measure: number) => table.measures[measure]?.options ?? []
  const yearOf = (measure: number) => optionsOf(measure)[choice[measure] ?? -1]?.year
  /** The latest start up to a year; the first where there is none. */
  const near = (measure: number, year: number): number => {
    const options = optionsOf(measure)
    return options.length === 0
      ? -1
      : Math.max(
          0,
          options.findLastIndex((option) => option.year <= year),
        )
  }
  /** A start some years away; what is not started stays so. */
  const moved = (measure: number, years: number): number => {
    const place = choice[measure] ?? -1
    return place === -1 ? -1 : Math.min(Math.max(0, place + years), optionsOf(measure).length - 1)
  }
  const aFewYears = () => pick(7) - 3

  const kind = chance()
  if (kind < 0.08 && table.hubs.length > 0) {
    const takers = table.hubs[pick(table.hubs.length)]?.takers ?? []
    const started = takers.filter((taker) => (choice[taker] ?? -1) >= 0)
    if (started.length === 0) {
      const [first] = takers
      const year = first === undefined ? undefined : optionsOf(first)[pick(optionsOf(first).length)]?.year
      return year === undefined ? [] : takers.flatMap((taker) => (chance() < 0.3 ? [] : [[taker, near(taker, year)]]))
    }
    if (chance() < 0.2) return started.map((taker) => [taker, -1])
    const years = aFewYears()
    return started.map((taker) => [taker, moved(taker, years)])
  }
  const one = pick(choice.length)
  if (kind < 0.45) return [[one, moved(one, aFewYears())]]
  if (kind < 0.55) return [[one, (choice[one] ?? -1) === -1 ? pick(optionsOf(one).length + 1) - 1 : -1]]
  const other = pick(choice.length)
  if (one === other) return []
  const year = yearOf(one)
  if (year !== undefined && (choice[other] ?? -1) === -1)
    return [
      [one, -1],
      [other, near(other, year + aFewYears())],
    ]
  return [
    [one, moved(one, aFewYears())],
    [other, moved(other, aFewYears())],
  ]
}
