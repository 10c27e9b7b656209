import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { keyOf, type FileStore, type StoreRoom } from './file-store.ts'

/** Files in a folder of this machine, readable by this user alone. */
export function folderStore(folder: string, room: StoreRoom): FileStore {
  const pathOf = (digest: string) => join(folder, ...keyOf(room, digest).split('/'))
  return {
    async put(digest, bytes) {
      const path = pathOf(digest)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // Appears whole or not at all; written also where it is there already, so that nobody can tell by the time it takes.
      const draft = `${path}.${randomUUID()}`
      try {
        await writeSafely(draft, bytes)
        await rename(draft, path)
        await syncFolder(dirname(path))
      } finally {
        await rm(draft, { force: true })
      }
    },
    read: (digest) => readFile(pathOf(digest)).catch(nullWhenMissing),
    remove: (digest) => rm(pathOf(digest), { force: true }),
  }
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name of a file is safe once its folder is written. Windows cannot do that for a folder, and need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  if (folder === null) return
  await folder.sync().catch(() => undefined)
  await folder.close()
}

function nullWhenMissing(fault: unknown): null {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
  throw fault
}
