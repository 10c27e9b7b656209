import { z } from 'zod'
import { normalisePassword, passwordLength } from '#lib/domain/access/password'

/** A new password as it is typed. What it has to be is for `passwordFault` to say; here only a book is turned away. */
export const passwordField = z
  .string()
  .max(1000, `Use at most ${passwordLength.max} characters.`)
  .transform(normalisePassword)
