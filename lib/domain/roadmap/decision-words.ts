import { conflictKinds } from './conflict.ts'
import type { RoadmapDocument } from './document.ts'
import { conflictNames } from './words.ts'

/** A decision as people read it: the kind of conflict, the members, measures and hubs it is about, and the way out that was taken. */
export type DecisionWords = { readonly conflict: string; readonly where: string; readonly wayOut: string }

const choicesInWords: Readonly<Record<string, string>> = {
  'count-what-is-left': 'count what is left',
  'keep-at-reference': 'keep the member at its reference',
  'accept-gap': 'accept the gap',
  'count-once': 'count the site once',
  'count-as-zero': 'count nothing for the site',
  'accept-order': 'keep both starts',
  'count-from-hub': 'count from the year of the hub',
}

/** The way out in words, as the end of a sentence: “decided to …”. A measure without a name is one that the reader may not see. */
export function choiceInWords(choice: string, measure: string | null): string {
  if (choice.startsWith('leave-out:')) return measure === null ? 'leave a measure out' : `leave out ${measure}`
  return choicesInWords[choice] ?? choice.replaceAll('-', ' ')
}

/** A decision of a roadmap in words, from its document alone: what is confidential there has no name here either. */
export function decisionInWords(
  { members, measures, hubs = [] }: Pick<RoadmapDocument, 'members' | 'measures' | 'hubs'>,
  { key, choice }: Pick<RoadmapDocument['resolutions'][number], 'key' | 'choice'>,
): DecisionWords {
  const names = new Map([
    // What the whole cluster misses bears this word in place of an id.
    ['cluster', 'The cluster'] as const,
    ...members.map(({ organisationId, name }) => [organisationId, name] as const),
    ...measures.map(({ id, title }) => [id, title] as const),
    ...hubs.map(({ id, name }) => [id, name] as const),
  ])
  const kind = conflictKinds.find((each) => key.startsWith(`${each}:`))
  const [, measureId = ''] = choice.split(':')
  const wayOut = choiceInWords(choice, names.get(measureId) ?? null)
  return {
    conflict: kind === undefined ? key : conflictNames[kind],
    where: key
      .split(/[:+]/)
      .flatMap((id) => names.get(id) ?? [])
      .join(', '),
    wayOut: wayOut.charAt(0).toUpperCase() + wayOut.slice(1),
  }
}

/** Says that there are decisions which the reader is not told; null where there are none. */
export function keptInWords({ keptDecisions = 0 }: Pick<RoadmapDocument, 'keptDecisions'>): string | null {
  if (keptDecisions === 0) return null
  return keptDecisions === 1
    ? 'One decision that shaped it rests on what members keep confidential: the cluster’s office knows it, and its parties as far as they may know of each other.'
    : `${keptDecisions} decisions that shaped it rest on what members keep confidential: the cluster’s office knows them, and their parties as far as they may know of each other.`
}
