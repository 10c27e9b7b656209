/** How much of a total an owner group stands for, in any unit. The sign does not matter: a cut tells as much as a load. */
export type Contribution = { readonly group: string; readonly amount: number }

/** The parameters of the rule in METHODS 8. A null share is not tested. */
export type DisclosureProfile = {
  readonly minimumContributors: number
  /** How many contributors may pool what they know (k). */
  readonly colluders: number
  /** How far off, in per cent, the best guess of the largest contribution must stay (p*). */
  readonly guessPercent: number
  /** The largest contribution may be at most this share of the sum. */
  readonly largestPercent: number | null
  /** The two largest together must stay below this share of the sum. */
  readonly twoLargestPercent: number | null
}

export const defaultProfile: DisclosureProfile = {
  minimumContributors: 5,
  colluders: 2,
  guessPercent: 30,
  largestPercent: null,
  twoLargestPercent: null,
}

export const strictProfile: DisclosureProfile = { ...defaultProfile, largestPercent: 33, twoLargestPercent: 60 }

/**
 * Whether a total may be shown although these confidential contributions are in it (METHODS 8). Contributions of one owner
 * group count as one, and nothing is nobody's contribution. A total without confidential parts is always safe.
 */
export function isSafeTotal(
  contributions: readonly Contribution[],
  profile: DisclosureProfile = defaultProfile,
): boolean {
  const byGroup = new Map<string, number>()
  for (const { group, amount } of contributions) byGroup.set(group, (byGroup.get(group) ?? 0) + amount)
  return areSafeAmounts([...byGroup.values()], profile)
}

/** The same rule for amounts that are already one an owner group. */
export function areSafeAmounts(amounts: readonly number[], profile: DisclosureProfile): boolean {
  const sizes = amounts.map(Math.abs).filter((size) => size > 0)
  if (sizes.length === 0) return true
  if (sizes.length < profile.minimumContributors) return false
  const [largest = 0, second = 0, ...others] = sizes.toSorted((a, b) => b - a)
  const sum = sizes.reduce((total, size) => total + size, 0)
  const unknown = [largest, second, ...others].slice(profile.colluders + 1).reduce((total, size) => total + size, 0)
  if (unknown * 100 < profile.guessPercent * largest) return false
  if (profile.largestPercent !== null && largest * 100 > profile.largestPercent * sum) return false
  return profile.twoLargestPercent === null || (largest + second) * 100 < profile.twoLargestPercent * sum
}
