import type { PartAnswer } from '#lib/domain/goals/proposal-words'
import type { Letter } from './queue.ts'

type Reader = { readonly email: string; readonly name: string }
type About = {
  readonly cluster: string
  readonly number: number
  /** Full address of the page to read on. */
  readonly link: string
}

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

/** What a person typed must never begin a line of its own in somebody's mail. */
const inline = (typed: string): string => typed.replaceAll(/\s+/g, ' ').trim()

/** Tells a member that a split of a gap is proposed. Nobody's part stands in it: mail is read by more people than a page. */
export const splitIsProposed = (
  to: Reader,
  about: About & { readonly year: number; readonly against: string; readonly proposer: string },
): Letter => ({
  to: to.email,
  subject: `${inline(about.cluster)}: proposal ${about.number} to close the gap in ${about.year}`,
  body: lines(
    `${inline(to.name)},`,
    `${inline(about.proposer)} proposes a way in which the members of ${inline(about.cluster)} could close the gap to ${inline(about.against)} in ${about.year} together. It is a proposal and not an order. Read the part of your company, which nobody else but the stewards sees, and take it into your draft or decline it:`,
    about.link,
  ),
})

const did: Readonly<Record<PartAnswer, string>> = {
  taken: 'has taken its part of the proposal into its draft. What it promises stands once it sends and you accept it.',
  declined: 'has declined its part of the proposal.',
}

/** Tells a lead what a member does with its part; not how large the part is. */
export const partIsAnswered = (
  to: Reader,
  about: About & { readonly company: string; readonly answer: PartAnswer },
): Letter => ({
  to: to.email,
  subject: `${inline(about.cluster)}: ${inline(about.company)} has ${about.answer} its part of proposal ${about.number}`,
  body: lines(`${inline(to.name)},`, `${inline(about.company)} ${did[about.answer]}`, about.link),
})
