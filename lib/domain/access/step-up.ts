/** How long a proof of identity stays fresh enough for signing, approving and changing roles: five minutes. */
export const freshMinutes = 5

export const isFresh = (provedAt: Date, now: Date): boolean =>
  now.getTime() - provedAt.getTime() <= freshMinutes * 60_000
