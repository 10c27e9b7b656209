import { createHash, createHmac } from 'node:crypto'

export type S3Keys = { readonly region: string; readonly accessKeyId: string; readonly secretAccessKey: string }
export type SignedRequest = {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body in hexadecimal. */
  readonly bodyHash: string
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** As RFC 3986 has it; `encodeURIComponent` leaves five characters that the signature wants encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The headers of a request to an S3-compatible service under AWS Signature Version 4, with the body signed too. Signed are all
 * headers that are given, the host, the date and the hash of the body.
 */
export function signedHeaders(request: SignedRequest, keys: S3Keys, now: Date): Readonly<Record<string, string>> {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const day = stamp.slice(0, 8)
  const all: Record<string, string> = {
    ...Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value.trim()])),
    host: request.url.host,
    'x-amz-content-sha256': request.bodyHash,
    'x-amz-date': stamp,
  }
  const names = Object.keys(all).toSorted()
  const path = request.url.pathname.split('/').map((part) => encoded(decodeURIComponent(part)))
  const query = [...request.url.searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  const canonical = [
    request.method,
    path.join('/'),
    query.toSorted().join('&'),
    ...names.map((name) => `${name}:${all[name]}`),
    '',
    names.join(';'),
    request.bodyHash,
  ].join('\n')
  const scope = `${day}/${keys.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${keys.secretAccessKey}`, day), keys.region), 's3'), 'aws4_request')
  const signature = hmac(key, toSign).toString('hex')
  const { host: _, ...sent } = all
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
