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

const writersAtOnce = 10

// The guard that scripts/serve.ts installs: any other fault outside a promise ends the process, and the test with it.
process.on('uncaughtException', (fault) => {
  if (isLostSocket(fault)) return
  process.stderr.write(`${fault.stack}\n`)
  process.exit(1)
})

const report = (message: WriterReport): void => {
  process.send?.(message)
}

// The test is gone, however it went; a query that waits for its server would keep this process for good.
process.on('disconnect', () => process.exit(0))
process.once('message', ({ access, actor, clusterId }: WriterTask) => {
  const database = openDatabase(access)
  const post = (body: string) =>
    perform(
      'comment.write',
      writeComment,
      { clusterId, about: 'roadmap', body },
      { database, actor, now: new Date(), key: body },
    )
  for (let name = 0; name < writersAtOnce; name += 1) void write(name, post)
})

type Post = (body: string) => ReturnType<typeof perform>

/** One comment after the other, for as long as the process lives. */
async function write(name: number, post: Post): Promise<never> {
  for (let turn = 0; ; turn += 1) {
    const body = `comment ${turn} of writer ${name}`
    while (!(await isAcknowledged(body, post))) {
      report({ kind: 'failed' })
      // As long as the server is away a refusal comes at once: whoever asks again takes a breath first.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function isAcknowledged(body: string, post: Post): Promise<boolean> {
  try {
    const outcome = await post(body)
    if (outcome.ok) report({ kind: 'acknowledged', body, id: outcome.value.made?.['commentId'] ?? '' })
    return outcome.ok
  } catch {
    return false
  }
}
