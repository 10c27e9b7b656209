import type { StanceKind } from '#lib/domain/signoff/frozen'
import { stanceNames } from '#lib/domain/signoff/words'
import type { Letter } from './queue.ts'

type About = {
  readonly cluster: string
  readonly number: number
  /** Full address of the sign-off page. */
  readonly link: string
}

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

/** Asks a signatory to read the frozen version and take a stance. */
export const askForStance = (
  to: { readonly email: string; readonly name: string },
  about: About & { readonly deadline: string; readonly digest: string },
): Letter => ({
  to: to.email,
  subject: `${about.cluster}: version ${about.number} waits for your company's stance`,
  body: lines(
    `${to.name},`,
    `Version ${about.number} of the ${about.cluster} roadmap is frozen and open for signature until ${about.deadline}. Read it and endorse it, endorse it with a reservation, object to it with your reason, or abstain:`,
    about.link,
    `Your stance holds for exactly the version with this SHA-256 digest. Compare it with the one on the page before you sign:\n${about.digest}`,
    'Signing asks for your password once more. It endorses one frozen version; it is not a contract.',
  ),
})

/** Tells somebody who had signed why their stance no longer counts. */
export const stanceIsVoid = (
  to: { readonly email: string; readonly name: string },
  about: About & { readonly replacedNumber: number; readonly kind: StanceKind; readonly company: string },
): Letter => ({
  to: to.email,
  subject: `${about.cluster}: your stance on version ${about.replacedNumber} is void, because version ${about.number} replaces it`,
  body: lines(
    `${to.name},`,
    `You took the stance "${stanceNames[about.kind]}" on version ${about.replacedNumber} of the ${about.cluster} roadmap for ${about.company}. The cluster's lead has frozen version ${about.number} since, and a stance holds for one version alone: nobody can be taken to have agreed to text they have not seen. Your stance stays in the record of version ${about.replacedNumber} and does not count for version ${about.number}.`,
    `Read what stands now and take your stance again:\n${about.link}`,
  ),
})

/** Tells a lead that the rule is met. */
export const ruleIsMet = (to: { readonly email: string; readonly name: string }, about: About): Letter => ({
  to: to.email,
  subject: `${about.cluster}: version ${about.number} is agreed and waits for your approval`,
  body: lines(
    `${to.name},`,
    `The stances on version ${about.number} of the ${about.cluster} roadmap now meet the rule that was frozen with it. Approve the version to adopt it:`,
    about.link,
  ),
})
