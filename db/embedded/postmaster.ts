import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

/**
 * The server that runs on this data folder, from its postmaster.pid. A file left behind by a killed server, whose number may have
 * gone to another program since, is removed: PostgreSQL itself would take that program for a server and refuse to start.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port, , , , status] = readLines(file)
  const server = Number(pid)
  if (!server) return null
  if (isRunning(server)) return { pid: server, port: Number(port), ready: status?.trim() === 'ready' }
  if (readLines(file)[0] === pid) rmSync(file, { force: true })
  return null
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    // Removed between the two looks: the server is gone.
    return []
  }
}

/** Whether this process lives and is a PostgreSQL; one that ended and waits to be collected does not live. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform === 'win32') return true
  try {
    if (process.platform === 'linux') return /\(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return /postgres/.test(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }))
  } catch {
    return false
  }
}
