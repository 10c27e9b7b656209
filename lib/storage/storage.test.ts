import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evidenceFolder } from '#lib/env'
import { evidenceStore } from './evidence-store.ts'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'
import { signedHeaders } from './signature.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const room = () => ({ organisationId: randomUUID(), clusterId: randomUUID() })
const keys = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const folder = mkdtempSync(join(tmpdir(), 'concord-evidence-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A service that keeps objects in memory, and refuses whatever is not signed as it should be. */
const objects = new Map<string, Buffer>()
let service: Server
let endpoint = ''
beforeAll(async () => {
  service = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const { method = '', url: path = '', headers } = request
      const stamp = String(headers['x-amz-date'])
      const at = new Date(stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
      const url = new URL(path, `http://${headers.host}`)
      const bodyHash = createHash('sha256').update(body).digest('hex')
      const expected = signedHeaders({ method: method as 'GET', url, headers: {}, bodyHash }, keys, at)
      const say = (status: number, content: Buffer | string = '') => response.writeHead(status).end(content)
      if (headers.authorization !== expected['authorization']) return say(403)
      if (path.startsWith('/elsewhere/')) return response.writeHead(307, { location: '/x' }).end()
      if (method === 'PUT') objects.set(path, body)
      if (method === 'DELETE') objects.delete(path)
      if (method !== 'GET') return say(200)
      const found = objects.get(path)
      return found ? say(200, found) : say(404, '<Error><Code>NoSuchKey</Code></Error>')
    })
  })
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
})
afterAll(() => service.close())

const bucket = (over = {}) => ({ ...keys, endpoint, bucket: 'evidence', prefix: 'concord/files', ...over })
const kinds: readonly (readonly [string, (own: ReturnType<typeof room>) => FileStore])[] = [
  ['A folder', (own) => folderStore(folder, own)],
  ['A bucket', (own) => s3Store(bucket(), own)],
]

describe.each(kinds)('%s', (_name, storeOf) => {
  const digest = digestOf('a bill')

  test('gives back what it was given, also when it was given twice', async () => {
    const store = storeOf(room())
    await store.put(digest, bytes('a bill'))
    await store.put(digest, bytes('a bill'))
    expect(Buffer.from((await store.read(digest)) ?? []).toString()).toBe('a bill')
  })

  test('has nothing of another company, even of the same digest', async () => {
    const own = room()
    await storeOf(own).put(digest, bytes('a bill'))
    expect(await storeOf(room()).read(digest)).toBeNull()
    expect(await storeOf({ ...own, clusterId: randomUUID() }).read(digest)).toBeNull()
  })

  test('erases, and erasing again does no harm', async () => {
    const store = storeOf(room())
    await store.put(digest, bytes('a bill'))
    await store.remove(digest)
    await store.remove(digest)
    expect(await store.read(digest)).toBeNull()
  })

  test.each(['../../etc/passwd', '', 'A'.repeat(64), `${digest}/..`])('takes no %s for a digest', async (wrong) => {
    const store = storeOf(room())
    await expect((async () => store.read(wrong))()).rejects.toThrow('not the key')
    await expect((async () => store.put(wrong, bytes('x')))()).rejects.toThrow('not the key')
  })
})

describe('The folder', () => {
  test('keeps files for its own user alone, and leaves no drafts behind', async () => {
    const own = room()
    await folderStore(folder, own).put(digestOf('x'), bytes('x'))
    const path = join(folder, own.organisationId, own.clusterId)
    expect(readdirSync(path)).toEqual([digestOf('x')])
    expect(statSync(join(path, digestOf('x'))).mode & 0o077).toBe(0)
  })

  test('of evidence notices when a file was exchanged or taken away', async () => {
    const own = room()
    const store = evidenceStore(own)
    const digest = await store.put(bytes('a bill'))
    expect(digest).toBe(digestOf('a bill'))
    expect(Buffer.from(await store.open(digest)).toString()).toBe('a bill')
    writeFileSync(join(evidenceFolder(), own.organisationId, own.clusterId, digest), 'another bill')
    await expect(store.open(digest)).rejects.toThrow('not the one that was kept')
    await store.remove(digest)
    await expect(store.open(digest)).rejects.toThrow('not in the store')
  })
})

describe('The bucket', () => {
  test('keeps objects under its prefix', async () => {
    const own = room()
    await s3Store(bucket(), own).put(digestOf('y'), bytes('y'))
    expect([...objects.keys()]).toContain(
      `/evidence/concord/files/${own.organisationId}/${own.clusterId}/${digestOf('y')}`,
    )
  })

  test('that refuses our keys, or sends us elsewhere, is a fault and loses nothing quietly', async () => {
    const wrong = s3Store(bucket({ secretAccessKey: 'another' }), room())
    await expect(wrong.put(digestOf('z'), bytes('z'))).rejects.toThrow('403')
    await expect(wrong.read(digestOf('z'))).rejects.toThrow('403')
    await expect(s3Store(bucket({ bucket: 'elsewhere' }), room()).read(digestOf('z'))).rejects.toThrow()
  })
})

describe('The signature', () => {
  // The examples of the AWS documentation, “Authenticating Requests: Using the Authorization Header”.
  const at = new Date('2013-05-24T00:00:00Z')
  const signatureOf = (headers: Readonly<Record<string, string>>) => headers['authorization']?.split('Signature=')[1]

  test('of a GET is the one of the documentation', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt')
    const signed = signedHeaders(
      { method: 'GET', url, headers: { Range: 'bytes=0-9' }, bodyHash: digestOf('') },
      keys,
      at,
    )
    expect(signatureOf(signed)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
  })

  test('of a PUT is the one of the documentation', () => {
    const url = new URL('https://examplebucket.s3.amazonaws.com/test%24file.text')
    const headers = { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }
    const bodyHash = digestOf('Welcome to Amazon S3.')
    const signed = signedHeaders({ method: 'PUT', url, headers, bodyHash }, keys, at)
    expect(signatureOf(signed)).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
  })
})
