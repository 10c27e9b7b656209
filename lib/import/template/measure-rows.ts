import type { MeasureRow } from '#lib/domain/measures/measure-row'
import { streamKey, streamText } from '#lib/domain/measures/streams'
import { no, ok } from '#lib/domain/result'
import {
  carriers,
  enablerKinds,
  levels,
  pillars,
  type Enabler,
  type EnergyDelta,
} from '#lib/domain/submission/document'
import { choiceTexts } from '#lib/domain/template/columns'
import { confidences, measuresSheet } from '#lib/domain/template/measures-sheet'
import { decimalCell, optionalTextUpTo, separatedCell, yearCell } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import {
  choice,
  hiddenId,
  listOf,
  nonNegative,
  optional,
  optionalDecimal,
  pairOf,
  readersCell,
  rowCells,
  shortWords,
  title,
  wholeBetween,
  words,
  yesCell,
} from './row-cells.ts'
import { siteCell, type SiteFinder } from './site-finder.ts'

/** The source streams of scope 1 that the lines of a site name, by the key of the site; null where that cannot be told. */
export type StreamFinder = (siteKey: string) => readonly string[] | null

export const measureRowReader =
  (findSite: SiteFinder, streamsAt: StreamFinder): ReadRow<MeasureRow> =>
  (row, cells, problems) => {
    const measure = rowCells<keyof typeof measuresSheet.columns>(measuresSheet, row, cells, problems)
    const id = measure.read('id', hiddenId) ?? null
    const name = measure.read('title', title)
    const siteKey = measure.read('site', siteCell(findSite))
    const pillar = measure.read('pillar', choice(pillars))
    const level = measure.read('level', choice(levels))
    const start = measure.read('start', yearCell)
    const tonnesPerYear = measure.read('tonnesPerYear', nonNegative)
    const rest = {
      description: measure.read('description', optionalTextUpTo(4_000)),
      readiness: measure.read('readiness', optional(wholeBetween(1, 9))),
      leadYears: measure.read('leadYears', optional(wholeBetween(0, 50))),
      // Empty is the default of a new measure and leaves a stored one as it is.
      rampYears: measure.isEmpty('rampYears') ? undefined : measure.read('rampYears', wholeBetween(1, 50)),
      lifetimeYears: measure.read('lifetimeYears', optional(wholeBetween(1, 100))),
      capex: measure.read('capex', optional(nonNegative)),
      opexPerYear: measure.read('opexPerYear', optionalDecimal),
      energy: measure.read('energy', listOf(energyDelta)),
      exclusiveGroup: measure.read('exclusiveGroup', shortWords),
      enablers: measure.read('enablers', listOf(enabler)),
      jobs: measure.read('jobs', optional(wholeBetween(0, 1_000_000))),
      confidence: measure.read('confidence', optional(choice(confidences))),
      source: measure.read('source', words),
      owners: measure.read('owners', separatedCell),
      class: measure.read('class', readersCell),
      illustrative: measure.read('illustrative', yesCell),
      sources: measure.read('sources', listOf(streamOf(siteKey === undefined ? null : streamsAt(siteKey)))),
    }
    if (name === undefined || siteKey === undefined || pillar === undefined || level === undefined) return null
    if (start === undefined || tonnesPerYear === undefined) return null
    return { row, id, title: name, siteKey, pillar, level, start, tonnesPerYear, ...rest }
  }

const cellKey = (stream: string): string => streamKey(streamText(stream))

/** Where the streams are not known nothing is asked. */
const streamOf = (streams: readonly string[] | null) => (entry: string) => {
  const stream = streams === null ? entry : streams.find((known) => cellKey(known) === cellKey(entry))
  return stream === undefined
    ? no(
        `No line of the site names the source “${entry.slice(0, 40)}” in scope 1. Add the line first, or correct it here.`,
      )
    : ok(stream)
}

function energyDelta(entry: string) {
  const pair = pairOf(entry)
  const carrier = pair === null ? null : choice(carriers)(pair[0])
  if (pair === null || carrier?.ok !== true)
    return no(
      `“${entry.slice(0, 40)}” is no carrier with MWh a year. Carriers are ${choiceTexts(carriers).join(', ')}.`,
    )
  const mwhPerYear = decimalCell(pair[1])
  return mwhPerYear.ok ? ok<EnergyDelta>({ carrier: carrier.value, mwhPerYear: mwhPerYear.value }) : mwhPerYear
}

function enabler(entry: string) {
  const pair = pairOf(entry)
  const kind = pair === null ? null : choice(enablerKinds)(pair[0])
  if (pair === null || kind?.ok !== true || pair[1] === '')
    return no(`“${entry.slice(0, 40)}” is no kind with a text. Kinds are ${enablerKinds.join(', ')}.`)
  return ok<Enabler>({ kind: kind.value, text: pair[1] })
}
