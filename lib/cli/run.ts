import { no, ok } from '#lib/domain/result'
import type { Outcome, Surroundings } from './command.ts'
import { commands } from './commands.ts'

/** Runs one command line. A fault in a command is thrown; a refusal is a value. */
export async function runConcord(args: readonly string[], around: Surroundings): Promise<Outcome> {
  const [name, ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h')
    return rest.length > 1 ? no(['Ask for help on one command: concord help NAME']) : helpOn(rest[0])
  if (name === undefined) return no(['Say what to do.', ...help().split('\n')])
  if (!Object.hasOwn(commands, name)) return no([`There is no command “${name}”. See: concord help`])
  if (rest.length === 1 && (rest[0] === '--help' || rest[0] === '-h')) return helpOn(name)
  const command = commands[name]
  return command === undefined ? no([`There is no command “${name}”.`]) : command.run(rest, around)
}

/** The help on one command, or on all of them. */
function helpOn(name: string | undefined): Outcome {
  if (name === undefined) return ok(`${help()}\n`)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return no([`There is no command “${name}”. See: concord help`])
  return ok(`concord ${name} ${command.usage}\n${command.summary}\n\n${command.details ?? ''}`.trimEnd() + '\n')
}

function help(): string {
  const lines = Object.entries(commands).map(([name, command]) => [`concord ${name} ${command.usage}`, command.summary])
  const width = Math.max(...lines.map(([usage = '']) => usage.length))
  return [
    ...lines.map(([usage = '', summary = '']) => `${usage.padEnd(width)}  ${summary}`),
    '',
    'FILE “-” is standard input. Results go to standard output and nothing else does.',
  ].join('\n')
}
