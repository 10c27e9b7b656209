import { sumDecimals } from '../decimal-sum.ts'
import { fromDecimal, type Decimal } from '../decimal.ts'
import { isRemoval } from '../inventory/line.ts'
import { countedTonnes } from '../inventory/line-tonnes.ts'
import type { SubmissionDocument } from '../submission/document.ts'

/** A source stream by its name, whatever its case and blanks. */
export const streamKey = (stream: string): string => stream.trim().replace(/\s+/g, ' ').toLowerCase()

/** A stream among others in one cell: semicolons part them, so within a name a comma stands in their place. */
export const streamText = (stream: string): string => stream.replaceAll(';', ',')

/**
 * What part of a site's scope 1 in a year each source stream of its lines is, from 0 to 1. A document of figures alone knows no
 * streams: the site is one source. Lines without a stream are in no part.
 */
export function streamShares(document: SubmissionDocument, siteId: string, year: number): ReadonlyMap<string, number> {
  const tonnes = new Map<string, Decimal[]>()
  const whole: Decimal[] = []
  const lines = document.schema === 'concord/submission/2' ? document.lines : []
  for (const line of lines) {
    if (line.siteId !== siteId || line.year !== year || line.scope !== '1' || isRemoval(line)) continue
    const amount = countedTonnes(line)
    if (amount === null || amount === '0') continue
    whole.push(amount)
    if (line.stream === null) continue
    const key = streamKey(line.stream)
    const known = tonnes.get(key)
    if (known === undefined) tonnes.set(key, [amount])
    else known.push(amount)
  }
  const sum = fromDecimal(sumDecimals(whole))
  return new Map([...tonnes].map(([key, amounts]) => [key, fromDecimal(sumDecimals(amounts)) / sum]))
}
