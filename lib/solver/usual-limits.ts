import type { SolveLimits } from './solve-program.ts'

/** A minute, 1 % (METHODS 4.5), and a memory that leaves the server its own. */
export const usualLimits: SolveLimits = { seconds: 60, gap: 0.01, megabytes: 1024 }
