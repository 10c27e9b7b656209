import { grouped } from '../grouped.ts'
import { scopeNames } from '../submission/words.ts'
import type { DraftLine } from './draft-line.ts'
import type { EvidenceRef, InventoryLine } from './line.ts'
import { categoryNames, methodNames, notationNames } from './words.ts'

/** A bare figure says all there is to say in the figure itself: it has no line to show beside it. */
export const isBare = ({
  content,
  stream,
  category,
  method,
  quality,
  uncertaintyPercent,
  evidence,
}: InventoryLine): boolean =>
  content.kind === 'reported' &&
  [stream, category, method, quality, uncertaintyPercent].every((part) => part === null) &&
  evidence.length === 0

/** What a line is called among the others of its site and year. */
export const lineName = ({ stream, category }: InventoryLine): string =>
  stream ?? (category === null ? 'Without a name' : categoryNames[category])

/** The same while it is drafted, with its scope: `Scope 1, Boiler 2`; a bare figure by its gas. */
export function draftLineName({ scope, stream, category, content }: Omit<DraftLine, 'id'>): string {
  const named = stream ?? (category === null ? null : categoryNames[category])
  const bare = content.kind === 'reported' ? `${content.gas} as reported` : 'Without a name'
  return `${scopeNames[scope]}, ${named ?? bare}`
}

/** How a line comes to its figure, for whoever reads a submission: `1 000 kWh × Natural gas (A ministry, Factors 2024, GB), AR5`. */
export function lineSentence(line: InventoryLine): string {
  const { content } = line
  const how = [
    line.method === null ? '' : methodNames[line.method],
    line.quality === null ? '' : `quality ${line.quality}`,
    line.uncertaintyPercent === null ? '' : `± ${line.uncertaintyPercent} %`,
    ...line.evidence.map(evidenceWord),
    line.note ?? '',
  ]
  return [basis(content), ...how].filter((part) => part !== '').join('; ')
}

/** With the beginning of its digest: another file under the same name is another file. */
export const evidenceWord = ({ name, digest }: EvidenceRef): string => `evidence ${name} (${digest.slice(0, 8)})`

function basis(content: InventoryLine['content']): string {
  if (content.kind === 'noted') return `${notationNames[content.notation]}: ${content.reason}`
  if (content.kind === 'reported') return `${content.gas} as reported: ${content.source}`
  const { quantity, factor, gwp, bridge, oxidation, biogenicShare } = content
  return [
    `${grouped(quantity.value)} ${quantity.unit} × ${factor.name} (${factor.publisher}, ${factor.dataset}, ${factor.region} ${factor.year}), ${gwp}`,
    bridge === null ? '' : `${grouped(bridge.value)} ${bridge.unit}, ${bridge.source}`,
    oxidation === null ? '' : `oxidation ${oxidation}`,
    biogenicShare === null ? '' : `biogenic share ${biogenicShare}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}
