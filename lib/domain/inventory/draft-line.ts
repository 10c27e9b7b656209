import { inEvidenceOrder } from '../evidence/evidence.ts'
import { emissionClass } from '../submission/field-readers.ts'
import type { FieldClass } from '../submission/document.ts'
import type { CellProblems, GridCells } from './grid-cells.ts'
import type { InventoryLine, LineContent } from './line.ts'

/** A line that is not whole yet: kept as typed, counted nowhere, and it keeps the submission from being sent. */
export type OpenContent = {
  readonly kind: 'open'
  readonly cells: Readonly<Partial<GridCells>>
  /** Sentences by the cell they are about. */
  readonly problems: CellProblems
}

export type DraftContent = LineContent | OpenContent

/** A line while it is drafted; `class` is its owner's own choice, null follows the rule (METHODS 8). */
export type DraftLine = Omit<InventoryLine, 'content' | 'class'> & {
  readonly content: DraftContent
  readonly class: FieldClass | null
}

/** What would be sent of a draft line: null while it is open. */
export function sentLine(line: DraftLine): InventoryLine | null {
  const { content } = line
  if (content.kind === 'open') return null
  return {
    id: line.id,
    siteId: line.siteId,
    year: line.year,
    scope: line.scope,
    category: line.category,
    stream: line.stream,
    content: plainContent(content),
    method: line.method,
    quality: line.quality,
    uncertaintyPercent: line.uncertaintyPercent,
    note: line.note,
    evidence: inEvidenceOrder(line.evidence),
    class: line.class ?? lineClass(line, content),
  }
}

/** What a calculated line is made of tells of a plant's output, so it stays with its owner and the stewards. */
const lineClass = (line: Pick<DraftLine, 'scope'>, content: LineContent): FieldClass =>
  content.kind === 'reported' ? emissionClass({ scope: line.scope, source: content.source }) : 'confidential'

/** Fields picked by name, so that nothing else a row carries is sent. */
function plainContent(content: LineContent): LineContent {
  if (content.kind === 'reported') {
    const { kind, gas, tonnes, source } = content
    return { kind, gas, tonnes, source }
  }
  return content
}
