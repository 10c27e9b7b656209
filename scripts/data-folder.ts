import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { mayReach, serverUser } from '#db/embedded/server-user'

/**
 * Where the data of this installation lies: CONCORD_DATA, else `.data` in the project. As root, PostgreSQL runs as another user; when
 * that user cannot enter the project, the data lies under /var/lib, in a folder named after the project's path.
 */
export function dataFolder(root: string, say: (line: string) => void): string {
  const given = process.env.CONCORD_DATA
  const wanted = resolve(root, given ?? '.data')
  mkdirSync(given ? wanted : root, { recursive: true, mode: 0o711 })
  const user = serverUser(join(wanted, 'postgres', 'cluster'))
  if (given || user === null || mayReach(root, user)) return ensured(wanted)
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const elsewhere = ensured(join('/var/lib/concord', name))
  say(`The user ${user.name}, who runs PostgreSQL, cannot enter ${dirname(wanted)}: the data lies in ${elsewhere}.`)
  return elsewhere
}

function ensured(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  return folder
}

/** A secret that is drawn once and kept in the data folder, readable by this user alone. */
export function keptSecret(folder: string, name: string, bytes = 32): string {
  const file = join(folder, name)
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(bytes).toString('base64'), { mode: 0o600 })
  try {
    // Appears whole or not at all; of two that start at once, one wins.
    linkSync(draft, file)
  } catch (fault) {
    if (!existsSync(file)) throw fault
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}
