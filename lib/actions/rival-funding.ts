import type { Actor } from '#lib/domain/access/actor'
import type { Where } from './rival-room.ts'
import type { ObjectIds, Write } from './rival-world.ts'

/** Money that a company gives, which the steward keeps confidential, and a grant that the lead lets every member read. */
export async function keepFunding(
  { lead, steward }: { readonly lead: Actor; readonly steward: Actor },
  { clusterId, organisationId, name }: Where,
  write: Write,
  { text, figure }: { readonly text: (what: string) => string; readonly figure: (digit: number) => string },
): Promise<Pick<ObjectIds, 'fundingId'>> {
  const own = { owner: organisationId, title: text('funding'), source: text('funding-source') }
  const kept = await write(steward, 'funding.keep', {
    clusterId,
    ...own,
    kind: 'own-capital',
    state: 'expected',
    years: `2030 ${figure(8)}`,
    class: 'confidential',
  })
  const outside = { owner: 'outside', outsideName: 'A ministry', title: `Shared grant beside ${name}` }
  await write(lead, 'funding.keep', {
    clusterId,
    ...outside,
    kind: 'grant',
    state: 'secured',
    years: '2030 1000',
    class: 'members',
  })
  return { fundingId: kept.made?.['id'] ?? '' }
}
