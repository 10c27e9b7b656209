import { fundingList } from '../economics/parse-funding.ts'
import type { Json } from '../canonical.ts'
import { askFields, hubFields } from '../infrastructure/parse-cluster.ts'
import {
  amount,
  byKind,
  digest,
  flag,
  list,
  name,
  obeying,
  object,
  objectWith,
  oneOf,
  orNull,
  read,
  reckoned,
  text,
  whole,
  year,
} from '../reader.ts'
import type { Reader } from '../reader.ts'
import type { Result } from '../result.ts'
import { carriers, commitmentStatuses, commitmentTypes, levels, pillars, scopes } from '../submission/document.ts'
import { linkedTotals } from './carry/linked-totals.ts'
import type {
  CarriedTotals,
  Figure,
  RoadmapAsk,
  RoadmapCommitment,
  RoadmapDemand,
  RoadmapDocument,
  RoadmapHub,
  RoadmapMeasure,
  RoadmapMember,
  RoadmapScenario,
  Series,
} from './document.ts'
import { clusterFields, laterClusterFields } from './parse-cluster-fields.ts'

const withheld = object({ state: oneOf(['withheld'] as const), reason: text })
const series: Reader<Series> = byKind<Series>('state', {
  shown: object({ state: oneOf(['shown'] as const), values: list(reckoned) }),
  withheld,
})
const figure: Reader<Figure> = byKind<Figure>('state', {
  shown: object({ state: oneOf(['shown'] as const), value: reckoned }),
  withheld,
  unknown: object({ state: oneOf(['unknown'] as const), reason: text }),
})

/** A year to which a merge moved what somebody entered: by the wait for a hub, and by the delay that a scenario asks for. */
const movedYear = whole(1900, 2600)

const member: Reader<RoadmapMember> = object<RoadmapMember>({
  organisationId: name,
  name,
  standing: oneOf(['included', 'missing'] as const),
  submissionDigest: orNull(digest),
  baseTonnes: figure,
})

const measure: Reader<RoadmapMeasure> = objectWith<RoadmapMeasure>(
  {
    id: name,
    organisationId: name,
    title: name,
    pillar: oneOf(pillars),
    level: oneOf(levels),
    start: year,
    earlierStarts: list(object({ start: year, recordedOn: text })),
    tonnesPerYear: amount,
    counted: series,
    leftOut: flag,
    illustrative: flag,
  },
  { countsFrom: movedYear },
)

const commitment: Reader<RoadmapCommitment> = object<RoadmapCommitment>({
  id: name,
  organisationId: name,
  title: name,
  type: oneOf(commitmentTypes),
  baseYear: orNull(year),
  targetYear: year,
  reductionPercent: orNull(amount),
  status: oneOf(commitmentStatuses),
  illustrative: flag,
  gapTonnes: figure,
})

const scenario: Reader<RoadmapScenario> = object<RoadmapScenario>({
  id: name,
  name,
  reason: text,
  measures: list(
    object({ id: name, organisationId: name, title: name, submitted: year, start: orNull(movedYear) }),
    (one) => one.id,
  ),
  phases: list(object({ hubId: name, phaseId: name, hub: name, phase: name, submitted: year, from: year })),
})

const gap = object({ measures: series, commitments: series })

const hub: Reader<RoadmapHub> = object<RoadmapHub>({
  ...hubFields,
  tariffPerUnit: figure,
  fixedCostPerYear: figure,
  capex: figure,
  capacity: series,
  booked: series,
})

const demand: Reader<RoadmapDemand> = object<RoadmapDemand>({
  of: oneOf([...carriers, 'co2-transport'] as const),
  unit: oneOf(['MWh', 't'] as const),
  perYear: series,
})

const document: Reader<RoadmapDocument> = objectWith<RoadmapDocument>(
  {
    schema: oneOf(['concord/roadmap/1'] as const),
    cluster: objectWith<RoadmapDocument['cluster']>(clusterFields, laterClusterFields),
    years: list(year, String),
    members: list(member, (one) => one.organisationId),
    coverage: object({ membersIncluded: whole(0, 1e6), members: whole(0, 1e6), shareOfKnownTonnes: figure }),
    inventory: list(object({ scope: oneOf(scopes), baseTonnes: figure })),
    history: list(object({ year, tonnes: reckoned })),
    recorded: list(object({ year, sites: whole(0, 1e6), tonnes: figure })),
    reference: series,
    wedges: list(object({ pillar: oneOf(pillars), firm: series, conditional: series })),
    roadmap: series,
    committed: series,
    target: series,
    gap,
    measures: list(measure, (one) => one.id),
    commitments: list(commitment),
    resolutions: list(object({ key: name, choice: name, reason: text })),
  },
  {
    hubs: list(hub, (one) => one.id),
    demand: list(demand, (one) => one.of),
    asks: list(object<RoadmapAsk>({ ...askFields, dependent: series }), (one) => one.id),
    funding: fundingList,
    covered: series,
    keptDecisions: whole(1, 1e6),
    scenario,
    carried: list(
      object<CarriedTotals>({
        totals: oneOf(linkedTotals),
        how: oneOf(['parts', 'whole', 'withheld'] as const),
        draft: whole(1, 1e6),
        sentence: text,
      }),
      (one) => one.totals,
    ),
  },
)

/** Every series in a document that has not one value for each of its years. */
function unevenSeries(part: unknown, path: string, years: number): readonly (readonly [string, string])[] {
  if (typeof part !== 'object' || part === null) return []
  if ('values' in part && Array.isArray(part.values))
    return part.values.length === years ? [] : [[`${path}.values`, `must have a value for each of ${years} years`]]
  return Object.entries(part).flatMap(([key, inner]) => {
    const under = path === '' ? key : `${path}.${key}`
    return unevenSeries(inner, Array.isArray(part) ? `${path}[${key}]` : under, years)
  })
}

/** A roadmap as a file holds it. */
export const roadmapDocument: Reader<RoadmapDocument> = obeying(document, (roadmap) =>
  unevenSeries(roadmap, '', roadmap.years.length),
)

/** A roadmap from a file. The refusal has one sentence for each fault, with its place in the file. */
export const parseRoadmap = (value: Json): Result<RoadmapDocument, readonly string[]> => read(roadmapDocument, value)
