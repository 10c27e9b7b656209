import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { runConcord } from './run.ts'

// A reader that has seen enough (`concord merge … | head`) closes the pipe; that is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0)
  const why = fault.code === 'ENOSPC' ? 'the disk is full' : 'what it leads to takes nothing'
  process.stderr.write(`The result could not be written whole: ${why}.\n`)
  process.exit(1)
})

const calledFrom = process.env['CONCORD_CALLED_FROM'] ?? process.cwd()
const pathOf = (path: string): string => resolve(calledFrom, path)

const outcome = await runConcord(process.argv.slice(2), {
  readFile: (path) => (path === '-' ? buffer(process.stdin) : readFile(pathOf(path))),
  pathOf,
})
if (outcome.ok) process.stdout.write(outcome.value)
if (!outcome.ok) {
  process.stderr.write(`${outcome.refusal.join('\n')}\n`)
  process.exitCode = 1
}
