/** The cells of each record, some hundred records at a time. `rest` is where the reader stopped: the length of the text, or before. */
export type PlainBatch = { readonly records: readonly (readonly string[])[]; readonly rest: number }

const batchLength = 1_000
const [quote, comma, feed, carriage] = [34, 44, 10, 13]

/**
 * Reads the well-formed records of a CSV text, many times as fast as a parser that can say what is wrong with the others. It stops
 * for good before a record that is not well-formed, or longer than `longest`: such a text is for that parser from there on.
 */
export function* plainBatches(text: string, longest: number): Generator<PlainBatch> {
  let records: (readonly string[])[] = []
  let rest = 0
  while (rest < text.length) {
    const cells: string[] = []
    const end = readRecord(text, rest, cells)
    if (end === -1 || end - rest > longest) break
    records.push(cells)
    rest = end
    if (records.length < batchLength) continue
    yield { records, rest }
    records = []
  }
  yield { records, rest }
}

/** Fills in the cells of the record that begins at `start`. Answers where the next one begins, or −1. */
function readRecord(text: string, start: number, cells: string[]): number {
  for (let at = start; ; at += 1) {
    const end = text.charCodeAt(at) === quote ? readQuoted(text, at, cells) : readBare(text, at, cells)
    if (end === -1 || end >= text.length) return end
    at = end
    const mark = text.charCodeAt(at)
    if (mark === feed) return at + 1
    if (mark === carriage) return text.charCodeAt(at + 1) === feed ? at + 2 : at + 1
    if (mark !== comma) return -1
  }
}

function readBare(text: string, start: number, cells: string[]): number {
  let at = start
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === comma || code === feed || code === carriage) break
    if (code === quote) return -1
  }
  cells.push(text.slice(start, at))
  return at
}

function readQuoted(text: string, start: number, cells: string[]): number {
  let end = text.indexOf('"', start + 1)
  let doubled = false
  while (end !== -1 && text.charCodeAt(end + 1) === quote) {
    doubled = true
    end = text.indexOf('"', end + 2)
  }
  if (end === -1) return -1
  const cell = text.slice(start + 1, end)
  cells.push(doubled ? cell.replaceAll('""', '"') : cell)
  return end + 1
}
