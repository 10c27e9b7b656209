import type { Tonnes } from '../decimal.ts'
import type { ScheduleHub, ScheduleMeasure, ScheduleProblem } from './problem.ts'
import type { ProgramBuilder, Steps, Terms } from './program-builder.ts'
import type { Units } from './units.ts'

/** First the least that can be missed, then the least cost among plans that miss no more than `missed`. */
export type Aim = { readonly least: 'missed' } | { readonly least: 'cost'; readonly missed: Tonnes }

/** A row whose limit may bind, as a person knows it. */
export type Limit =
  | { readonly kind: 'target'; readonly year: number }
  | { readonly kind: 'capital-budget'; readonly year: number }
  | { readonly kind: 'build-rate'; readonly group: string; readonly year: number }
  | { readonly kind: 'hub-capacity' | 'hub-minimum'; readonly hubId: string; readonly year: number }

/** What `formulate` hands its parts: columns of every measure and hub, and where rows and limits are put down. */
export type Draft = {
  readonly problem: ScheduleProblem
  readonly aim: Aim
  readonly units: Units
  readonly builder: ProgramBuilder
  readonly measures: readonly { readonly measure: ScheduleMeasure; readonly name: string; readonly steps: Steps }[]
  readonly hubs: readonly { readonly hub: ScheduleHub; readonly name: string; readonly steps: Steps }[]
  /** A row of a limit; its dual value says what a unit of the limit is worth. */
  readonly limit: (limit: Limit, name: string, lower: number, terms: Terms, upper: number) => void
}
