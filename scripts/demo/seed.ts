import postgres from 'postgres'
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { demoForum } from '#db/demo/accounts'
import { demoClusters } from '#db/demo/clusters'
import type { DemoCluster } from '#db/demo/demo-cluster'
import { demoId } from '#db/demo/demo-id'
import { hasAccounts } from '#db/demo/rows'
import { insertStaffRole } from '#db/staff'
import { calendars } from './calendar.ts'
import { openAccount } from './coming-in.ts'
import { merging } from './merging.ts'
import { opening } from './opening.ts'
import { beforeSignIn, closeScene, holderOf, moment, openScene, type Scene, type Step } from './scene.ts'
import { signing } from './signing.ts'
import { submitting } from './submitting.ts'
import { talking } from './talking.ts'
import { verifying } from './verifying.ts'

export type Seeding = { readonly database: Database; readonly ownerUrl: string; readonly today: Date }

const forumId = demoId('organisation', demoForum)
/** Two servers that start at once on one database set up one demo. */
const advisoryLock = 0x64656d6f

/**
 * Sets up the demo by playing it: its people do what people do, in the order of the days, through the door that forms go
 * through. All of it is one transaction, so that a start that was interrupted leaves nothing behind and the next one begins
 * anew. Where somebody has an account already, nothing is done.
 */
export async function seedDemo({ database, ownerUrl, today }: Seeding): Promise<void> {
  await ensureForum(ownerUrl)
  await database.orm.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`)
    const scene = await openScene({ ...database, orm: tx }, today)
    if (await beforeSignIn(scene, hasAccounts)) return
    await openForum(scene)
    const steps = demoClusters.flatMap((demo) => storyOf(scene, demo))
    for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await step.run()
    await closeScene(scene)
  })
}

function storyOf(scene: Scene, demo: DemoCluster): readonly Step[] {
  const calendar = calendars[demo.slug]
  if (calendar === undefined) throw new Error(`The demo has no days for ${demo.name}`)
  return [opening, submitting, verifying, merging, talking, signing].flatMap((chapter) =>
    chapter(scene, demo, calendar),
  )
}

/** The Forum itself: no role of the product may make it, only the database's owner. Making it twice changes nothing. */
async function ensureForum(ownerUrl: string): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await owner`
      insert into organisation (id, name, kind) values (${forumId}, ${demoForum}, 'forum') on conflict (id) do nothing`
  } finally {
    await owner.end({ timeout: 5 })
  }
}

/** The first of its staff has nobody to be invited by. */
async function openForum(scene: Scene): Promise<void> {
  const now = moment(scene, Math.max(...Object.values(calendars).map(({ opened }) => opened)) + 1)
  await beforeSignIn(scene, async (tx) => {
    const accountId = await openAccount(tx, scene, holderOf(demoForum, 'staff'), now)
    await insertStaffRole(tx, accountId, forumId, now)
  })
}
