import type { EvidenceRef } from '../inventory/line.ts'
import type { InventoryDocument } from './document.ts'

/** Every file that a document names, as often as it does: of the whole, of its lines, of own factors, of levels that measures reached. */
export const filesIn = (document: InventoryDocument): readonly EvidenceRef[] => [
  ...document.evidence,
  ...document.lines.flatMap((line) => line.evidence),
  ...(document.factorEvidence ?? []).flatMap((factor) => factor.files),
  ...document.measures.flatMap(({ levelEvidence }) => (levelEvidence ?? []).flatMap(({ evidence }) => evidence)),
]
