import { addTo, type Path } from '../pathway/path.ts'

/** A member as the ladder needs it, tonnes a year over the same years. */
export type MemberLine = {
  /** What it is committed to, NaN in years before its base; null where no commitment can be set against tonnes. */
  readonly committed: Path | null
  readonly reference: Path
}

export type MembersSum = {
  /** `Σ committed + Σ reference of the uncovered` (METHODS 3.5). */
  readonly committed: Path
  readonly reference: Path
  /** Reference of the covered over the reference of all, 0 to 1; NaN where all of it is zero. */
  readonly coverage: Path
}

/** Members' commitments as one path, with the uncovered at their reference. */
export function membersSum(members: readonly MemberLine[], length: number): MembersSum {
  const committed = new Float64Array(length)
  const reference = new Float64Array(length)
  const covered = new Float64Array(length)
  for (const member of members) {
    addTo(reference, member.reference)
    for (let index = 0; index < length; index += 1) {
      const promised = member.committed?.[index] ?? Number.NaN
      const expected = member.reference[index] ?? 0
      const isCovered = !Number.isNaN(promised)
      committed[index] = (committed[index] ?? 0) + (isCovered ? promised : expected)
      if (isCovered) covered[index] = (covered[index] ?? 0) + expected
    }
  }
  return { committed, reference, coverage: covered.map((tonnes, index) => tonnes / (reference[index] ?? 0)) }
}
