import { canonicalText, type Json } from '../canonical.ts'
import { sha256, type Digest } from '../digest.ts'
import { parseStrictJson } from '../strict-json.ts'

export type Verified = {
  /** SHA-256 of the text as it was given, in UTF-8. */
  readonly digest: Digest
  /** What the text is, as far as it can be told from the text alone. */
  readonly form:
    | { readonly kind: 'canonical' }
    /** Says the same in other bytes: the digest of what it says, written canonically. */
    | { readonly kind: 'reformatted'; readonly canonicalDigest: Digest }
    | { readonly kind: 'not-json'; readonly reason: string }
  /** What the text claims to be; null where it is no frozen roadmap. */
  readonly claims: { readonly clusterId: string; readonly clusterName: string; readonly version: number } | null
}

/** Looks at a text by itself: its digest, whether it is canonical JSON, and which version it claims to be. */
export function verifyText(text: string): Verified {
  const digest = sha256(text)
  // An editor may put a byte-order mark in front of what it saves. The bytes are others then, and what they say is the same.
  const parsed = parseStrictJson(text.replace(/^\uFEFF/, ''))
  if (!parsed.ok) return { digest, form: { kind: 'not-json', reason: parsed.refusal }, claims: null }
  const canonical = canonicalText(parsed.value)
  const form =
    canonical === text
      ? ({ kind: 'canonical' } as const)
      : ({ kind: 'reformatted', canonicalDigest: sha256(canonical) } as const)
  return { digest, form, claims: claimsOf(parsed.value) }
}

function claimsOf(value: Json): Verified['claims'] {
  const root = objectOf(value)
  if (root?.schema !== 'concord/frozen-roadmap/1') return null
  const cluster = objectOf(objectOf(root.roadmap)?.cluster)
  const { id, name } = cluster ?? {}
  if (typeof id !== 'string' || typeof name !== 'string' || typeof root.version !== 'number') return null
  return { clusterId: id, clusterName: name, version: root.version }
}

const objectOf = (value: Json | undefined): { readonly [key: string]: Json | undefined } | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json | undefined })
    : null
