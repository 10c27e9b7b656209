import { z } from 'zod'
import { cancelScheduleJob, findScheduleJob } from '#db/schedule-jobs'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Ends a computation that waits or runs; whoever computes it notices within a second. */
export const cancelSchedule = action({
  permission: 'roadmap:merge',
  input: z.strictObject({ clusterId: uuid, id: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, now, input: { clusterId, id } }) {
    if (!(await cancelScheduleJob(tx, grant, id, now))) {
      if ((await findScheduleJob(tx, grant, id)) === null) return no({ kind: 'not-found' })
      return no(wrongState('Nothing was cancelled: the computation is over.'))
    }
    return ok({
      audit: { type: 'schedule.cancelled', clusterId, subject: { schedule: id } },
      message: 'The computation is cancelled.',
    })
  },
})
