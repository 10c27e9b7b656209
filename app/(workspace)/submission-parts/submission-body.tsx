/**
 * SubmissionBody { document, hubs?, currency, changes?, notes?, below?, fileHref? }   a whole submission, item by item, with who sees each field
 *   hubs: those of the cluster, where the reader is in it, for the names of what is booked; changes: against the submission before; notes(key): what stands at an item; below(figure): what stands under a site's year;
 *   fileHref(digest): where its files are downloaded
 */
import type { ReactNode } from 'react'
import type { ItemDifference } from '#lib/domain/submission/diff-submissions'
import type { InventoryLine } from '#lib/domain/inventory/line'
import { isBare } from '#lib/domain/inventory/line-sentence'
import type { EmissionEntry, SubmissionDocument } from '#lib/domain/submission/document'
import { groupNames } from '#lib/domain/submission/field-names'
import type { ItemGroup } from '#lib/domain/submission/item-key'
import { itemsOf, type Item } from '#lib/domain/submission/items'
import type { NamedHub } from '#lib/domain/submission/needs-items'
import { levelNames } from '#lib/domain/submission/words'
import { IllustrativeNote } from '#ui/status'
import { FigureTable } from './figure-table.tsx'
import { FileLinks, type FileHref } from './file-parts.tsx'
import { ItemTable } from './item-table.tsx'
import { StatementsPart } from './statements-part.tsx'

export function SubmissionBody({
  document,
  hubs = [],
  currency,
  changes = [],
  notes,
  below,
  fileHref,
}: {
  readonly document: SubmissionDocument
  readonly hubs?: readonly NamedHub[]
  readonly currency: string
  readonly changes?: readonly ItemDifference[]
  readonly notes?: (key: string) => ReactNode
  readonly below?: (figure: EmissionEntry) => ReactNode
  readonly fileHref?: FileHref
}) {
  const byKey = new Map<string, ItemDifference>(changes.map((change) => [change.key, change]))
  const items = itemsOf(withoutFigures(document), hubs)
  const section = (group: ItemGroup) => {
    const own = items.filter((item: Item) => item.group === group)
    return (
      <Section title={groupNames[group]} count={own.length}>
        {own.map((item) => (
          <ItemTable
            key={item.key}
            item={item}
            currency={currency}
            change={byKey.get(item.key)}
            notes={notes?.(item.key)}
          />
        ))}
      </Section>
    )
  }
  return (
    <>
      {section('sites')}
      <Figures document={document} changed={new Set(byKey.keys())} below={below} fileHref={fileHref} />
      {document.schema === 'concord/submission/2' && <StatementsPart document={document} />}
      {section('commitments')}
      {section('measures')}
      <WholeFiles document={document} fileHref={fileHref} />
      {items.some((item) => item.illustrative) && <IllustrativeNote />}
    </>
  )
}

/** Figures and lines have tables of their own. */
const withoutFigures = (document: SubmissionDocument): SubmissionDocument =>
  document.schema === 'concord/submission/2'
    ? { ...document, emissions: [], lines: [] }
    : { ...document, emissions: [] }

const linesToTell = (document: SubmissionDocument): readonly InventoryLine[] =>
  document.schema === 'concord/submission/2' ? document.lines.filter((line) => !isBare(line)) : []

function Section({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  return (
    <section className="mt-8">
      <h2 className="border-b border-edge pb-1 text-lg">
        {title} <span className="figures font-normal text-faint">{count}</span>
      </h2>
      {count === 0 ? <p className="mt-2 text-soft">None.</p> : children}
    </section>
  )
}

/** Files behind the whole, behind factors of the company's own, and behind levels of measures; those behind a line stand with it. */
function WholeFiles({
  document,
  fileHref,
}: {
  readonly document: SubmissionDocument
  readonly fileHref: FileHref | undefined
}) {
  if (document.schema !== 'concord/submission/2') return null
  const places = [
    { key: 'whole', label: 'Files for the whole submission', files: document.evidence },
    ...(document.factorEvidence ?? []).map(({ factor, name, files }) => ({
      key: factor,
      label: `Files for the factor ${name}`,
      files,
    })),
    ...document.measures.flatMap(({ id, title, levelEvidence }) =>
      (levelEvidence ?? []).map(({ level, evidence }) => ({
        key: `${id} ${level}`,
        label: `Files for ${title}: ${levelNames[level].toLowerCase()}`,
        files: evidence,
      })),
    ),
  ]
  return places
    .filter(({ files }) => files.length > 0)
    .map(({ key, label, files }) => (
      <Section key={key} title={label} count={files.length}>
        {fileHref ? (
          <FileLinks files={files} hrefOf={fileHref} label={label} />
        ) : (
          <p className="mt-2">{files.map((file) => file.name).join(', ')}</p>
        )}
      </Section>
    ))
}

/** With more figures than this the years stay folded away, so that the page remains one a person can scroll. */
const shownOpen = 60

function Figures({
  document,
  changed,
  below,
  fileHref,
}: {
  readonly document: SubmissionDocument
  readonly changed: ReadonlySet<string>
  readonly below: ((figure: EmissionEntry) => ReactNode) | undefined
  readonly fileHref: FileHref | undefined
}) {
  const bySite = Map.groupBy(document.emissions, (figure) => figure.siteId)
  const lines = Map.groupBy(linesToTell(document), (line) => line.siteId)
  const sites = document.sites.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return (
    <Section title={groupNames.emissions} count={document.emissions.length}>
      {sites.map((site) => (
        <FigureTable
          key={site.id}
          site={site.name}
          figures={bySite.get(site.id) ?? []}
          lines={lines.get(site.id) ?? []}
          changed={changed}
          open={document.emissions.length <= shownOpen}
          {...(below ? { below } : {})}
          {...(fileHref ? { fileHref } : {})}
        />
      ))}
    </Section>
  )
}
