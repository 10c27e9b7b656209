import type { Tonnes } from '../../decimal.ts'
import type { YearValue } from '../../pathway/year-values.ts'
import type { Edition, Goal, GoalActor } from '../goal.ts'
import type { GoalFacts } from '../quality.ts'

/** One line of a table as its columns name it. */
export type TableRow = Readonly<Record<string, string>>

/** A state, region or company with what it promised in public. Goals of one actor that contradict each other all stay. */
export type PublicActor = {
  readonly actor: GoalActor
  /** ISO 3166-1, two letters; `EU` for the European Union. */
  readonly country: string
  readonly goals: readonly Goal[]
  /** Emissions that the same source gives, tonnes by year. */
  readonly emissions: readonly YearValue[]
  readonly facts: Pick<GoalFacts, 'plan' | 'report'>
  readonly edition: Edition
}

/** What of a table could not become a goal, and why: it is said, never guessed. */
export type LeftOut = { readonly id: string; readonly name: string; readonly reason: string }

export type ImportedActors = { readonly actors: readonly PublicActor[]; readonly leftOut: readonly LeftOut[] }

/** Emissions of a country over the years, as one publisher counts them. */
export type NationalTotals = {
  readonly country: string
  readonly dataset: string
  readonly gases: readonly string[]
  readonly licence: string
  /** Whether figures may be carried over and shown, or only be looked at in a test. */
  readonly mayBeShown: boolean
  /** In year order, tonnes. */
  readonly points: readonly YearValue[]
}

/** Emissions of a year; null where the table has none. Nothing is filled in between its years. */
export function totalIn(totals: Pick<NationalTotals, 'points'> | null): (year: number) => Tonnes | null {
  const byYear = new Map(totals?.points.map(({ year, value }) => [year, value]))
  return (year) => byYear.get(year) ?? null
}

/** A number as tables write it; null for anything else. */
export function numberIn(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? ''
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null
}

/** A year as tables write it; null for anything else, several years included. */
export function yearIn(text: string | undefined): number | null {
  const year = numberIn(text)
  return year !== null && Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null
}
