import { openDatabase } from '#db/client'
import { startPostgres } from '#db/embedded'
import { dataFolder, postgresFolder } from '#db/embedded/data-folder'
import { sentenceOf } from '#db/fault-sentence'
import { migrateDatabase } from '#db/migrate'
import { openStaffAccount } from '#db/staff'
import { hashPassword } from '#lib/auth/password-hash'
import { hashToken, newToken } from '#lib/auth/token'
import { normaliseEmail } from '#lib/domain/access/email'
import { invitationLife } from '#lib/domain/access/invitation-life'
import { no, ok } from '#lib/domain/result'
import { askedDataFolder, expectedUrl, ownerDatabase } from '#lib/env'
import { wrongArguments, type Command, type Outcome } from './command.ts'

/** The way in to a real server: everybody else comes by invitation. */
export const staff: Command = {
  usage: 'EMAIL "NAME"',
  summary: 'opens an account of Forum staff in the database and prints a link to choose its password',
  async run([typed, name, ...more]) {
    if (typed === undefined || name === undefined || name.trim() === '' || more.length > 0)
      return wrongArguments('staff', staff)
    const email = normaliseEmail(typed)
    if (!email.ok) return no([email.refusal])
    try {
      return await withDatabase((ownerUrl) => openAccount(ownerUrl, email.value, name.trim()))
    } catch (fault) {
      return no([sentenceOf(fault)])
    }
  },
}

async function withDatabase(work: (ownerUrl: string) => Promise<Outcome>): Promise<Outcome> {
  const asked = ownerDatabase()
  if (asked !== null) return work(asked)
  const folder = dataFolder(process.cwd(), askedDataFolder(), () => undefined)
  const embedded = await startPostgres({ folder: postgresFolder(folder) })
  try {
    return await work(embedded.ownerUrl)
  } finally {
    // One that ran already belongs to the server that is up.
    if (!embedded.reused) await embedded.stop()
  }
}

async function openAccount(ownerUrl: string, email: string, name: string): Promise<Outcome> {
  const now = new Date()
  const token = newToken()
  const database = openDatabase(await migrateDatabase(ownerUrl), { max: 1 })
  try {
    const opened = await openStaffAccount(
      database,
      ownerUrl,
      {
        email,
        name,
        passwordHash: await hashPassword(newToken()),
        tokenHash: hashToken(token),
        linkEnds: invitationLife(now),
      },
      now,
    )
    if (!opened) return no([`${email} has an account already.`])
    return ok(`Within 72 hours, choose the password of ${email} here:\n${expectedUrl()}/reset/${token}\n`)
  } finally {
    await database.close()
  }
}
