import { z } from 'zod'
import { findDraftHeading } from '#db/drafts'
import { findAnswered, insertScheduleJob } from '#db/schedule-jobs'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { timeLimits, usualTimeLimit } from '#lib/domain/schedule/job'
import { scheduleQuestion } from '#lib/jobs/question'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

const limits: readonly string[] = timeLimits.map(String)

/** Asks for the best schedule. Where the same was asked before, its answer is shown again instead of being worked out anew. */
export const askSchedule = action({
  permission: 'roadmap:merge',
  input: z.strictObject({
    clusterId: uuid,
    timeLimit: z
      .string()
      .refine((value) => limits.includes(value), 'Choose how long it may take.')
      .default(String(usualTimeLimit))
      .transform(Number),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  merges: true,
  async run({ tx, grant, now, input: { clusterId, timeLimit } }) {
    const [question, draft] = await Promise.all([scheduleQuestion(tx, grant), findDraftHeading(tx, grant)])
    if (question === null) return no({ kind: 'not-found' })
    if (draft === null) return no(wrongState('Nothing was asked: merge first, so that there is a roadmap to better.'))
    if (question.problem.measures.length === 0)
      return no(wrongState('Nothing was asked: no accepted plan holds a measure whose start could be chosen.'))
    const asked = { problemDigest: question.digest, timeLimit, draftId: draft.id, draftNumber: draft.number }
    const page = `/cluster/${question.row.slug}/roadmap/schedule`
    const answered = await findAnswered(tx, grant, asked)
    const id = answered?.id ?? (await insertScheduleJob(tx, grant, asked, now))
    if (id === null)
      return no(
        wrongState('Nothing was asked: a schedule of this cluster is being worked out. Wait for it, or cancel it.'),
      )
    return ok({
      audit: answered === null ? { type: 'schedule.asked', clusterId, subject: { schedule: id, draft: draft.id } } : [],
      made: { id },
      next: answered === null ? page : `${page}?of=${id}&again=yes`,
    })
  },
})
