import { createTransport } from 'nodemailer'
import { inContext, type Database } from '#db/client'
import { lockWaitingMail, markSent, type Letter } from '#db/mail'
import { mailFrom, smtpUrl } from '#lib/env'

/** Sends one letter, or throws. */
export type Send = (letter: Letter) => Promise<unknown>

/** One at a time in a process: whoever comes meanwhile knows that the letters are on their way. */
const running = { now: false }

/**
 * Sends what waits, oldest first, each letter in a transaction that holds it, so that several processes share the work. A letter
 * that was sent and not marked, because the process died between the two, goes out twice rather than never.
 */
export async function deliverWaiting(database: Database, send: Send | null = smtpSender()): Promise<void> {
  if (send === null || running.now) return
  running.now = true
  try {
    let after: number | null = 0
    while (after !== null) after = await deliverNext(database, send, after)
  } finally {
    running.now = false
  }
}

/** The id of the letter that was dealt with; null when none waits, or when the server cannot be reached. */
function deliverNext(database: Database, send: Send, afterId: number): Promise<number | null> {
  return inContext(database, { kind: 'mail' }, async (tx) => {
    const letter = await lockWaitingMail(tx, afterId)
    if (letter === null) return null
    const fault = await send(letter).then(
      () => null,
      (cause: unknown) => cause,
    )
    if (fault === null) await markSent(tx, letter.id, new Date())
    // One address the server refuses must not hold up the letters behind it; a server that is away holds up them all.
    return fault === null || isAboutTheLetter(fault) ? letter.id : null
  })
}

const isAboutTheLetter = (fault: unknown): boolean =>
  fault instanceof Error && ['EENVELOPE', 'EMESSAGE'].includes((fault as { code?: string }).code ?? '')

/** Short timeouts, because a transaction waits meanwhile. Null without an SMTP server: the letters then stay in the outbox. */
function smtpSender(): Send | null {
  const url = smtpUrl()
  if (url === null) return null
  const timeouts = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 8_000 }
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
  return (letter) => transport.sendMail({ from: mailFrom(), to: letter.to, subject: letter.subject, text: letter.body })
}
