import { appDatabase } from '#lib/env'
import { openDatabase, type Database } from './client.ts'

// Kept on globalThis because the framework bundles this module more than once, and each copy would open a pool of its own.
const slot = globalThis as typeof globalThis & { concordDatabase?: Database }

/** The one pool of this process. */
export function database(): Database {
  slot.concordDatabase ??= openDatabase(appDatabase())
  return slot.concordDatabase
}
