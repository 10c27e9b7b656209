import type { Actor } from '#lib/domain/access/actor'
import type { Place, Write } from './rival-world.ts'

/** A scenario of the cluster's office, led by a pillar: it names nothing that one company keeps to itself. */
export async function makeScenario(chief: Actor, members: readonly Place[], write: Write): Promise<string> {
  const [{ clusterId, cluster } = { clusterId: '', cluster: 'north' }] = members
  const rule = { lead: 'hydrogen', delayYears: '3', measures: [], phases: [] }
  const made = await write(chief, 'scenario.keep', { clusterId, name: `Shared scenario of ${cluster}`, ...rule })
  return made.made?.['id'] ?? ''
}
