import { textColumn } from '../../inventory/reports/table.ts'
import { decisionInWords, keptInWords } from '../../roadmap/decision-words.ts'
import type { RoadmapDocument } from '../../roadmap/document.ts'
import { chapter, type Chapter } from '../report.ts'

/** How every figure came about, and what it was made of. */
export const methodChapter = (document: RoadmapDocument): Chapter =>
  chapter(
    'Method',
    [
      'The roadmap is a pure function of the accepted submissions, the cluster’s own entries and the decisions taken: the same inputs in any order give the same bytes.',
      'Inventory: GHG Protocol Corporate Standard. Each physical source counts once at 100 %; power, steam and heat sold inside the fence are eliminated; only fossil CO₂ handed over for permanent storage is subtracted; biogenic CO2 is a memo outside the total.',
      'Pathways: measures act in turn on what the earlier ones left of a source, never below zero; of measures that exclude each other one counts. Budgets are the area under the yearly path.',
      'Disclosure: a total with confidential parts is shown only where at least five owner groups stand behind it and two of them together could not tell a third’s figure within 30 %. What is not safe is withheld here with its reason, in every table, picture and file alike.',
    ],
    [
      {
        title: 'Submissions it was made of',
        columns: [textColumn('Member'), textColumn('SHA-256 of its submission')],
        rows: document.members
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
          .flatMap(({ name, submissionDigest }) => (submissionDigest === null ? [] : [[name, submissionDigest]])),
        notes: [],
      },
      {
        title: 'Decisions that shaped it',
        columns: [textColumn('Conflict'), textColumn('Where'), textColumn('Way out'), textColumn('Reason given')],
        rows: document.resolutions.map((resolution) => {
          const { conflict, where, wayOut } = decisionInWords(document, resolution)
          return [conflict, where, wayOut, resolution.reason]
        }),
        notes: [keptInWords(document) ?? []].flat(),
      },
    ],
  )
