import { companyWedges, type CompanyWedge, type CompanyWedges } from '#lib/domain/roadmap/company-wedges'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { sumOfSeries } from '#lib/domain/roadmap/series-sum'
import { wedgesOf, type Slice, type WedgeAnswer } from './wedge-model.ts'

/** More names than this no chart can carry: the smaller ones stand together in it, and each in its table. */
export const mostNamedBands = 6

/** Bands of the chart that are no single company. */
export const smallerBand = 'smaller'
export const othersBand = 'others'

export type CompanyModel = {
  readonly answer: WedgeAnswer<string>
  /** Companies with a band of their own, from the top down. */
  readonly named: readonly string[]
  /** How many share the band of the smaller ones. */
  readonly smaller: number
}

/** The wedge chart by company: the largest by name, the smaller ones together, then what is kept confidential, without names. */
export function companyWedgeModel(roadmap: RoadmapDocument): CompanyModel {
  const { named, others } = companyWedges(roadmap)
  const alone = named.length <= mostNamedBands + 1 ? named : named.slice(0, mostNamedBands)
  const smaller = named.slice(alone.length)
  const years = roadmap.years.length
  const joined = (level: 'firm' | 'conditional') =>
    sumOfSeries(
      smaller.map((wedge) => wedge[level]),
      years,
    )
  return {
    answer: wedgesOf(roadmap, [
      ...alone.flatMap((wedge) => slices(wedge.organisationId, wedge)),
      ...slices(smallerBand, { firm: joined('firm'), conditional: joined('conditional') }),
      ...othersSlices(others),
    ]),
    named: alone.map(({ organisationId }) => organisationId),
    smaller: smaller.length,
  }
}

const slices = (
  band: string,
  { firm, conditional }: Omit<CompanyWedge, 'organisationId'>,
): readonly Slice<string>[] => [
  { band, level: 'firm', series: firm },
  { band, level: 'conditional', series: conditional },
]

function othersSlices({ together, firm, conditional }: CompanyWedges['others']): readonly Slice<string>[] {
  if (firm.state === 'shown' && conditional.state === 'shown') return slices(othersBand, { firm, conditional })
  return [{ band: othersBand, level: 'either', series: together }]
}
