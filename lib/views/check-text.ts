import { findKnownVersion, listKnownVersions, type KnownVersion } from '#db/published'
import { verifyText, type Verified } from '#lib/domain/signoff/verify'
import { openView, type OpenLook } from './open-view.ts'

export type Checked = Verified & {
  readonly verdict: 'adopted' | 'replaced' | 'reformatted' | 'unknown'
  /** The version this is; for `reformatted` the one it says the same as. */
  readonly version: KnownVersion | null
  /** What is published under the name the text claims; empty where it claims none or the cluster is not public. */
  readonly published: readonly KnownVersion[]
}

/** Whether a text is, byte for byte, a version that a published cluster signed. */
export const checkText = openView({
  async run({ tx, params }: OpenLook<{ readonly text: string }>): Promise<Checked> {
    const seen = verifyText(params.text)
    const published = seen.claims ? await listKnownVersions(tx, seen.claims.clusterId) : []
    const version = await findKnownVersion(tx, seen.digest)
    if (version) return { ...seen, verdict: version.state === 'adopted' ? 'adopted' : 'replaced', version, published }
    const same = seen.form.kind === 'reformatted' ? await findKnownVersion(tx, seen.form.canonicalDigest) : null
    return { ...seen, verdict: same ? 'reformatted' : 'unknown', version: same, published }
  },
})
