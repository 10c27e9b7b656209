import { findPublishedVersion } from '#db/published'
import { openView, type OpenLook } from './open-view.ts'

/** The exact bytes of a cluster's published version, for anybody. */
export const publishedFile = openView({
  async run({ tx, params }: OpenLook<{ readonly cluster: string }>) {
    const version = await findPublishedVersion(tx, params.cluster)
    if (!version) return null
    return { bytes: version.bytes, digest: version.digest, name: `${version.slug}-roadmap-v${version.number}.json` }
  },
})
