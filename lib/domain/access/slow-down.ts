/** Guesses older than this are forgotten. */
export const attemptWindowMinutes = 15

/** How many guesses are free, by what they are counted for. An office behind one network address has more people than one. */
export const freeAttempts = { account: 10, address: 40 } as const

const firstWait = 30
const longestWait = attemptWindowMinutes * 60

/**
 * Seconds until the next guess is heard; 0 when it may come now. The wait doubles with each guess beyond the free ones.
 * It never exceeds the window, and a guess refused for being early does not count, so nobody can be locked out for good.
 */
export function waitSeconds(attempts: readonly Date[], free: number, now: Date): number {
  const windowStart = now.getTime() - attemptWindowMinutes * 60_000
  const recent = attempts.map((at) => at.getTime()).filter((at) => at > windowStart)
  if (recent.length < free) return 0
  const wait = Math.min(firstWait * 2 ** (recent.length - free), longestWait)
  return Math.max(0, Math.ceil((Math.max(...recent) - now.getTime()) / 1000 + wait))
}
