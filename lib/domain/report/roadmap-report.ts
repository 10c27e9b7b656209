import type { RoadmapLadder } from '../goals/roadmap-ladder.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'
import { fundingChapter } from './chapters/funding.ts'
import { ladderChapter, residualsChapter } from './chapters/goals.ts'
import { methodChapter } from './chapters/method.ts'
import { measuresChapter, milestonesChapter, pathwaysChapter } from './chapters/what-is-planned.ts'
import { synergiesChapter } from './chapters/synergies.ts'
import { asksChapter, economicsChapter, infrastructureChapter } from './chapters/what-is-shared.ts'
import { risksChapter } from './chapters/what-may-go-wrong.ts'
import { baselineChapter, boundaryChapter, referenceChapter } from './chapters/where-it-stands.ts'
import type { RoadmapReport } from './report.ts'

/** Which state of the roadmap a report is of. */
export type ReportOf = { readonly version: number; readonly digest: string } | 'draft'

/**
 * The roadmap as a plan to read, with the chapters that published cluster plans have. Made of the document that every member reads
 * and of public goals alone, so that nothing withheld there can stand here.
 */
export function reportOfRoadmap(document: RoadmapDocument, ladder: RoadmapLadder, of: ReportOf): RoadmapReport {
  return {
    title: `${document.cluster.name}: common net-zero roadmap`,
    subtitle: of === 'draft' ? 'Draft, not signed by anybody' : `Version ${of.version}, SHA-256 ${of.digest}`,
    chapters: [
      boundaryChapter(document),
      baselineChapter(document),
      referenceChapter(document),
      ladderChapter(document, ladder),
      measuresChapter(document),
      pathwaysChapter(document),
      infrastructureChapter(document),
      synergiesChapter(document),
      economicsChapter(document),
      fundingChapter(document),
      asksChapter(document),
      risksChapter(document),
      milestonesChapter(document),
      residualsChapter(document),
      methodChapter(document),
    ],
  }
}
