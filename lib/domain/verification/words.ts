import type { Assurance, Conclusion, OpinionDocument, Standard } from './opinion.ts'

export const assuranceNames: Readonly<Record<Assurance, string>> = {
  limited: 'Limited assurance',
  reasonable: 'Reasonable assurance',
}

export const standardNames: Readonly<Record<Standard, string>> = {
  'iso-14064-3': 'ISO 14064-3',
  'isae-3410': 'ISAE 3410',
  aa1000as: 'AA1000AS',
  'eu-ets': 'EU ETS verification, Regulation (EU) 2018/2067',
  other: 'Another standard',
}

export const conclusionNames: Readonly<Record<Conclusion, string>> = {
  positive: 'Positive',
  modified: 'Modified',
  negative: 'Negative',
}

export const standardName = ({ kind, name }: OpinionDocument['standard']): string => name ?? standardNames[kind]

/** The whole in a line: `Limited assurance, positive, by Example Assurance Ltd (ISO 14064-3)`. */
export const opinionSentence = (opinion: Pick<OpinionDocument, 'assurance' | 'conclusion' | 'standard' | 'verifier'>) =>
  `${assuranceNames[opinion.assurance]}, ${conclusionNames[opinion.conclusion].toLowerCase()}, by ${opinion.verifier.body} (${standardName(opinion.standard)})`
