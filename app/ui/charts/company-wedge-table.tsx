/** CompanyWedgeTable { roadmap: RoadmapDocument, names, id, years }   the figures of the CompanyWedgeChart, one row a company and level */
import { fromDecimal } from '#lib/domain/decimal'
import { companyWedges } from '#lib/domain/roadmap/company-wedges'
import type { RoadmapDocument, Series } from '#lib/domain/roadmap/document'
import { dash, tonnesScale } from '#lib/format'
import { shownValues } from '#lib/charts/wedge-model'
import { DataTable } from '../data-table.tsx'
import { Withheld } from '../withheld.tsx'

/** What stands for the measures that companies keep confidential. */
export const othersName = 'Others, without names'

type Row = { readonly key: string; readonly name: string; readonly level: string; readonly series: Series }

export function CompanyWedgeTable({
  roadmap,
  names,
  id,
  years,
}: {
  readonly roadmap: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
  readonly id: string
  readonly years: readonly number[]
}) {
  const rows = rowsOf(roadmap, names)
  const scale = tonnesScale(rows.flatMap(({ series }) => shownValues(series) ?? []))
  return (
    <>
      <DataTable
        id={id}
        caption={`Taken off by company, ${scale.unit} CO₂e`}
        rows={rows}
        rowKey={({ key }) => key}
        empty={<p className="text-soft">No measure takes anything off in this draft.</p>}
        columns={[
          { key: 'name', head: 'Company', cell: ({ name }) => name },
          { key: 'level', head: 'Level', cell: ({ level }) => level },
          ...years.map((year) => ({
            key: String(year),
            head: String(year),
            figures: true,
            cell: ({ series }: Row) => {
              if (series.state === 'withheld') return <Withheld reason={series.reason} />
              const tonnes = fromDecimal(series.values[roadmap.years.indexOf(year)] ?? '0')
              return tonnes === 0 ? dash : scale.format(tonnes)
            },
          })),
        ]}
      />
      <p className="mt-2 max-w-prose text-xs text-faint">
        A company stands here with the measures that it shares with the members. What companies keep confidential stands
        together without names, where the total may be shown at all.
      </p>
    </>
  )
}

function rowsOf(roadmap: RoadmapDocument, names: Readonly<Record<string, string>>): readonly Row[] {
  const { named, others } = companyWedges(roadmap)
  const byLevel = others.firm.state === 'shown' && others.conditional.state === 'shown'
  return [
    ...named.flatMap(({ organisationId, firm, conditional }) =>
      levelRows(organisationId, names[organisationId] ?? 'A former member', firm, conditional),
    ),
    ...(byLevel
      ? levelRows('others', othersName, others.firm, others.conditional)
      : [{ key: 'others', name: othersName, level: 'not told', series: others.together }]),
  ]
}

/** A row for each level at which there is something, or something withheld. */
const levelRows = (key: string, name: string, firm: Series, conditional: Series): readonly Row[] =>
  [
    { key: `${key} firm`, name, level: 'decided', series: firm },
    { key: `${key} conditional`, name, level: 'open', series: conditional },
  ].filter(({ series }) => series.state === 'withheld' || series.values.some((tonnes) => tonnes !== '0'))
