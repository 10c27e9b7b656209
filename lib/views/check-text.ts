import { findKnownVersion, listKnownVersions, type KnownVersion } from '#db/published'
import { verifyText } from '#lib/domain/signoff/verify'
import { openView, type OpenLook } from './open-view.ts'

/** What is known of a text without the text: its digest, the digest of what it says, and the cluster it names. */
export type Fingerprint = {
  readonly digest: string
  /** Null where the text is canonical itself, or says nothing that could be written canonically. */
  readonly canonicalDigest: string | null
  readonly clusterId: string | null
}

export type Judgement = {
  readonly digest: string
  readonly verdict: 'adopted' | 'replaced' | 'reformatted' | 'unknown'
  /** The version this is; for `reformatted` the one it says the same as. */
  readonly version: KnownVersion | null
  /** What is known of the cluster that the text names; empty where it names none, or one that has published nothing. */
  readonly published: readonly KnownVersion[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function judge(
  tx: OpenLook<unknown>['tx'],
  { digest, canonicalDigest, clusterId }: Fingerprint,
): Promise<Judgement> {
  const published = clusterId !== null && uuid.test(clusterId) ? await listKnownVersions(tx, clusterId) : []
  const version = await findKnownVersion(tx, digest)
  if (version) return { digest, verdict: version.state === 'adopted' ? 'adopted' : 'replaced', version, published }
  const same = canonicalDigest === null ? null : await findKnownVersion(tx, canonicalDigest)
  return { digest, verdict: same ? 'reformatted' : 'unknown', version: same, published }
}

/** The fingerprint of a text, which is all that its answer rests on. */
export function fingerprintOf(text: string): Fingerprint & { readonly isJson: boolean } {
  const seen = verifyText(text)
  return {
    digest: seen.digest,
    canonicalDigest: seen.form.kind === 'reformatted' ? seen.form.canonicalDigest : null,
    clusterId: seen.claims?.clusterId ?? null,
    isJson: seen.form.kind !== 'not-json',
  }
}

/** Whether a text with this fingerprint is, byte for byte, a version that a published cluster signed. */
export const checkFingerprint = openView({
  run: ({ tx, params }: OpenLook<Fingerprint>) => judge(tx, params),
})
