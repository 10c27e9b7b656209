import { types } from 'node:util'
import { log, type LogLine } from '#lib/log'

/**
 * The framework writes a fault to the console whole: its message, the query and everything that was asked with it. From here on
 * such a fault is a line of the log, which names its kind and the reference that its page shows, and the places it came through.
 */
export function keepValuesOffTheConsole(): void {
  const write = console.error.bind(console)
  console.error = (...said: readonly unknown[]) => {
    const faults = said.filter(types.isNativeError)
    if (faults.length === 0) write(...said)
    for (const fault of faults) {
      log.error(faultLine(fault))
      write(framesOf(fault))
    }
  }
}

/** What may be said of a fault: its kind, the code of what caused it and its reference, never its message. */
export function faultLine(fault: Error): LogLine {
  const { code, digest } = fault as { readonly code?: unknown; readonly digest?: unknown }
  const cause = fault.cause as { readonly code?: unknown } | undefined
  const known = cause?.code ?? code
  return {
    event: 'fault',
    reason: fault.name,
    ...(known === undefined ? {} : { code: String(known) }),
    ...(digest === undefined ? {} : { reference: String(digest) }),
  }
}

/** Where a fault came through, without its message, which can hold what somebody typed, lines that look like places included. */
export function framesOf(fault: Error): string {
  const stack = fault.stack ?? ''
  const message = stack.indexOf(fault.message)
  return stack
    .slice(message === -1 ? 0 : message + fault.message.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
}
