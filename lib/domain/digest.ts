import { createHash } from 'node:crypto'
import { canonicalBytes, type Json } from './canonical.ts'

/** A SHA-256 in lower-case hexadecimal. */
export type Digest = string

export const sha256 = (bytes: Uint8Array | string): Digest => createHash('sha256').update(bytes).digest('hex')

/** The digest of a document: SHA-256 over its canonical bytes. */
export const digestOf = (document: Json): Digest => sha256(canonicalBytes(document))
