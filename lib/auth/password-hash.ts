import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '#lib/domain/access/password'

/** argon2id, which is this library's own default, at the strength OWASP asks for. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Of a random text nobody kept: an unknown account is checked against it, so that it costs what a known one costs. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$MOjsHnRYJAZnWF5xBWAT2w$3fvKc1A/DFZnX0Jj9s2PhkFBjDaeQ7p5MidPqqFJmEQ'

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), strength)

/** Null stands for an account that is not there: the work is done all the same, and the answer is no. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const same = await verify(passwordHash ?? nobodysHash, normalisePassword(password))
  return same && passwordHash !== null
}
