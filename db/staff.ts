import postgres from 'postgres'
import { accountExists, insertAccount } from './accounts.ts'
import { appendAudit } from './audit.ts'
import { inContext, type Database, type Tx } from './client.ts'
import { insertReset } from './password-resets.ts'
import { roleGrant } from './schema/index.ts'

type NewStaff = {
  readonly email: string
  readonly name: string
  /** Of a text nobody knows: the link is the way in. */
  readonly passwordHash: string
  readonly tokenHash: string
  readonly linkEnds: Date
}

/**
 * Opens an account of Forum staff, whom nobody could invite, with a link to choose a password. All or nothing; false when the
 * address has an account already.
 */
export async function openStaffAccount(
  database: Database,
  ownerUrl: string,
  staff: NewStaff,
  now: Date,
): Promise<boolean> {
  const organisationId = await ensureForum(ownerUrl)
  return inContext(database, { kind: 'auth' }, async (tx) => {
    if (await accountExists(tx, staff.email)) return false
    const accountId = await insertAccount(tx, staff, now)
    if (accountId === null) return false
    await insertStaffRole(tx, accountId, organisationId, now)
    await insertReset(tx, { tokenHash: staff.tokenHash, accountId, expiresAt: staff.linkEnds }, now)
    await appendAudit(tx, { type: 'account.opened', subject: { account: accountId } }, null, now)
    return true
  })
}

/** Makes somebody Forum staff whom nobody could appoint. In the `auth` context. */
export async function insertStaffRole(tx: Tx, accountId: string, forumId: string, now: Date): Promise<void> {
  await tx.insert(roleGrant).values({ accountId, organisationId: forumId, role: 'staff', grantedAt: now })
}

/** The Forum's organisation: no role of the product may make it, only the owner of the database. */
async function ensureForum(ownerUrl: string): Promise<string> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await owner.begin(async (tx) => {
      // Two commands at once make one Forum.
      await tx`lock table organisation in share row exclusive mode`
      const [there] = await tx<{ id: string }[]>`select id from organisation where kind = 'forum' limit 1`
      const id = there?.id ?? crypto.randomUUID()
      if (!there) await tx`insert into organisation (id, name, kind) values (${id}, 'The Forum', 'forum')`
      return id
    })
  } finally {
    await owner.end({ timeout: 5 })
  }
}
