import { canonicalText } from '../canonical.ts'
import type { FactorEvidence } from '../evidence/factor-evidence.ts'
import { byPlace, figuresOf } from '../inventory/figures.ts'
import type { ActivityEntry } from '../inventory/site-activity.ts'
import type { EvidenceRef } from '../inventory/line.ts'
import { inventoryLine } from '../inventory/parse-line.ts'
import { needsReaders } from '../measures/parse-needs.ts'
import { recordedOpinion } from '../verification/parse-opinion.ts'
import {
  amount,
  between,
  byKind,
  decimal,
  digest,
  flag,
  list,
  name,
  object,
  objectWith,
  obeying,
  oneOf,
  orNull,
  percent,
  text,
  textByName,
  whole,
  year,
} from '../reader.ts'
import type { Reader } from '../reader.ts'
import {
  carriers,
  commitmentStatuses,
  commitmentTypes,
  enablerKinds,
  levels,
  pillars,
  scopes,
  type AcceptedSubmission,
  type CommitmentEntry,
  type EmissionEntry,
  type FiguresDocument,
  type InventoryDocument,
  type MeasureEntry,
  type SiteEntry,
  type StatedCommitment,
  type SubmissionDocument,
} from './document.ts'
import { statementReaders, yearDisclosures } from './parse-statements.ts'
import { statedTerms } from './parse-terms.ts'

const fieldClass = oneOf(['public', 'members', 'confidential'] as const)
const optionalText = orNull(text)

/** As the form takes it. */
const growth = between(decimal, -100, 100, 'must be from -100 to 100 per cent a year')

const site: Reader<SiteEntry> = object<SiteEntry>({
  id: name,
  key: name,
  name,
  permits: list(name),
  sector: optionalText,
  nace: optionalText,
  naics: optionalText,
  latitude: orNull(decimal),
  longitude: orNull(decimal),
  ownerShares: list(object({ owner: name, percent })),
  growthPercent: orNull(growth),
  closesIn: orNull(year),
  source: optionalText,
  register: textByName,
})

const emission: Reader<EmissionEntry> = object<EmissionEntry>({
  siteId: name,
  year,
  scope: oneOf(scopes),
  gas: name,
  tonnes: amount,
  source: name,
  note: optionalText,
  class: fieldClass,
})

const commitmentFields = {
  id: name,
  title: name,
  type: oneOf(commitmentTypes),
  scopes: list(oneOf(scopes), (scope) => scope),
  baseYear: orNull(year),
  baseTonnes: orNull(amount),
  targetYear: year,
  reductionPercent: orNull(percent),
  interim: list(object({ year, reductionPercent: percent }), (step) => String(step.year)),
  status: oneOf(commitmentStatuses),
  source: optionalText,
  illustrative: flag,
  class: fieldClass,
}
const commitment: Reader<CommitmentEntry> = object<CommitmentEntry>(commitmentFields)
const statedCommitment: Reader<StatedCommitment> = object<StatedCommitment>({ ...commitmentFields, terms: statedTerms })

const measureFields = {
  id: name,
  title: name,
  description: optionalText,
  siteId: name,
  owners: list(name),
  pillar: oneOf(pillars),
  level: oneOf(levels),
  readiness: orNull(whole(1, 9)),
  start: year,
  leadYears: orNull(whole(0, 50)),
  rampYears: whole(1, 100),
  lifetimeYears: orNull(whole(1, 200)),
  tonnesPerYear: amount,
  capex: orNull(amount),
  opexPerYear: orNull(decimal),
  energy: list(object({ carrier: oneOf(carriers), mwhPerYear: decimal })),
  prerequisites: list(name),
  exclusiveGroup: optionalText,
  enablers: list(object({ kind: oneOf(enablerKinds), text })),
  jobs: orNull(whole(0, 10_000_000)),
  confidence: orNull(oneOf(['low', 'medium', 'high'] as const)),
  earlierStarts: list(object({ start: year, recordedOn: text })),
  source: optionalText,
  illustrative: flag,
  class: fieldClass,
}
const measure: Reader<MeasureEntry> = obeying(
  objectWith<MeasureEntry>(measureFields, needsReaders),
  ({ id, prerequisites }) =>
    prerequisites.flatMap((first, index) =>
      first === id ? [[`prerequisites[${index}]`, 'names the measure itself'] as const] : [],
    ),
)

const sent = {
  clusterId: name,
  cycle: whole(1, 10_000),
  organisation: object({ id: name, name, ownerGroup: optionalText }),
  sites: list(site, (one) => one.id),
  emissions: list(emission, (one) => `${one.siteId}, ${one.year}, scope ${one.scope}, ${one.gas}`),
  commitments: list(commitment, (one) => one.id),
  measures: list(measure, (one) => one.id),
}

const activity: Reader<ActivityEntry> = object<ActivityEntry>({
  siteId: name,
  year,
  index: amount,
  illustrative: flag,
})

const figuresDocument: Reader<FiguresDocument> = object<FiguresDocument>({
  schema: oneOf(['concord/submission/1'] as const),
  ...sent,
})

const file = object<EvidenceRef>({ digest, name })

const inventoryDocument: Reader<InventoryDocument> = obeying(
  objectWith<InventoryDocument>(
    {
      schema: oneOf(['concord/submission/2'] as const),
      ...sent,
      lines: list(inventoryLine, (one) => one.id),
      commitments: list(statedCommitment, (one) => one.id),
      evidence: list(file),
      ...statementReaders,
    },
    {
      activity: list(activity, (one) => `${one.siteId}, ${one.year}`),
      factorEvidence: list(object<FactorEvidence>({ factor: name, name, files: list(file) }), (one) => one.factor),
      disclosures: yearDisclosures,
    },
  ),
  ({ lines, emissions }) =>
    canonicalText(emissions.toSorted(byPlace)) === canonicalText([...figuresOf(lines)])
      ? []
      : [['emissions', 'are not the sums of the lines'] as const],
)

/** A submission as a file holds it: every field, no other, ids unique, and nothing that hangs in the air. */
export const submissionDocument: Reader<SubmissionDocument> = obeying(
  byKind<SubmissionDocument>('schema', {
    'concord/submission/1': figuresDocument,
    'concord/submission/2': inventoryDocument,
  }),
  (document) => {
    const ids = new Set(document.sites.map((one) => one.id))
    const unknown = (entries: readonly { readonly siteId: string }[], where: string) =>
      entries.flatMap((entry, index) =>
        ids.has(entry.siteId) ? [] : [[`${where}[${index}].siteId`, 'names no site of this submission'] as const],
      )
    const inventory =
      document.schema === 'concord/submission/2'
        ? [
            ...unknown(document.lines, 'lines'),
            ...unknown(document.transfers, 'transfers'),
            ...unknown(document.activity ?? [], 'activity'),
            ...(document.disclosures ?? []).flatMap(({ regulated }, index) =>
              unknown(regulated, `disclosures[${index}].regulated`),
            ),
          ]
        : []
    return [...unknown(document.emissions, 'emissions'), ...inventory, ...unknown(document.measures, 'measures')]
  },
)

/** Bundles that were written before there were opinions have none. */
export const acceptedSubmission: Reader<AcceptedSubmission> = objectWith<AcceptedSubmission>(
  { digest, document: submissionDocument },
  { opinions: list(recordedOpinion) },
)
