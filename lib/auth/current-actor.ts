import { cache } from 'react'
import { database } from '#db/connection'
import { findActor } from '#db/sessions'
import type { Actor } from '#lib/domain/access/actor'
import { sessionToken } from './session-cookie.ts'

/** Who is asking, looked up once per request; null for the signed-out and for a session that is over. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const token = await sessionToken()
  return token === null ? null : findActor(database(), token)
})
