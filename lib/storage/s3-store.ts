import { createHash } from 'node:crypto'
import { keyOf, type FileStore, type StoreRoom } from './file-store.ts'
import { signedHeaders, type S3Keys } from './signature.ts'

export type S3Place = S3Keys & {
  /** `https://s3.example.org`, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
  /** Stands before every key, so that a bucket can be shared; empty for none. */
  readonly prefix: string
}

/** A transaction waits for it, and the database gives up on one that idles longer than 15 seconds. */
const patienceMilliseconds = 10_000

/** Files in a bucket of an S3-compatible service, addressed by path, which every such service understands. */
export function s3Store(place: S3Place, room: StoreRoom): FileStore {
  async function ask(method: 'GET' | 'PUT' | 'DELETE', digest: string, body?: Uint8Array): Promise<Response | null> {
    const parts = [place.bucket, ...place.prefix.split('/'), ...keyOf(room, digest).split('/')]
    const url = new URL(
      `${place.endpoint}/${parts
        .filter((part) => part !== '')
        .map(encodeURIComponent)
        .join('/')}`,
    )
    const bodyHash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const headers = signedHeaders({ method, url, headers: {}, bodyHash }, place, new Date())
    const answer = await fetch(url, {
      method,
      headers,
      // A service that sends elsewhere would get our signature there.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMilliseconds),
      ...(body === undefined ? {} : { body: Uint8Array.from(body) }),
    })
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404 && method !== 'PUT') return null
    throw new Error(`The object store answered ${answer.status} to ${method}`)
  }
  return {
    put: async (digest, bytes) => void (await ask('PUT', digest, bytes)),
    read: async (digest) => {
      const answer = await ask('GET', digest)
      return answer && new Uint8Array(await answer.arrayBuffer())
    },
    remove: async (digest) => void (await ask('DELETE', digest)),
  }
}
