/** Whose files: a company in a cluster. They stand in every key, so that no company's file is another's, not even when equal. */
export type StoreRoom = { readonly organisationId: string; readonly clusterId: string }

/** Where the bytes of files lie. A file is known by its SHA-256 alone; what it is called and who may read it is the database's. */
export type FileStore = {
  /** Keeps the bytes, and has them safe on the disk or with the service when it resolves. Keeping a file twice changes nothing. */
  readonly put: (digest: string, bytes: Uint8Array) => Promise<void>
  /** The bytes, or null where there are none. */
  readonly read: (digest: string) => Promise<Uint8Array | null>
  /** Erases the bytes; where there are none, nothing happens. */
  readonly remove: (digest: string) => Promise<void>
}

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const aDigest = /^[0-9a-f]{64}$/

/** The path of a file below the store's root. Whatever else stands in an id or digest is a fault, so that no path leads out. */
export function keyOf({ organisationId, clusterId }: StoreRoom, digest: string): string {
  if (!anId.test(organisationId) || !anId.test(clusterId) || !aDigest.test(digest))
    throw new Error('This is not the key of a stored file')
  return `${organisationId}/${clusterId}/${digest}`
}
