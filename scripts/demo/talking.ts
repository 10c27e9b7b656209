import type { DemoCluster } from '#db/demo/demo-cluster'
import { demoId } from '#db/demo/demo-id'
import { demoSubmission } from '#db/demo/submission'
import { resolveComment } from '#lib/actions/comment/resolve'
import { writeComment } from '#lib/actions/comment/write'
import type { Calendar } from './calendar.ts'
import { holderOf, moment, play, type Scene, type Step } from './scene.ts'
import { threads, type Spoken, type Thread } from './threads.ts'

/** What lead and members ask each other about the figures of the draft, on the days after the merge. */
export function talking(scene: Scene, demo: DemoCluster, calendar: Calendar): readonly Step[] {
  const { merged } = calendar
  if (merged === null) return []
  return (threads[demo.slug] ?? []).map((thread, index) => {
    const at = moment(scene, merged - 2 - index * 2, index)
    return { at, run: () => speak(scene, demo, thread, at) }
  })
}

const between = 2 * 3_600_000

async function speak(scene: Scene, demo: DemoCluster, thread: Thread, from: Date): Promise<void> {
  const clusterId = demoId('cluster', demo.slug)
  const about = subjectOf(demo, thread)
  const say = (said: Spoken, now: Date, parentId?: string) =>
    play(scene, speaker(demo, said), now, ['comment.write', writeComment], {
      clusterId,
      about,
      body: said.text,
      parentId,
    })
  const { commentId = '' } = await say(thread, from)
  let now = from
  for (const reply of thread.replies) {
    now = new Date(now.getTime() + between)
    await say(reply, now, commentId)
  }
  if (!thread.resolved) return
  const closing = { clusterId, commentId, resolved: 'yes' }
  await play(
    scene,
    speaker(demo, thread),
    new Date(now.getTime() + between / 4),
    ['comment.resolve', resolveComment],
    closing,
  )
}

const speaker = (demo: DemoCluster, said: Spoken) =>
  said.by === 'lead' ? holderOf(demo.leadOffice, 'lead') : holderOf(said.by, 'contributor')

function subjectOf(demo: DemoCluster, { about }: Thread): string {
  if (typeof about === 'string') return about
  const company = demo.companies.find(({ name }) => name === about.company)
  const measure = company && demoSubmission(demo, company).measures.find(({ title }) => title === about.measure)
  if (measure === undefined) throw new Error(`${demo.name} has no measure called ${about.measure}`)
  return `measure:${measure.id}`
}
