import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isReachable } from '#db/embedded-binaries'

/**
 * Where the data of this installation lies: CONCORD_DATA, else `.data` in the project. As root, PostgreSQL runs as another user; when
 * that user cannot reach the project, the data lies under /var/lib, in a folder named after the project's path.
 */
export function dataFolder(root: string): string {
  const given = process.env.CONCORD_DATA
  const wanted = given ?? join(root, '.data')
  if (process.getuid?.() !== 0 || isReachable(wanted)) return ensured(wanted)
  if (given)
    throw new Error(
      `CONCORD_DATA lies in a folder that only root may enter, and PostgreSQL cannot run as root. Choose another folder.`,
    )
  return ensured(join('/var/lib/concord', createHash('sha256').update(root).digest('hex').slice(0, 12)))
}

function ensured(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    return folder
  } catch (cause) {
    throw new Error(
      `The data folder ${folder} cannot be made: permission is missing. Run as a user who may write there, or set CONCORD_DATA to another folder.`,
      { cause },
    )
  }
}

/** A secret that is drawn once and kept in the data folder, readable by this user alone. */
export function keptSecret(folder: string, name: string, bytes = 32): string {
  const file = join(folder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(bytes).toString('base64'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

/** Holds the data folder for this process. Throws one sentence while another one holds it. */
export function holdFolder(folder: string, port: number): void {
  const file = join(folder, 'concord.pid')
  if (existsSync(file)) {
    const [pid = '', at = ''] = readFileSync(file, 'utf8').split('\n')
    if (Number(pid) !== process.pid && isOurs(Number(pid))) {
      throw new Error(
        `Concord is running here already, on http://localhost:${at} (process ${pid}). Nothing was started.`,
      )
    }
  }
  writeFileSync(file, `${process.pid}\n${port}\n`)
}

function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const command = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self') || (existsSync(command) && readFileSync(command, 'utf8').includes('serve.ts'))
}
