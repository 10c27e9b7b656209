import { openDatabase, type DatabaseAccess } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { isLostSocket } from '#lib/lifecycle'
import { perform } from './action.ts'
import { writeComment } from './comment/write.ts'

/**
 * A process of its own that writes comments without a pause, for the test that kills the database under load. It posts a comment
 * again, under the same key, until it is acknowledged: as a person would press the button again.
 */
export type WriterTask = { readonly access: DatabaseAccess; readonly actor: Actor; readonly clusterId: string }
export type WriterReport =
  | { readonly kind: 'acknowledged'; readonly body: string; readonly id: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ended' }

const writersAtOnce = 10
let stopping = false

// The guard that scripts/serve.ts installs: any other fault outside a promise ends the process, and the test with it.
process.on('uncaughtException', (fault) => {
  if (isLostSocket(fault)) return
  process.stderr.write(`${fault.stack}\n`)
  process.exit(1)
})

const report = (message: WriterReport): void => {
  if (process.connected) process.send?.(message)
}

// The test is gone, however it went.
process.on('disconnect', () => {
  stopping = true
})
process.once('message', (task: WriterTask) => {
  process.on('message', () => {
    stopping = true
  })
  void run(task)
})

async function run({ access, actor, clusterId }: WriterTask): Promise<void> {
  const database = openDatabase(access)
  const writer = async (name: number): Promise<void> => {
    for (let turn = 0; !stopping; turn += 1) {
      const body = `comment ${turn} of writer ${name}`
      const raw = { clusterId, about: 'roadmap', body }
      for (let acknowledged = false; !acknowledged && !stopping;) {
        acknowledged = await perform('comment.write', writeComment, raw, {
          database,
          actor,
          now: new Date(),
          key: body,
        })
          .then((outcome) => {
            if (!outcome.ok) throw new Error(outcome.refusal.kind)
            report({ kind: 'acknowledged', body, id: outcome.value.made?.['commentId'] ?? '' })
            return true
          })
          .catch(async () => {
            report({ kind: 'failed' })
            // As long as the server is away a refusal comes at once: whoever asks again takes a breath first.
            await new Promise((resolve) => setTimeout(resolve, 100))
            return false
          })
      }
    }
  }
  await Promise.all(Array.from({ length: writersAtOnce }, (_, name) => writer(name)))
  await database.close()
  report({ kind: 'ended' })
  if (process.connected) process.disconnect()
}
