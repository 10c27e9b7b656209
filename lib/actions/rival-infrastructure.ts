import type { Actor } from '#lib/domain/access/actor'
import type { Where } from './rival-room.ts'
import type { ObjectIds, Write } from './rival-world.ts'

/** A hub that a company owns and an ask of it, kept by the lead. What a hub costs is confidential; the rest is the members’. */
export async function keepInfrastructure(
  lead: Actor,
  { clusterId, organisationId, name }: Where,
  write: Write,
): Promise<Pick<ObjectIds, 'hubId' | 'askId'>> {
  const party = { clusterId, owner: organisationId, outsideName: '' }
  const hub = await write(lead, 'hub.keep', {
    ...party,
    name: `Shared hub of ${name}`,
    kind: 'co2-transport-storage',
    unit: 't',
    level: 'feasibility',
    phases: [{ id: '', name: 'First', from: '2030', capacityPerYear: '1000000' }],
    minimumTakePerYear: '',
    tariffPerUnit: { amount: '41', class: 'confidential' },
  })
  const title = `Shared ask of ${name}`
  const ask = await write(lead, 'ask.keep', { ...party, title, kind: 'policy', status: 'open', neededBy: '' })
  return { hubId: hub.made?.['id'] ?? '', askId: ask.made?.['id'] ?? '' }
}
