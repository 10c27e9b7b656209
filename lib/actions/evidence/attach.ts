import { z } from 'zod'
import type { Tx } from '#db/client'
import { countFilesAt, insertEvidence, type EvidencePlace } from '#db/evidence'
import { insertFile, isFileKept, lockFiles, sumOfBytes } from '#db/evidence-files'
import { findLine } from '#db/inventory-lines'
import { findMeasure } from '#db/measures'
import { findOwnFactor } from '#db/own-factors'
import type { Grant } from '#lib/domain/access/grant'
import { sha256 } from '#lib/domain/digest'
import { mostFilesAtOnePlace, mostRoomBytes } from '#lib/domain/evidence/limits'
import type { EvidenceRefusal } from '#lib/domain/evidence/refusal'
import { hasReached } from '#lib/domain/measures/level-files'
import type { Refusal } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { levels } from '#lib/domain/submission/document'
import { evidenceStore } from '#lib/storage/evidence-store'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'
import { fileFields } from './file-fields.ts'

const refused = (why: EvidenceRefusal) => no<Refusal>({ kind: 'file', why })

function subjectOf(place: EvidencePlace): Readonly<Record<string, string | null>> {
  if (place === null) return { line: null }
  if ('factorId' in place) return { factor: place.factorId }
  return 'measureId' in place ? { measure: place.measureId, level: place.level } : { line: place.lineId }
}

async function missingPlace(
  tx: Tx,
  grant: Grant<'company:edit'>,
  place: EvidencePlace,
): Promise<EvidenceRefusal | null> {
  if (place === null) return null
  if ('factorId' in place) return (await findOwnFactor(tx, grant, place.factorId)) === null ? 'no-factor' : null
  if ('measureId' in place) {
    const measure = await findMeasure(tx, grant, place.measureId)
    if (measure === null) return 'no-measure'
    return hasReached(measure.level, place.level) ? null : 'level-not-reached'
  }
  return (await findLine(tx, grant, { ...place, id: place.lineId })) === null ? 'no-line' : null
}

/**
 * Attaches a file to a line of the draft, to an own factor, to a level that a measure reached, or to the submission as a whole. It has
 * no form of the one server action, which takes no files: `receiveEvidence` does it. The bytes are kept while the company's files are held, so that no other step erases them.
 */
export const attachEvidence = action({
  permission: 'company:edit',
  input: z.strictObject({
    ...company,
    ...fileFields,
    place: z
      .union([
        z.strictObject({ siteId: uuid, year: z.number().int(), lineId: uuid }),
        z.strictObject({ factorId: uuid }),
        z.strictObject({ measureId: uuid, level: z.enum(levels) }),
      ])
      .nullable(),
  }),
  scope: inCompany,
  async run({ tx, grant, input: { place, bytes, type, name }, now }) {
    await lockFiles(tx, grant)
    const missing = await missingPlace(tx, grant, place)
    if (missing !== null) return refused(missing)
    const digest = sha256(bytes)
    if ((await countFilesAt(tx, grant, place)) >= mostFilesAtOnePlace) return refused('place-full')
    const isKept = await isFileKept(tx, grant, digest)
    if (!isKept && (await sumOfBytes(tx, grant)) + bytes.length > mostRoomBytes) return refused('room-full')
    await evidenceStore(grant).put(bytes)
    await insertFile(tx, grant, { digest, type, bytes: bytes.length }, now)
    const id = await insertEvidence(tx, grant, place, { digest, name }, now)
    if (id === null) return refused('attached-already')
    return ok({
      audit: {
        type: 'evidence.attached',
        ...eventPlace(grant),
        subject: { evidence: id, digest, ...subjectOf(place) },
      },
      made: { id, digest },
    })
  },
})
