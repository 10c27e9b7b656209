import { fromDecimal } from '../decimal.ts'
import type { Level, Pillar } from '../submission/document.ts'
import { commitmentStatusNames, commitmentTypeNames } from '../submission/words.ts'
import type { GapEffect, OutlookPart, RoadmapChange, Terms } from './change.ts'
import { carriedSentence, totalsInWords } from './carry/words.ts'
import { tonnesInWords } from './tonnes-in-words.ts'
import { inWords } from './years-in-words.ts'
import { choiceInWords } from './decision-words.ts'
import { conflictNames } from './words.ts'

/** The change as a colleague would say it, in one sentence, with tonnes scaled to t, kt or Mt. */
export function sentenceOf(change: RoadmapChange): string {
  switch (change.kind) {
    case 'target-changed':
      return targetSentence(change)
    case 'outlook-changed':
      return `What moves the reference changes: ${change.parts.map((part) => outlookWords[part]).join(', ')}.`
    case 'gap-moved':
      return gapSentence(change)
    case 'totals-carried':
      return carriedSentence(change.carried)
    case 'totals-renewed':
      return `In ${totalsInWords(change.totals)}, everything counts as it is accepted now.`
    case 'scenario-followed':
      return `The roadmap follows the scenario “${change.name}”, which differs from the submitted plans in ${change.differences} ${change.differences === 1 ? 'place' : 'places'}.`
    case 'scenario-left':
      return `The roadmap no longer follows the scenario “${change.name}”: the plans count as they were submitted.`
    case 'funding-added':
      return `${change.title} is new money on record.`
    case 'funding-removed':
      return `${change.title} is no longer on record as money for the roadmap.`
    case 'funding-changed':
      return `${change.title} changes: how much it is, how sure, from whom or in which years.`
    case 'member-joined':
      return `${change.name} joins the cluster.`
    case 'member-left':
      return `${change.name} leaves the cluster.`
    case 'member-included':
      return `${change.name} is now in with its own submission.`
    case 'member-missing':
      return `${change.name} no longer has an accepted submission.`
    case 'measure-added':
      return `${change.title} is new, from ${change.start}, with ${inTonnes(change.tonnesPerYear)} a year${effect(change.gap)}.`
    case 'measure-removed':
      return `${change.title} is no longer planned${effect(change.gap)}.`
    case 'measure-renamed':
      return `${change.from} is now called ${change.title}.`
    case 'measure-slipped':
      return `${change.title} slips from ${change.from} to ${change.to}${effect(change.gap)}.`
    case 'measure-advanced':
      return `${change.title} moves forward from ${change.from} to ${change.to}${effect(change.gap)}.`
    case 'measure-tonnes-changed':
      return `${change.title} now takes off ${inTonnes(change.to)} a year instead of ${inTonnes(change.from)}${effect(change.gap)}.`
    case 'measure-level-changed':
      return `${change.title} goes from ${levelWords[change.from]} to ${levelWords[change.to]}.`
    case 'measure-pillar-changed':
      return `${change.title} now stands under ${pillarWords[change.to]} instead of ${pillarWords[change.from]}.`
    case 'commitment-added':
      return `${change.title} is a new commitment, for ${change.targetYear}.`
    case 'commitment-removed':
      return `The commitment ${change.title} no longer stands.`
    case 'commitment-changed':
      return `The commitment ${change.title} changes: ${termsChanged(change.from, change.to)}.`
    case 'resolution-taken':
      return `${conflictNames[change.about]}: decided to ${choiceInWords(change.choice, change.measure)}.`
    case 'resolution-reopened':
      return `${conflictNames[change.about]}: the decision to ${choiceInWords(change.choice, change.measure)} is no longer among those that all members read.`
    case 'kept-decisions-changed':
      return `Decisions on what members keep confidential: ${change.to} instead of ${change.from}.`
  }
}

const outlookWords: Readonly<Record<OutlookPart, string>> = {
  gridFactor: 'the grid factor',
  policies: 'policies in force',
  schemes: 'what trading schemes cover',
  illustrative: 'whether it is illustrative',
}

const inTonnes = (tonnes: string): string => tonnesInWords(fromDecimal(tonnes))

function targetSentence({ year, from, to }: Extract<RoadmapChange, { kind: 'target-changed' }>): string {
  if (to === null) return `The target for ${year} is dropped.`
  if (from === null) return `A target for ${year} is set at ${inTonnes(to)}.`
  return `The target for ${year} changes from ${inTonnes(from)} to ${inTonnes(to)}.`
}

function gapSentence({ of, year, from, to }: Extract<RoadmapChange, { kind: 'gap-moved' }>): string {
  const gap = of === 'measures' ? `The ${year} gap` : `The ${year} gap of the commitments`
  const now = to > 0 ? `short by ${tonnesInWords(to)}` : `ahead by ${tonnesInWords(to)}`
  return `${gap} ${to > from ? 'grows' : 'shrinks'} by ${tonnesInWords(to - from)}: now ${now}.`
}

const effect = (gap: GapEffect): string =>
  gap === null ? '' : `; the ${gap.year} gap ${gap.by > 0 ? 'grows' : 'shrinks'} by ${tonnesInWords(gap.by)}`

const levelWords: Readonly<Record<Level, string>> = {
  idea: 'an idea',
  feasibility: 'feasibility',
  engineering: 'engineering design',
  permit: 'permit',
  decision: 'final investment decision',
  building: 'building',
  operating: 'operating',
}

const pillarWords: Readonly<Record<Pillar, string>> = {
  efficiency: 'efficiency',
  electrification: 'electrification',
  hydrogen: 'hydrogen',
  capture: 'carbon capture',
  removals: 'removals',
  other: 'other measures',
}

function termsChanged(from: Terms, to: Terms): string {
  const told = [
    from.title === to.title ? null : `it was called ${from.title}`,
    from.type === to.type ? null : becomes(commitmentTypeNames[from.type], commitmentTypeNames[to.type]),
    from.baseYear === to.baseYear ? null : `base year ${from.baseYear ?? 'none'} becomes ${to.baseYear ?? 'none'}`,
    from.targetYear === to.targetYear ? null : `target year ${from.targetYear} becomes ${to.targetYear}`,
    from.reductionPercent === to.reductionPercent
      ? null
      : `${percent(from.reductionPercent)} becomes ${percent(to.reductionPercent)}`,
    from.status === to.status ? null : becomes(commitmentStatusNames[from.status], commitmentStatusNames[to.status]),
  ]
  return inWords(told.filter((part) => part !== null))
}

const becomes = (from: string, to: string): string => `${from.toLowerCase()} becomes ${to.toLowerCase()}`

const percent = (value: string | null): string => (value === null ? 'no reduction in per cent' : `${value} %`)
