import type { Metadata } from 'next'
import { sectorNames, typesOfSector } from '#lib/domain/measures/library/library'
import { measureSectors, type MeasureType } from '#lib/domain/measures/library/measure-type'
import { pillarNames } from '#lib/domain/submission/words'
import { companyMeasure } from '#lib/views/company-measure'
import { see } from '#lib/views/view'
import { TextLink } from '#ui/button'
import { Choices } from '#ui/choices'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { askedType } from './sizing-query.ts'
import { TypePart } from './type-part.tsx'

export const metadata: Metadata = { title: 'Measure types' }

/** Published technologies from which a measure can be started, and what one of them costs and takes at the size asked for. */
export default async function MeasureTypesPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/measures/types'>) {
  const [place, query] = [await params, await searchParams]
  const seen = await see(companyMeasure, { ...place, id: 'new' })
  const path = `${seen.home}/measures/types`
  const sector = measureSectors.find((each) => each === query['sector']) ?? null
  const href = (more: Readonly<Record<string, string>>) => {
    const kept = { ...(sector === null ? {} : { sector }), ...more }
    return `${path}?${new URLSearchParams(kept).toString()}`
  }
  const asked = askedType(query, seen.currency, new Date().getUTCFullYear())
  const columns: readonly Column<MeasureType>[] = [
    {
      key: 'name',
      head: 'Type',
      cell: (type) => <TextLink href={`${href({ type: type.id })}#type`}>{type.name}</TextLink>,
    },
    { key: 'pillar', head: 'Pillar', cell: (type) => pillarNames[type.pillar] },
    { key: 'unit', head: 'Sized in', cell: (type) => `${type.unit} a year` },
    {
      key: 'money',
      head: 'Prices',
      className: 'whitespace-nowrap',
      cell: (type) => `${type.currency}, ${type.priceYear}`,
    },
    {
      key: 'source',
      head: 'Source',
      className: 'min-w-64',
      cell: (type) => <span className="text-soft">{type.source}</span>,
    },
  ]
  return (
    <>
      <PageHeader
        title="Measure types"
        crumbs={[{ href: `${seen.home}/measures`, label: 'Measures' }]}
        state={`${typesOfSector(sector).length} to start from`}
        lead="Published costs and energy of real technologies. Choose one, say how large it is to be, and a measure starts from its figures; every one of them is yours to change."
      />
      {asked && <TypePart asked={asked} seen={seen} sector={sector} />}
      <div className="mb-3">
        <Choices
          label="Sector"
          choices={[
            { href: path, label: 'All', on: sector === null },
            ...measureSectors
              .filter((each) => each !== 'any')
              .map((each) => ({ href: `${path}?sector=${each}`, label: sectorNames[each], on: sector === each })),
          ]}
        />
      </div>
      <DataTable
        caption="Types of measures"
        captionHidden
        columns={columns}
        rows={typesOfSector(sector)}
        rowKey={(type) => type.id}
      />
      <p className="mt-3 max-w-prose text-sm text-faint">
        Compiled for energy system models from the sources named, mostly the technology catalogues of the Danish Energy
        Agency. Values are for plants that start in 2020, 2030, 2040 and 2050; between them they lie on the straight
        line.
      </p>
    </>
  )
}
