import { z } from 'zod'
import { insertReading } from '#db/decisions'
import type { DemoCluster, DemoCompany, DemoStanding } from '#db/demo/demo-cluster'
import { insertDemoDraft } from '#db/demo/rows'
import { demoSubmission } from '#db/demo/submission'
import { findSubmission } from '#db/submissions'
import { action } from '#lib/actions/action'
import { acceptSubmission } from '#lib/actions/submission/accept'
import { returnSubmission } from '#lib/actions/submission/return'
import { sendSubmission } from '#lib/actions/submission/send'
import { digestOf } from '#lib/domain/digest'
import { no, ok } from '#lib/domain/result'
import type { InventoryDocument, SubmissionDocument } from '#lib/domain/submission/document'
import { commitmentItem, measureItem, type ItemKey } from '#lib/domain/submission/item-key'
import { spread, type Calendar } from './calendar.ts'
import { holderOf, moment, play, type Scene, type Step } from './scene.ts'

/** How far each standing goes on the way from an empty room to a decision. */
const way: Readonly<Record<DemoStanding, readonly ('draft' | 'send' | 'decide')[]>> = {
  invited: [],
  missing: [],
  drafting: ['draft'],
  submitted: ['draft', 'send'],
  returned: ['draft', 'send', 'decide'],
  accepted: ['draft', 'send', 'decide'],
}

const daysToSend = 2
const daysToDecide = 3

/** What each company types in, sends, and hears about it. */
export function submitting(scene: Scene, demo: DemoCluster, calendar: Calendar): readonly Step[] {
  // Whoever still waits for the steward sent last.
  const inOrder = demo.companies
    .filter(({ standing }) => way[standing].length > 0)
    .toSorted((a, b) => way[b.standing].length - way[a.standing].length)
  return inOrder.flatMap((company, index) => {
    const day = Math.round(spread(calendar.sent, index, inOrder.length))
    const steps = room(scene, demo, company, { day, slot: index })
    return way[company.standing].map((name) => steps[name])
  })
}

type When = { readonly day: number; readonly slot: number }

function room(scene: Scene, demo: DemoCluster, company: DemoCompany, when: When) {
  const document = demoSubmission(demo, company)
  const digest = digestOf(document)
  const place = { organisationId: document.organisation.id, clusterId: document.clusterId }
  const contributor = holderOf(company.name, 'contributor')
  const steward = holderOf(demo.leadOffice, 'steward')
  // Drafts are typed in before the day of sending; decisions never lie ahead of today.
  const drafted = moment(scene, when.day + daysToSend, when.slot)
  const sent = moment(scene, when.day, when.slot)
  const read = moment(scene, Math.max(when.day - daysToDecide, 1), when.slot)
  const decided = new Date(read.getTime() + 3 * 60_000)
  return {
    draft: {
      at: drafted,
      run: async () => void (await play(scene, contributor, drafted, ['draft.enter', enterDemoDraft], document)),
    },
    send: {
      at: sent,
      run: async () =>
        void (await play(scene, contributor, sent, ['submission.send', sendSubmission], { ...place, digest })),
    },
    decide: {
      at: read,
      async run() {
        await play(scene, steward, read, ['submission.read', readSubmission], place)
        if (company.standing === 'accepted')
          await play(scene, steward, decided, ['submission.accept', acceptSubmission], { ...place, digest })
        if (company.standing !== 'returned') return
        const reasons = Object.fromEntries(
          company.returned.map(({ item, reason }) => [itemCalled(document, item), reason]),
        )
        await play(scene, steward, decided, ['submission.return', returnSubmission], { ...place, digest, reasons })
      },
    },
  } satisfies Record<string, Step>
}

/** The item of a submission that carries this title. */
function itemCalled(document: SubmissionDocument, title: string): ItemKey {
  const measure = document.measures.find((entry) => entry.title === title)
  if (measure !== undefined) return measureItem(measure.id)
  const commitment = document.commitments.find((entry) => entry.title === title)
  if (commitment !== undefined) return commitmentItem(commitment.id)
  throw new Error(`${document.organisation.name} has sent nothing called ${title}`)
}

/** All rows of a company's draft at once, with the ids that its document names. */
const enterDemoDraft = action({
  permission: 'company:edit',
  input: z.custom<InventoryDocument>(),
  scope: ({ clusterId, organisation }) => ({ clusterId, organisationId: organisation.id }),
  async run({ tx, grant, input: document, now }) {
    await insertDemoDraft(tx, grant, document, now)
    const { clusterId, organisationId } = grant
    return ok({ audit: { type: 'draft.entered', clusterId, organisationId, subject: { digest: digestOf(document) } } })
  },
})

/** What opening a submission notes by itself when its page is drawn: who read it, for its company to see. */
const readSubmission = action({
  permission: 'submission:decide',
  input: z.strictObject({ organisationId: z.uuid(), clusterId: z.uuid() }),
  scope: ({ organisationId, clusterId }) => ({ organisationId, clusterId }),
  async run({ tx, grant, now }) {
    const waiting = await findSubmission(tx, grant)
    if (waiting === null) return no({ kind: 'not-found' })
    await insertReading(tx, grant, waiting.id, 'read', now)
    const { clusterId, organisationId } = grant
    const subject = { submission: waiting.id, number: waiting.number }
    return ok({ audit: { type: 'submission.read', clusterId, organisationId, subject } })
  },
})
