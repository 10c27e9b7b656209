import { no, type Result } from '#lib/domain/result'

/** What a command may touch besides its arguments. */
export type Surroundings = {
  /** The bytes of a file; `-` is standard input. Throws as the file system does. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Where a path that the caller gave lies: commands may run in another folder than the one they were called from. */
  readonly pathOf: (path: string) => string
}

/** What a command did: the text that goes to standard output to the byte, or one sentence for each fault. */
export type Outcome = Result<string, readonly string[]>

export type Command = {
  /** The arguments as the help shows them: `BUNDLE.json`. */
  readonly usage: string
  /** What it does, in one line of the help. */
  readonly summary: string
  /** What `concord help NAME` says beyond that: every field of a file, with examples. */
  readonly details?: string
  readonly run: (args: readonly string[], around: Surroundings) => Promise<Outcome>
}

/** The refusal of a command that was called with other arguments than it takes. */
export const wrongArguments = (name: string, command: Pick<Command, 'usage'>): Result<never, readonly string[]> =>
  no([`Wrong arguments. Use: concord ${name} ${command.usage}`])
