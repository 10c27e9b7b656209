import { shownSeries } from '../disclosure/show.ts'
import { firmLevels } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { RoadmapDocument, RoadmapMeasure, Series } from './document.ts'
import { differenceOfSeries, pathOf, sumOfSeries } from './series-sum.ts'

/** What the measures that one company shares with the members take off, firm and conditional. Tonnes a year. */
export type CompanyWedge = { readonly organisationId: string; readonly firm: Series; readonly conditional: Series }

/** The same tonnes as the wedges by pillar, by company. */
export type CompanyWedges = {
  /** Who shares a measure that takes something off, the most over all years first. */
  readonly named: readonly CompanyWedge[]
  /** What companies keep confidential, without names: all of it, and by level where that may be told. */
  readonly others: { readonly together: Series; readonly firm: Series; readonly conditional: Series }
}

/**
 * The wedges of a roadmap by company. Worked out of the document alone, so it tells nothing that its readers could not work out
 * themselves: a company stands with the measures it shares, and what is left of the total is everybody's confidential measures
 * together. That rest is told only where the total is, which the merge shows only where the rest is safe (METHODS 8).
 */
export function companyWedges(document: RoadmapDocument): CompanyWedges {
  const named = [...Map.groupBy(document.measures, ({ organisationId }) => organisationId)]
    .map(([organisationId, measures]) => wedgeOf(organisationId, measures, document.years.length))
    .filter((wedge) => !levelsOf(wedge).every(isNothing))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || byText(a.organisationId, b.organisationId))
  return { named, others: othersIn(document, named) }
}

function wedgeOf(organisationId: string, measures: readonly RoadmapMeasure[], years: number): CompanyWedge {
  const of = (isFirm: boolean): Series =>
    sumOfSeries(
      measures.filter(({ level }) => firmLevels.includes(level) === isFirm).map(({ counted }) => counted),
      years,
    )
  return { organisationId, firm: of(true), conditional: of(false) }
}

function othersIn(document: RoadmapDocument, named: readonly CompanyWedge[]): CompanyWedges['others'] {
  const { wedges, reference, roadmap, years, measures } = document
  const sum = (parts: readonly Series[]): Series => sumOfSeries(parts, years.length)
  // Every figure is rounded to a kilogram, so as many half kilograms are nothing.
  const dust = 0.0005 * (measures.length + 2 * wedges.length)
  const rest = (all: Series, shared: readonly Series[]): Series => {
    const left = differenceOfSeries(all, sum(shared))
    return left.state === 'withheld' ? left : shownSeries(pathOf(left).map((tonnes) => (tonnes > dust ? tonnes : 0)))
  }
  const [firm, conditional] = (['firm', 'conditional'] as const).map((level) =>
    rest(
      sum(wedges.map((wedge) => wedge[level])),
      named.map((wedge) => wedge[level]),
    ),
  ) as [Series, Series]
  // Where a pillar is withheld the two paths may still tell all that is taken off between them.
  const together = rest(differenceOfSeries(reference, roadmap), named.flatMap(levelsOf))
  return { together, firm, conditional }
}

const levelsOf = ({ firm, conditional }: CompanyWedge): readonly Series[] => [firm, conditional]

const isNothing = (series: Series): boolean =>
  series.state === 'shown' && series.values.every((tonnes) => tonnes === '0')

const sizeOf = (wedge: CompanyWedge): number =>
  levelsOf(wedge).reduce((sum, series) => pathOf(series).reduce((all, tonnes) => all + tonnes, sum), 0)
