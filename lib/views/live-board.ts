import { findFrozenBytes, listFrozenVersions, readFrozen } from '#db/frozen'
import { listStances } from '#db/stances'
import { signOffBoard } from '#lib/domain/signoff/board'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

/** The board of one version alone, for a page that looks again every few seconds. */
export const liveBoard = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', { readonly cluster: string; readonly version: number }>) {
    const versions = await listFrozenVersions(tx, grant)
    const version = versions.find((row) => row.number === params.version)
    if (!version) return null
    const bytes = await findFrozenBytes(tx, grant, version.versionId)
    if (!bytes) return null
    const stances = await listStances(tx, grant, version.versionId)
    return { state: version.state, board: signOffBoard(readFrozen(bytes).signOff, stances) }
  },
})
