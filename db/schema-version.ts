import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const migrationsFolder = () => join(process.cwd(), 'db/migrations')

let known: number | null = null

/** The newest migration this code knows; the database's own must equal it. */
export function schemaVersion(): number {
  if (known === null) {
    const journal = JSON.parse(readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8')) as {
      entries: readonly { readonly when: number }[]
    }
    known = Math.max(...journal.entries.map((entry) => entry.when))
  }
  return known
}
