import pino from 'pino'

/**
 * Structured lines on standard output. Only what this list names can be said: events, ids, digests, durations and statuses;
 * never a figure, a token or an address.
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

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: 'info' })

const allowed = ({
  event,
  reason,
  reference,
  action,
  accountId,
  clusterId,
  organisationId,
  milliseconds,
  status,
  code,
}: LogLine) => ({
  event,
  reason,
  reference,
  action,
  accountId,
  clusterId,
  organisationId,
  milliseconds,
  status,
  code,
})

export const log = {
  info: (line: LogLine): void => logger.info(allowed(line)),
  warn: (line: LogLine): void => logger.warn(allowed(line)),
  error: (line: LogLine): void => logger.error(allowed(line)),
}
