import { readOwnFactorId } from '../factors/own-factor.ts'
import type { EvidenceRef, InventoryLine } from '../inventory/line.ts'
import { byText } from '../text-order.ts'
import { inEvidenceOrder } from './evidence.ts'

/** A file behind an own factor of the draft. It stands behind every version of the factor. */
export type FactorFile = EvidenceRef & { readonly factorId: string }

/** The files behind one version of an own factor that lines of a document took. */
export type FactorEvidence = {
  /** The id and the name under which the lines have it. */
  readonly factor: string
  readonly name: string
  readonly files: readonly EvidenceRef[]
}

/** The files behind the own factors that lines took, by factor; a factor that no line took is not sent, and neither are its files. */
export function factorEvidence(
  lines: readonly Pick<InventoryLine, 'content'>[],
  files: readonly FactorFile[],
): readonly FactorEvidence[] {
  if (files.length === 0) return []
  const byFactor = Map.groupBy(files, ({ factorId }) => factorId)
  const taken = new Map<string, string>()
  for (const { content } of lines) if (content.kind === 'calculated') taken.set(content.factor.id, content.factor.name)
  return [...taken]
    .flatMap(([factor, name]) => {
      const own = byFactor.get(readOwnFactorId(factor)?.id ?? '')
      return own === undefined ? [] : [{ factor, name, files: inEvidenceOrder(own) }]
    })
    .toSorted((a, b) => byText(a.factor, b.factor))
}
