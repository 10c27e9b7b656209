import { createHash } from 'node:crypto'
import { evidenceFolder, evidenceBucket } from '#lib/env'
import type { StoreRoom } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

export type EvidenceStore = {
  /** Keeps the bytes and answers the SHA-256 they are kept under. */
  readonly put: (bytes: Uint8Array) => Promise<string>
  /** The bytes of a digest, checked against it. Throws where they are missing or are not those that were kept. */
  readonly open: (digest: string) => Promise<Uint8Array>
  readonly remove: (digest: string) => Promise<void>
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The files of one company in one cluster: in a bucket where one is configured, else in the data folder. */
export function evidenceStore(room: StoreRoom): EvidenceStore {
  const bucket = evidenceBucket()
  const store = bucket === null ? folderStore(evidenceFolder(), room) : s3Store(bucket, room)
  return {
    async put(bytes) {
      const digest = sha256(bytes)
      await store.put(digest, bytes)
      return digest
    },
    async open(digest) {
      const bytes = await store.read(digest)
      if (bytes === null) throw new Error('A file that the database knows is not in the store')
      if (sha256(bytes) !== digest) throw new Error('A stored file is not the one that was kept')
      return bytes
    },
    remove: (digest) => store.remove(digest),
  }
}
