import { digestOf } from '#lib/domain/digest'
import { hubKinds, hubUnits, type Hub, type HubKind } from '#lib/domain/infrastructure/hub'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import type { MeasureEntry } from '#lib/domain/submission/document'

const names = [...hubKinds, 'co2-transport-storage', 'power'] as const

/** The same cluster with eight hubs, of which every measure books one, and every tenth measure handing CO2 to the next company. */
export function withHubs(bundle: Bundle): Bundle {
  const hubs = names.map(hubOf)
  const ids = bundle.cluster.members.map((member) => member.organisationId)
  return {
    ...bundle,
    cluster: { ...bundle.cluster, hubs },
    submissions: bundle.submissions.map(({ document }, company) => {
      const next = ids[(company + 1) % ids.length] ?? ''
      const measures = document.measures.map((measure, index) => needing(measure, hubs, index, next))
      const changed = { ...document, measures }
      return { digest: digestOf(changed), document: changed }
    }),
  }
}

const hubOf = (kind: HubKind, index: number): Hub => ({
  id: `hub-${index}`,
  name: `Hub ${index}`,
  kind,
  unit: hubUnits[kind][0],
  owner: { organisationId: null, name: 'Operator' },
  level: 'permit',
  phases: [2026, 2032].map((from) => ({
    id: String(from),
    name: `From ${from}`,
    from,
    capacityPerYear: '400000',
    earlierStarts: [],
  })),
  minimumTakePerYear: '100000',
  tariffPerUnit: { amount: '40', class: 'members' },
  fixedCostPerYear: null,
  capex: null,
  source: null,
  illustrative: true,
})

function needing(measure: MeasureEntry, hubs: readonly Hub[], index: number, next: string): MeasureEntry {
  const hub = hubs[index % hubs.length]
  const perYear = measure.tonnesPerYear
  const flow = {
    side: 'sent',
    kind: 'co2-storage',
    origin: 'fossil',
    counterpart: { organisationId: next, name: next },
    perYear,
    class: 'members',
  } as const
  return {
    ...measure,
    energy: [{ carrier: 'power', mwhPerYear: '1000' }],
    bookings:
      hub === undefined
        ? []
        : [{ hubId: hub.id, phaseId: null, perYear, from: null, rampYears: null, class: 'members' }],
    flows: index % 10 === 0 ? [flow] : [],
  }
}
