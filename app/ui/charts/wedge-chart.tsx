/**
 * WedgeChart { roadmap: RoadmapDocument, tableId, title? }   how the cluster comes down from its reference to its roadmap, by pillar
 *   tableId: id of the PathwayTable with the same figures. Where a series is withheld it says why instead.
 */
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { wedgeModel } from '#lib/charts/wedge-model'
import { pillarLook } from './pillar-look.ts'
import { WedgeFigure } from './wedge-figure.tsx'

export function WedgeChart({
  roadmap,
  tableId,
  title = `Emissions of ${roadmap.cluster.name}, reference to roadmap`,
}: {
  readonly roadmap: RoadmapDocument
  readonly tableId: string
  readonly title?: string
}) {
  return <WedgeFigure {...{ roadmap, tableId, title }} answer={wedgeModel(roadmap)} looks={pillarLook} />
}
