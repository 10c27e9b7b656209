import type { Factor } from './factor.ts'

/** A row of a publisher's workbook that gave no factor, by the number its spreadsheet shows, and why. */
export type SkippedFactorRow = { readonly sheet: string; readonly row: number; readonly reason: string }

/** What a publisher's workbook was found to be. */
export type FactorEdition = {
  readonly publisher: string
  /** The publication as its publisher names it, with its year: two years of one publication are two editions. */
  readonly dataset: string
  readonly year: number
  readonly licence: string
}

/** What is kept of an upload beside its factors: what it is and what was left out of it, or why it was turned away. */
export type UploadSummary =
  | { readonly refusal: string }
  | {
      readonly refusal: null
      readonly edition: FactorEdition
      readonly factors: number
      readonly skipped: readonly SkippedFactorRow[]
      readonly ignoredSheets: readonly string[]
    }

/** What loading an edition again would do to the set that stands: the set is then what the file says. */
export type FactorSetDiff = {
  readonly added: readonly Factor[]
  readonly changed: readonly { readonly before: Factor; readonly after: Factor }[]
  readonly unchanged: number
  /** In the set that stands, and not in the file. */
  readonly gone: readonly Factor[]
}

/** Compares the factors of two loads of an edition by their ids. An edition that is new has nothing before. */
export function diffFactorSets(before: readonly Factor[], after: readonly Factor[]): FactorSetDiff {
  const standing = new Map(before.map((factor) => [factor.id, factor]))
  const added: Factor[] = []
  const changed: { before: Factor; after: Factor }[] = []
  let unchanged = 0
  for (const factor of after) {
    const stands = standing.get(factor.id)
    standing.delete(factor.id)
    if (stands === undefined) added.push(factor)
    else if (isSameFactor(stands, factor)) unchanged += 1
    else changed.push({ before: stands, after: factor })
  }
  return { added, changed, unchanged, gone: [...standing.values()] }
}

/** Whether two factors say the same, whatever order their properties stand in: a database gives them back in its own. */
export const isSameFactor = (a: Factor, b: Factor): boolean => inOneOrder(a) === inOneOrder(b)

/** Whether two factors of one id give the same emissions: their names and sources may be written otherwise. */
export const isSameFigure = (a: Factor, b: Factor): boolean =>
  a.per === b.per &&
  a.basis === b.basis &&
  a.gwp === b.gwp &&
  JSON.stringify(Object.entries(a.gases).toSorted(byName)) === JSON.stringify(Object.entries(b.gases).toSorted(byName))

const inOneOrder = ({ gases, ...rest }: Factor): string =>
  JSON.stringify([Object.entries(rest).toSorted(byName), Object.entries(gases).toSorted(byName)])

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0

/** Whether an upload would change anything. */
export const isNothingNew = ({ added, changed, gone }: FactorSetDiff): boolean =>
  added.length + changed.length + gone.length === 0
