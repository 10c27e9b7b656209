import type { Metadata } from 'next'
import { measureItem } from '#lib/domain/submission/item-key'
import { classNames, levelNames, pillarNames } from '#lib/domain/submission/words'
import { formatMoney, tonnesScale } from '#lib/format'
import { companyMeasures } from '#lib/views/company-measures'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { Mark } from '../mark.tsx'

export const metadata: Metadata = { title: 'Measures' }

export default async function MeasuresPage({ params }: PageProps<'/company/[org]/[cluster]/measures'>) {
  const place = await params
  const seen = await see(companyMeasures, place)
  const clusterHome = `/cluster/${place.cluster}`
  const { home, measures } = seen
  const sites = new Map(seen.sites.map((site) => [site.id, site.name]))
  const scale = tonnesScale(measures.map((measure) => Number(measure.tonnesPerYear)))
  const columns: readonly Column<(typeof measures)[number]>[] = [
    {
      key: 'title',
      head: 'Measure',
      cell: (measure) => (
        <>
          <TextLink href={`${home}/measures/${measure.id}`}>{measure.title}</TextLink>
          {measure.illustrative && <Illustrative />}
          <Mark item={measureItem(measure.id)} checks={seen.checks} reasons={seen.reasons} />
        </>
      ),
    },
    { key: 'site', head: 'Site', cell: (measure) => sites.get(measure.siteId) ?? '–' },
    { key: 'pillar', head: 'Pillar', cell: (measure) => pillarNames[measure.pillar] },
    { key: 'level', head: 'How far', cell: (measure) => levelNames[measure.level] },
    {
      key: 'start',
      head: 'Start',
      figures: true,
      cell: (measure) => (
        <>
          {measure.earlierStarts.map((each) => (
            <s key={`${each.start} ${each.recordedOn}`} className="mr-1 text-faint">
              {each.start}
            </s>
          ))}
          {measure.start}
        </>
      ),
    },
    {
      key: 'waits',
      head: 'Waits for',
      cell: (measure) =>
        measure.waits.length === 0
          ? '–'
          : measure.waits.map((wait) => (
              <span key={`${wait.kind} ${wait.id}`} className="block">
                {wait.kind === 'hub' ? (
                  <TextLink quiet href={`${clusterHome}/infrastructure/${wait.id}`}>
                    {wait.name}
                  </TextLink>
                ) : (
                  <TextLink quiet href={`${home}/measures/${wait.id}`}>
                    {wait.name}
                  </TextLink>
                )}
                <span className={wait.late ? 'text-warn' : 'text-faint'}>
                  , {wait.from}
                  {wait.late && ': later than its start'}
                </span>
              </span>
            )),
    },
    {
      key: 'tonnes',
      head: 'Reduction a year',
      unit: scale.unit,
      figures: true,
      cell: (measure) => scale.format(Number(measure.tonnesPerYear)),
    },
    {
      key: 'capex',
      head: 'Capital cost',
      figures: true,
      cell: (measure) => (measure.capex === null ? '–' : formatMoney(Number(measure.capex), seen.currency)),
    },
    { key: 'class', head: 'Seen by', cell: (measure) => classNames[measure.class] },
  ]
  return (
    <>
      <PageHeader
        title="Measures"
        state={`${measures.length} in your draft`}
        action={
          seen.mayEdit &&
          seen.sites.length > 0 && (
            <>
              <LinkButton href={`${home}/measures/types`}>Start from a type</LinkButton>
              <LinkButton tone="primary" href={`${home}/measures/new`}>
                Add a measure
              </LinkButton>
            </>
          )
        }
        lead="Title, site, pillar, start and tonnes are shared as you choose, and so is each booking and flow; cost, energy and everything else stay with you and the stewards."
      />
      <DataTable
        caption="Measures of your company"
        captionHidden
        columns={columns}
        rows={measures}
        rowKey={(measure) => measure.id}
        empty={
          <EmptyState title="No measure yet">
            <p>
              {seen.sites.length > 0
                ? 'A measure takes tonnes off one of your sites from a year on: a new furnace, a capture plant, a heat pump.'
                : 'A measure acts on a site, so add your sites first.'}
            </p>
          </EmptyState>
        }
      />
      {measures.some((measure) => measure.illustrative) && <IllustrativeNote />}
    </>
  )
}
