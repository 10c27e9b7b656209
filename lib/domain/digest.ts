import { hash } from 'node:crypto'
import { canonicalText, type Json } from './canonical.ts'

/** A SHA-256 in lower-case hexadecimal. */
export type Digest = string

export const sha256 = (bytes: Uint8Array | string): Digest => hash('sha256', bytes, 'hex')

/** The digest of a document: SHA-256 over its canonical bytes. */
export const digestOf = (document: Json): Digest => sha256(canonicalText(document))
