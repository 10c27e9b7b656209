import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { mayReach, serverUser } from './server-user.ts'

/** Where PostgreSQL's part of the data lies. */
export const postgresFolder = (data: string): string => join(data, 'postgres')

/**
 * Where the data of this installation lies: the folder that was asked for, else `.data` in the project. As root, PostgreSQL runs as
 * another user; when that user cannot enter the project, the data lies under /var/lib, in a folder named after the project's path.
 */
export function dataFolder(root: string, asked: string | null, say: (line: string) => void): string {
  const wanted = resolve(root, asked ?? '.data')
  const user = serverUser(join(postgresFolder(wanted), 'cluster'))
  if (asked || user === null || mayReach(root, user)) return ensured(wanted)
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const elsewhere = ensured(join('/var/lib/concord', name))
  say(`The user ${user.name}, who runs PostgreSQL, cannot enter ${root}: the data lies in ${elsewhere}.`)
  return elsewhere
}

function ensured(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  return folder
}
