import { gunzipSync, gzipSync } from 'node:zlib'

// Rows as text that a database keeps: JSON, gzip, base64.

export const packedText = (json: string): string => gzipSync(json, { level: 1 }).toString('base64')

export const unpackedJson = (text: string): unknown =>
  JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'))
