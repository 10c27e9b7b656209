import type { EvidenceRef } from '../inventory/line.ts'
import type { InventoryDocument } from '../submission/document.ts'
import { byText } from '../text-order.ts'

/** The order in which files stand in a document, whatever order they were attached in: by digest, then by name. */
export const inEvidenceOrder = (files: readonly EvidenceRef[]): readonly EvidenceRef[] =>
  files
    .map(({ digest, name }) => ({ digest, name }))
    .toSorted((a, b) => byText(a.digest, b.digest) || byText(a.name, b.name))

/** Every file that a document names, as often as it does: of the whole, of its lines, of own factors, of levels that measures reached. */
export const filesIn = (document: InventoryDocument): readonly EvidenceRef[] => [
  ...document.evidence,
  ...document.lines.flatMap((line) => line.evidence),
  ...(document.factorEvidence ?? []).flatMap((factor) => factor.files),
  ...document.measures.flatMap(({ levelEvidence }) => (levelEvidence ?? []).flatMap(({ evidence }) => evidence)),
]
