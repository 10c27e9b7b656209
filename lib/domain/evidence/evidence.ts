import type { EvidenceRef } from '../inventory/line.ts'
import { byText } from '../text-order.ts'

/** The order in which files stand in a document, whatever order they were attached in: by digest, then by name. */
export const inEvidenceOrder = (files: readonly EvidenceRef[]): readonly EvidenceRef[] =>
  files
    .map(({ digest, name }) => ({ digest, name }))
    .toSorted((a, b) => byText(a.digest, b.digest) || byText(a.name, b.name))
