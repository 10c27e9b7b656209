import pino from 'pino'
import { logLevel } from './env.ts'

/**
 * Structured lines on standard output. Only what this list names can be said: events, ids, durations and statuses; never a figure,
 * a token or an address.
 */
export type LogLine = {
  readonly event: string
  readonly reason?: string
  readonly reference?: string
  readonly action?: string
  readonly accountId?: string
  readonly clusterId?: string
  readonly organisationId?: string
  readonly milliseconds?: number
  readonly status?: number
  readonly code?: string
}

const allowed = {
  event: true,
  reason: true,
  reference: true,
  action: true,
  accountId: true,
  clusterId: true,
  organisationId: true,
  milliseconds: true,
  status: true,
  code: true,
} satisfies Record<keyof LogLine, true>

/** Names and ids look like this; an address, a token of 43 characters or a sentence does not. */
const harmless = /^[\w .:/-]{1,40}$/

/** What may be written of a line, whatever it holds at run time. */
export const written = (line: LogLine): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(line)
      .filter(([name, value]) => Object.hasOwn(allowed, name) && value !== undefined)
      .map(([name, value]) => [name, typeof value === 'number' || harmless.test(value) ? value : 'withheld']),
  )

let logger: pino.Logger | null = null

/** Made when first needed: the start script decides the level before that. */
function open(): pino.Logger {
  logger ??= pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: logLevel() })
  return logger
}

export const log = {
  info: (line: LogLine): void => open().info(written(line)),
  warn: (line: LogLine): void => open().warn(written(line)),
  error: (line: LogLine): void => open().error(written(line)),
}
