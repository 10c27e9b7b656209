import type { Decimal } from '../decimal.ts'
import type { InventoryLine } from '../inventory/line.ts'
import { isBare, lineName, lineSentence } from '../inventory/line-sentence.ts'
import { commitmentFieldClass, measureFieldClass, siteFieldClass } from './field-readers.ts'
import type {
  CommitmentEntry,
  EmissionEntry,
  FieldClass,
  MeasureEntry,
  SiteEntry,
  SubmissionDocument,
} from './document.ts'
import { statementItems } from './statement-items.ts'
import {
  commitmentItem,
  emissionsItem,
  measureItem,
  siteItem,
  wholeSubmission,
  type ItemGroup,
  type ItemKey,
} from './item-key.ts'
import { needsFields, type NamedHub } from './needs-items.ts'
import { termFields } from './term-items.ts'

/**
 * What a field holds, for a screen to set: figures with their unit, a word of a closed list (`pillar capture`), or text
 * as somebody wrote it. `null` is a field that was left empty.
 */
export type FieldValue =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'figure'; readonly value: Decimal; readonly unit: FieldUnit }

export type FieldUnit = 't' | 't/a' | '%' | '%/a' | 'money' | 'money/a' | 'years' | 'MWh/a' | '°' | ''

export type ItemField = {
  /** The field's name in the document: `capex`, `tonnes`. */
  readonly field: string
  /** Which of several fields of one name, unique among them: `1 CO2e` for scope and gas, `power` for a carrier. */
  readonly of: string | null
  readonly value: FieldValue
  readonly class: FieldClass
}

/** One thing of a submission that a person reads, questions or changes. */
export type Item = {
  readonly key: ItemKey
  readonly group: ItemGroup
  readonly title: string
  readonly illustrative: boolean
  readonly fields: readonly ItemField[]
}

/** A document as the things a person reads, in reading order: by name and year, not by id. `hubs` are those its measures may book. */
export function itemsOf(document: SubmissionDocument, hubs: readonly NamedHub[] = []): readonly Item[] {
  const siteNames = new Map(document.sites.map((site) => [site.id, site.name]))
  const measureTitles = new Map(document.measures.map((measure) => [measure.id, measure.title]))
  return [
    ...document.sites.toSorted(byName('name')).map(siteItemOf),
    ...emissionItems(document, siteNames),
    ...(document.schema === 'concord/submission/2' ? statementItems(document) : []),
    ...document.commitments.toSorted(byName('title')).map(commitmentItemOf),
    ...document.measures
      .toSorted(byName('title'))
      .map((measure) => measureItemOf(measure, siteNames, measureTitles, hubs)),
    ...evidenceItem(document),
  ]
}

/** Files behind the whole and behind its own factors: one thing, so that a file more is a change and not another thing. */
function evidenceItem(document: SubmissionDocument): readonly Item[] {
  if (document.schema !== 'concord/submission/2') return []
  const field = (of: string, name: string): ItemField => ({
    field: 'evidence',
    of,
    value: text(name),
    class: 'confidential',
  })
  const fields = [
    ...document.evidence.map(({ digest, name }) => field(digest, name)),
    ...(document.factorEvidence ?? []).flatMap(({ factor, name, files }) =>
      files.map((file) => field(`${factor} ${file.digest}`, `${file.name}, for the factor ${name}`)),
    ),
  ]
  if (fields.length === 0) return []
  return [
    { key: wholeSubmission, group: 'submission', title: 'Files for the whole submission', illustrative: false, fields },
  ]
}

const byName =
  <K extends string>(key: K) =>
  (a: Readonly<Record<K, string>>, b: Readonly<Record<K, string>>): number =>
    a[key].localeCompare(b[key], 'en')

const text = (value: string | null): FieldValue =>
  value === null || value === '' ? null : { kind: 'text', text: value }
const word = (value: string | null): FieldValue => (value === null ? null : { kind: 'word', word: value })
const yearOf = (value: number | null): FieldValue => (value === null ? null : { kind: 'year', year: value })
const figure = (value: Decimal | number | null, unit: FieldUnit): FieldValue =>
  value === null ? null : { kind: 'figure', value: String(value), unit }

function siteItemOf(site: SiteEntry): Item {
  const field = (name: keyof SiteEntry, value: FieldValue, of: string | null = null): ItemField => ({
    field: name,
    of,
    value,
    class: siteFieldClass(site, name),
  })
  return {
    key: siteItem(site.id),
    group: 'sites',
    title: site.name,
    illustrative: false,
    fields: [
      field('name', text(site.name)),
      field('key', text(site.key)),
      field('permits', text(site.permits.join('; '))),
      field('sector', text(site.sector)),
      field('nace', text(site.nace)),
      field('naics', text(site.naics)),
      field('latitude', figure(site.latitude, '°')),
      field('longitude', figure(site.longitude, '°')),
      ...site.ownerShares.map((share) => field('ownerShares', figure(share.percent, '%'), share.owner)),
      field('growthPercent', figure(site.growthPercent, '%/a')),
      field('closesIn', yearOf(site.closesIn)),
      field('source', text(site.source)),
      ...Object.entries(site.register)
        .filter(([, value]) => value !== '')
        .map(([column, value]) => field('register', text(value), column)),
    ],
  }
}

function emissionItems(document: SubmissionDocument, siteNames: ReadonlyMap<string, string>): readonly Item[] {
  const lines = document.schema === 'concord/submission/2' ? document.lines.filter((line) => !isBare(line)) : []
  const byPlace = new Map<ItemKey, { readonly title: string; readonly fields: ItemField[] }>()
  const add = (of: { readonly siteId: string; readonly year: number }, fields: readonly ItemField[]) => {
    const key = emissionsItem(of.siteId, of.year)
    const item = byPlace.get(key) ?? { title: `${siteNames.get(of.siteId) ?? of.siteId}, ${of.year}`, fields: [] }
    item.fields.push(...fields)
    byPlace.set(key, item)
  }
  for (const entry of document.emissions) add(entry, figureFields(entry))
  for (const line of lines) add(line, [lineField(line)])
  return [...byPlace].map(([key, item]) => ({ key, group: 'emissions', illustrative: false, ...item }))
}

/** The line behind a figure, by its id: two boilers of one name are two lines. */
const lineField = (line: InventoryLine): ItemField => ({
  field: 'lines',
  of: line.id,
  value: text(`${lineName(line)}: ${lineSentence(line)}`),
  class: line.class,
})

function figureFields(entry: EmissionEntry): readonly ItemField[] {
  const of = `${entry.scope} ${entry.gas}`
  const field = (name: keyof EmissionEntry, value: FieldValue): ItemField => ({
    field: name,
    of,
    value,
    class: entry.class,
  })
  return [
    field('tonnes', figure(entry.tonnes, 't')),
    field('source', text(entry.source)),
    ...(entry.note === null ? [] : [field('note', text(entry.note))]),
  ]
}

function commitmentItemOf(commitment: CommitmentEntry): Item {
  const field = (name: keyof CommitmentEntry, value: FieldValue, of: string | null = null): ItemField => ({
    field: name,
    of,
    value,
    class: commitmentFieldClass(commitment, name),
  })
  return {
    key: commitmentItem(commitment.id),
    group: 'commitments',
    title: commitment.title,
    illustrative: commitment.illustrative,
    fields: [
      field('title', text(commitment.title)),
      field('type', word(commitment.type)),
      ...commitment.scopes.map((scope) => field('scopes', word(scope), scope)),
      field('baseYear', yearOf(commitment.baseYear)),
      field('baseTonnes', figure(commitment.baseTonnes, 't')),
      field('targetYear', yearOf(commitment.targetYear)),
      field('reductionPercent', figure(commitment.reductionPercent, '%')),
      ...commitment.interim.map((point) => field('interim', figure(point.reductionPercent, '%'), String(point.year))),
      field('status', word(commitment.status)),
      field('source', text(commitment.source)),
      ...termFields(commitment),
    ],
  }
}

function measureItemOf(
  measure: MeasureEntry,
  siteNames: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
  hubs: readonly NamedHub[],
): Item {
  const field = (name: keyof MeasureEntry, value: FieldValue, of: string | null = null): ItemField => ({
    field: name,
    of,
    value,
    class: measureFieldClass(measure, name),
  })
  return {
    key: measureItem(measure.id),
    group: 'measures',
    title: measure.title,
    illustrative: measure.illustrative,
    fields: [
      field('title', text(measure.title)),
      field('siteId', text(siteNames.get(measure.siteId) ?? measure.siteId)),
      field('pillar', word(measure.pillar)),
      field('level', word(measure.level)),
      field('start', yearOf(measure.start)),
      field('tonnesPerYear', figure(measure.tonnesPerYear, 't/a')),
      field('rampYears', figure(measure.rampYears, 'years')),
      field('leadYears', figure(measure.leadYears, 'years')),
      field('lifetimeYears', figure(measure.lifetimeYears, 'years')),
      field('readiness', figure(measure.readiness, '')),
      field('confidence', word(measure.confidence)),
      field('owners', text(measure.owners.join('; '))),
      field('description', text(measure.description)),
      field('capex', figure(measure.capex, 'money')),
      field('opexPerYear', figure(measure.opexPerYear, 'money/a')),
      ...measure.energy.map((delta) => field('energy', figure(delta.mwhPerYear, 'MWh/a'), delta.carrier)),
      field('prerequisites', text(measure.prerequisites.map((id) => titles.get(id) ?? id).join('; '))),
      field('exclusiveGroup', text(measure.exclusiveGroup)),
      ...measure.enablers.map((enabler, at) => field('enablers', text(enabler.text), `${at + 1} ${enabler.kind}`)),
      field('jobs', figure(measure.jobs, '')),
      ...measure.earlierStarts.map((each) =>
        field('earlierStarts', yearOf(each.start), `${each.start} ${each.recordedOn}`),
      ),
      field('source', text(measure.source)),
      ...needsFields(measure, hubs),
    ],
  }
}
