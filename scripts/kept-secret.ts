import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
