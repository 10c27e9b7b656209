import { hash } from 'node:crypto'

/** Parts two entries: no cell that was read holds it. */
const between = '\u001f'
/** Of a SHA-256 in base64: 132 bits of it. */
const digestLength = 22
/** In place of a digest where a row is always compared. */
const noDigest = '-'.repeat(digestLength)

/**
 * What stands for each row of a file, in its order: the digest of what the row says, and its site. Empty where nothing may. A stored
 * line keeps the digest of the row that it was made of, so that a file that is read again is compared only where it differs.
 */
export type RowDigests = readonly string[]

/** The digest of all that a row says but its number. */
export const digestOfRow = (said: string): string => hash('sha256', said, 'base64').slice(0, digestLength)

/**
 * Collects what stands for the rows of a file. A digest is null for a row that is always compared, as the second of two equal rows is. A
 * file with hidden ids has none: there a row's line is found by its id.
 */
export function digestCollector() {
  const entries: string[] = []
  let hasIds = false
  return {
    add(siteKey: string, digest: string | null): void {
      entries.push((digest ?? noDigest) + siteKey)
    },
    /** A row that is found by its id. */
    addNamed(): void {
      hasIds = true
    },
    text: (): string => (hasIds ? '' : entries.join(between)),
  }
}

export const readDigests = (text: string): RowDigests => (text === '' ? [] : text.split(between))

/** The digest alone, as a line keeps it. */
export const digestAt = (digests: RowDigests, place: number): string | null => {
  const digest = digests[place]?.slice(0, digestLength)
  return digest === undefined || digest === noDigest ? null : digest
}

/** A file's rows beside what stands. */
export type FreshRows = {
  /** Rows that a stored line was made of and still says: they are not looked at again. */
  readonly passed: number
  readonly isFresh: (place: number) => boolean
  /** Where the rows are that have to be compared; null is anywhere. */
  readonly siteKeys: ReadonlySet<string> | null
  /** Whether a stored line is one of those that rows were passed over for. */
  readonly isPassed: (line: { readonly readDigest: string | null; readonly siteKey: string }) => boolean
}

/** Which rows have to be compared with the draft. `standing` has an entry for each line that still is as it was read. */
export function freshRows(digests: RowDigests, standing: readonly string[]): FreshRows {
  if (digests.length === 0 || standing.length === 0)
    return { passed: 0, isFresh: () => true, siteKeys: null, isPassed: () => false }
  const stands = new Set(standing)
  const fresh = digests.filter((entry) => !stands.has(entry))
  const freshOnes = new Set(fresh)
  const inFile = new Set(digests)
  return {
    passed: digests.length - fresh.length,
    isFresh: (place) => freshOnes.has(digests[place] ?? ''),
    siteKeys: new Set(fresh.map((entry) => entry.slice(digestLength))),
    isPassed: ({ readDigest, siteKey }) => readDigest !== null && inFile.has(readDigest + siteKey),
  }
}
