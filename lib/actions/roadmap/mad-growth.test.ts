import { expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findDrafted } from '#db/company-draft'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { clusterRoadmap } from '#lib/views/cluster-roadmap'
import { look } from '#lib/views/view'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const now = new Date('2026-03-02T09:00:00.000Z')

const tried = (actor: Actor, name: ActionName, input: object) =>
  perform(name, actions[name] as unknown as Action, input, { database, actor, now })

async function done(actor: Actor, name: ActionName, input: object): Promise<string> {
  const outcome = await tried(actor, name, input)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.made?.['id'] ?? ''
}

test('a growth that comes to too much is not sent, and one that a later horizon makes too much does not break the merge', async () => {
  const world = await makeWorld(database, owner, {
    cluster: { baseYear: 2021, horizonYear: 2050, target: [] },
    companies: ['Alum'],
  })
  const { cluster, lead, steward } = world
  const { id, contributor } = world.company('Alum')
  const place = { organisationId: id, clusterId: cluster.id }
  const horizon = (year: number) => owner`update cluster set horizon_year = ${year} where id = ${cluster.id}`
  const site = { key: 'works', name: 'Works', latitude: '53', longitude: '0', growthPercent: '100' }
  const siteId = await done(contributor, 'site.save', { ...place, ...site })
  const cells = { tonnes: '4000000', class: 'public' }
  await done(contributor, 'inventory.save', { ...place, ...gridPost({ siteId, id: crypto.randomUUID(), cells }) })
  const grant = authorise(contributor, 'company:read', place)
  if (!grant.ok) throw new Error('No grant')
  const found = await inContext(database, { kind: 'user', accountId: contributor.accountId }, (tx) =>
    findDrafted(tx, grant.value, now),
  )
  if (!found) throw new Error('No draft')
  const sent = { ...place, digest: digestOf(found.document) }
  const outcome = await tried(contributor, 'submission.send', sent)
  expect(!outcome.ok && outcome.refusal).toEqual({
    kind: 'wrong-state',
    sentence:
      'Nothing was sent: Works: its figures of 2021 and a growth of 100 % a year come to 1e15 t or more in 2049, which is too large to be meant.',
  })
  await horizon(2030)
  await done(contributor, 'submission.send', sent)
  await done(steward, 'submission.accept', sent)
  await horizon(2150)
  await done(lead, 'roadmap.merge', { clusterId: cluster.id })
  const seen = await look(clusterRoadmap, { cluster: cluster.slug }, { database, actor: lead, now })
  const reference = seen?.draft?.document.reference
  expect(reference?.state === 'shown' && Number(reference.values.at(-1))).toBe(4e6 * 2 ** 129)
})
