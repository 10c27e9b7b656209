/** From the first to the last of several days, counted back from today. */
export type Span = readonly [from: number, to: number]

/**
 * On which days a cluster's story happens, counted back from the day the demo is set up; a negative one lies ahead. So the
 * demo is as far on its way in a year as it is now: deadlines ahead, publications months ago.
 */
export type Calendar = {
  readonly opened: number
  readonly joined: Span
  readonly sent: Span
  readonly submitBy: number
  readonly merged: number | null
  readonly settled: number | null
  readonly frozen: number | null
  readonly signed: Span | null
  readonly adopted: number | null
  readonly reported: number | null
}

const notYet = { merged: null, settled: null, frozen: null, signed: null, adopted: null, reported: null }

export const calendars: Readonly<Record<string, Calendar>> = {
  kwinana: { ...notYet, opened: 21, joined: [18, 8], sent: [5, 1], submitBy: -35 },
  basque: { ...notYet, opened: 80, joined: [77, 55], sent: [40, 4], submitBy: -7 },
  dunkirk: { ...notYet, opened: 150, joined: [145, 120], sent: [90, 40], submitBy: 30, merged: 12 },
  'houston-ship-channel': {
    ...notYet,
    opened: 200,
    joined: [195, 170],
    sent: [140, 85],
    submitBy: 75,
    merged: 50,
    settled: 40,
    frozen: 9,
    signed: [8, 1],
  },
  humber: {
    ...notYet,
    opened: 330,
    joined: [320, 290],
    sent: [260, 205],
    submitBy: 195,
    merged: 170,
    settled: 160,
    frozen: 100,
    signed: [98, 76],
    adopted: 66,
  },
  'rotterdam-moerdijk': {
    opened: 600,
    joined: [590, 560],
    sent: [530, 480],
    submitBy: 470,
    merged: 450,
    settled: 440,
    frozen: 420,
    signed: [418, 396],
    adopted: 390,
    reported: 24,
  },
}

/** The day of one of `count` things that are spread evenly over a span. */
export const spread = ([from, to]: Span, index: number, count: number): number =>
  count < 2 ? from : from + ((to - from) * index) / (count - 1)
