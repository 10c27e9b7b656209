import { defaultProfile, type DisclosureProfile } from '../../disclosure/safe-total.ts'
import { decisionsIn } from '../assemble.ts'
import { byText } from '../../text-order.ts'
import { isClusterMiss } from '../conflict.ts'
import { clusterMisses } from '../conflicts/missed.ts'
import type { DraftInputs, MergeInputs } from '../bundle.ts'
import { decided, decisionsByKey } from '../decide.ts'
import type { CarriedTotals, LinkedTotals, RoadmapDocument } from '../document.ts'
import { mergeRoadmap, type Merged } from '../merge.ts'
import { choicesBeside, type Choice } from './choice.ts'
import { linkedTotals, withoutTotals, withTotals } from './linked-totals.ts'
import { toldBy, type Told } from './told.ts'
import { carriedSentence, withheldBeside } from './words.ts'

export type Draft = Merged & {
  /** From what each set of totals is counted; null where it stands as an earlier draft showed it, or is withheld. */
  readonly countedFrom: (totals: LinkedTotals) => MergeInputs | null
  /** What the totals tell that are counted from what is accepted now, by set. */
  readonly toldAnew: () => ReadonlyMap<LinkedTotals, Told>
}

/**
 * The next draft: the merge of what is accepted now, held against what earlier drafts showed (METHODS 8). Each set of linked totals is
 * counted anew only where that tells, beside every earlier release, no change of too few contributors. Else it is counted from the
 * confidential parts of the earlier draft and from what is open now; where that would tell them too, it stands as it was shown last, or
 * is withheld. What a company publishes of itself is always that of now. Pure, as `mergeRoadmap` is, and the same as it where nothing
 * confidential was told before.
 */
export function draftOf({ earlier, ...inputs }: DraftInputs, profile: DisclosureProfile = defaultProfile): Draft {
  const merged = mergeRoadmap(inputs.cluster, inputs.submissions, inputs.resolutions, profile)
  if (earlier === undefined || earlier.releases.length === 0)
    return { ...merged, toldAnew: () => toldBy(inputs, merged.document), countedFrom: () => inputs }
  const told = toldBy(inputs, merged.document)
  const choiceOf = choicesBeside(earlier, { inputs, document: merged.document, told }, profile)
  const choices = new Map(linkedTotals.map((totals) => [totals, choiceOf(totals)]))
  const anew = new Map([...told].filter(([totals]) => choices.get(totals)?.how === 'now'))
  return {
    ...carrying(merged, [...choices.values()], inputs),
    toldAnew: () => anew,
    countedFrom(totals) {
      const choice = choices.get(totals)
      if (choice?.how === 'now') return inputs
      return choice?.how === 'parts' ? choice.inputs : null
    },
  }
}

function carrying(merged: Merged, choices: readonly Choice[], { resolutions }: MergeInputs): Merged {
  const carried = choices.filter((choice) => choice.how !== 'now')
  if (carried.length === 0) return merged
  const document = carried.reduce(withChoice, merged.document)
  const decisions = decisionsByKey(resolutions)
  // Whether the whole cluster misses its target is told by its totals, and so by those that are shown.
  const conflicts = carried.every(({ totals }) => totals !== 'tonnes')
    ? merged.conflicts
    : [
        ...merged.conflicts.filter((conflict) => !isClusterMiss(conflict)),
        ...clusterMisses(document).map((conflict) => decided(conflict, decisions)),
      ].toSorted((a, b) => byText(a.key, b.key))
  return {
    ...merged,
    document: { ...document, ...decisionsIn(conflicts), carried: carried.map(sayWhy) },
    conflicts,
  }
}

function withChoice(document: RoadmapDocument, choice: Choice): RoadmapDocument {
  if (choice.how === 'now') return document
  return choice.how === 'withheld'
    ? withoutTotals(document, choice.names, withheldBeside)
    : withTotals(document, choice.totals, choice.document)
}

function sayWhy(choice: Exclude<Choice, { how: 'now' }>): CarriedTotals {
  const { totals, how, draft } = choice
  return { totals, how, draft, sentence: carriedSentence({ totals, how, draft }) }
}
