import { listMail, type OutboxRow } from '#db/mail'
import { lookAs } from '#lib/auth/open-look'
import { isDemo } from '#lib/env'

/** Letters of the demo, newest first, for people who try it without a mail server. Null anywhere else. */
export const seeOutbox = async (): Promise<readonly OutboxRow[] | null> =>
  isDemo() ? lookAs('mail', (tx) => listMail(tx, 100)) : null
