import { z } from 'zod'
import { findSlug } from '#db/clusters'
import { findHub, insertHub, updateHub } from '#db/hubs'
import type { Hub } from '#lib/domain/infrastructure/hub'
import { hubFaults } from '#lib/domain/infrastructure/hub-faults'
import { keptPhases } from '#lib/domain/infrastructure/kept-phases'
import { hubKindNames, hubUnitNames } from '#lib/domain/infrastructure/words'
import { no, ok } from '#lib/domain/result'
import { classNames, levelNames } from '#lib/domain/submission/words'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { hubFields } from './hub-fields.ts'
import { partyOf } from './party-fields.ts'

/** Adds a hub, or changes one that nobody else has changed since. A phase that moves leaves its earlier year behind. */
export const keepHub = action({
  permission: 'infrastructure:keep',
  input: z.strictObject({ clusterId: uuid, id: uuid.optional(), rowVersion: seenVersion.optional(), ...hubFields }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion, owner, outsideName, phases, ...values }, now }) {
    const whose = await partyOf(tx, grant, { owner, outsideName })
    if (!whose.ok) return whose
    const before = id === undefined ? null : await findHub(tx, grant, id)
    const standing = new Set(before?.phases.map((phase) => phase.id))
    // A phase that is none of this hub's is a new one, whatever id its row carried.
    const entered = phases.map((phase) => ({
      ...phase,
      id: phase.id !== null && standing.has(phase.id) ? phase.id : crypto.randomUUID(),
    }))
    const hub: Hub = {
      ...values,
      id: id ?? crypto.randomUUID(),
      owner: whose.value,
      phases: keptPhases(before?.phases ?? [], entered, now),
    }
    const faults = hubFaults(hub)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    if (id === undefined) {
      await insertHub(tx, grant, hub)
      return ok({
        audit: { type: 'hub.added', clusterId, subject: { hub: hub.id } },
        next: `/cluster/${await findSlug(tx, grant)}/infrastructure/${hub.id}`,
        made: { id: hub.id },
      })
    }
    if (!(await updateHub(tx, grant, rowVersion ?? 0, hub))) {
      const stands = await findHub(tx, grant, id)
      return no(staleRow('this hub', stands && inFields(stands), inFields(hub)))
    }
    return ok({ audit: { type: 'hub.saved', clusterId, subject: { hub: id } }, message: 'Saved.' })
  },
})

/** A hub as its form says it, by the names of its fields. */
const inFields = (hub: Hub) => ({
  name: hub.name,
  kind: hubKindNames[hub.kind],
  unit: hubUnitNames[hub.unit],
  owner: hub.owner.name,
  level: levelNames[hub.level],
  phases: hub.phases.map(({ name, from, capacityPerYear }) => `${name} from ${from}, ${capacityPerYear}`),
  minimumTakePerYear: hub.minimumTakePerYear,
  ...priceFields('tariffPerUnit', hub),
  ...priceFields('fixedCostPerYear', hub),
  ...priceFields('capex', hub),
  source: hub.source,
  illustrative: hub.illustrative,
})

const priceFields = (item: 'tariffPerUnit' | 'fixedCostPerYear' | 'capex', hub: Hub): Record<string, string | null> => {
  const price = hub[item]
  return { [`${item}.amount`]: price && `${price.amount} (${classNames[price.class]})` }
}
