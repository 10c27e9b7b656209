import { findFrozenBytes, listFrozenVersions } from '#db/frozen'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

/** The exact bytes of a frozen version, for members. */
export const frozenFile = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', { readonly cluster: string; readonly version: number }>) {
    const version = (await listFrozenVersions(tx, grant)).find((row) => row.number === params.version)
    const bytes = version && (await findFrozenBytes(tx, grant, version.versionId))
    return version && bytes
      ? { bytes, digest: version.digest, name: `${params.cluster}-roadmap-v${version.number}.json` }
      : null
  },
})
