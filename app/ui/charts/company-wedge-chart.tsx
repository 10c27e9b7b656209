/**
 * CompanyWedgeChart { roadmap: RoadmapDocument, names, tableId }   the WedgeChart by company instead of by pillar
 *   names: of the members by id; tableId: id of the CompanyWedgeTable with the same figures
 */
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { companyWedgeModel, othersBand, smallerBand } from '#lib/charts/company-wedge-model'
import type { BandLook } from './band-look.ts'
import { othersName } from './company-wedge-table.tsx'
import { WedgeFigure } from './wedge-figure.tsx'

export function CompanyWedgeChart({
  roadmap,
  names,
  tableId,
}: {
  readonly roadmap: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
  readonly tableId: string
}) {
  const { answer, named, smaller } = companyWedgeModel(roadmap)
  const looks = Object.fromEntries([
    ...named.map((id, place) => [id, lookOf(names[id] ?? 'A former member', place)] as const),
    [smallerBand, { ...lookOf(`${smaller} smaller members`, named.length), short: `${smaller} smaller` }],
    [othersBand, { name: othersName, short: 'No name', fill: 'fill-faint', ink: 'fill-soft' }],
  ])
  const title = `Emissions of ${roadmap.cluster.name} by company, reference to roadmap`
  return <WedgeFigure {...{ roadmap, answer, looks, tableId, title }} />
}

/** Companies have no colours of their own: two tones in turn keep neighbours apart, and each is named beside its wedge. */
const lookOf = (name: string, place: number): BandLook => ({
  name: shortened(name, 20),
  short: shortened(name, 10),
  fill: place % 2 === 0 ? 'fill-accent' : 'fill-edge',
  ink: 'fill-ink',
})

/** A name that fits beside a drawing; the table has it whole. */
const shortened = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
