import { z } from 'zod'
import { lockCluster } from '#db/clusters'
import { findAdopted, findFrozenBytes, readFrozen } from '#db/frozen'
import { insertProgressReport, listOpenFacts } from '#db/progress'
import { refreshReleasedFigures } from '#db/released-figures'
import { toDecimal } from '#lib/domain/decimal'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { heldAgainst } from '#lib/domain/progress/held-against'
import { action } from '../action.ts'
import { optionalText, uuid, year } from '../fields.ts'

/** Holds a year's accepted scope 1 figures against what the adopted roadmap planned for it. */
export const reportProgress = action({
  permission: 'progress:report',
  input: z.strictObject({ clusterId: uuid, year: year('the year'), note: optionalText('the note', 2000) }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const cluster = await lockCluster(tx, grant)
    const adopted = await findAdopted(tx, grant)
    if (!adopted)
      return no(wrongState('Nothing was reported: no version is adopted that a year could be held against.'))
    const bytes = await findFrozenBytes(tx, grant, adopted.versionId)
    if (!bytes) throw new Error('A standing without its frozen version')
    const held = heldAgainst(readFrozen(bytes).roadmap, input.year, await listOpenFacts(tx, grant, input.year))
    if (!held.ok) return no(invalid('year', held.refusal))
    const report = {
      versionId: adopted.versionId,
      year: input.year,
      plannedTonnes: toDecimal(held.value.planned),
      reportedTonnes: toDecimal(held.value.reported),
      note: input.note,
    }
    if (!(await insertProgressReport(tx, grant, report, now))) {
      return no({
        kind: 'taken',
        field: 'year',
        sentence: `${input.year} is reported already, and a report is never changed.`,
      })
    }
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit: {
        type: 'progress.reported',
        clusterId: grant.clusterId,
        subject: { version: adopted.versionId, digest: adopted.digest, year: input.year },
      },
      message: `${input.year} is reported against version ${adopted.number}.`,
      made: { slug: cluster.slug },
    })
  },
})
