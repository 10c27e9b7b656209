import type { Factor } from './factor.ts'
import { folded } from './fold.ts'
import { otherPhrasesFor } from './synonyms.ts'

/** How well a word stands for a factor: in its name, as another word for it, or in its place in the publication. */
export const weights = { name: 3, synonym: 2, place: 1 } as const

export type FactorIndex = {
  readonly factors: readonly Factor[]
  /** Every word, sorted, so that the words with one beginning stand together. */
  readonly words: readonly string[]
  /** For each word the positions of its factors, ascending, and how well it stands for each. */
  readonly positions: readonly Uint32Array[]
  readonly weight: readonly Uint8Array[]
  /** Names folded, and how many words they have; an aside in brackets counts less than the thing itself. */
  readonly names: readonly string[]
  /** Name and other names of each, to find the words of a query one after the other in them. */
  readonly phrases: readonly string[]
  readonly lengths: Float32Array
}

/** The index of a list of factors: built once, read at each keystroke. */
export function indexOf(factors: readonly Factor[]): FactorIndex {
  const wordsOf = rememberedWords()
  const found = new Map<string, { readonly at: number[]; readonly weight: number[] }>()
  const names = factors.map((factor) => folded(factor.name))
  const phrases = [...names]
  const lengths = new Float32Array(factors.length)
  for (const [position, factor] of factors.entries()) {
    const name = names[position] ?? ''
    const own = name.split(' ')
    const outside = folded(factor.name.replace(/\([^)]*\)/g, ' ')).split(' ').length
    lengths[position] = outside + 0.3 * (own.length - outside)
    const best = new Map<string, number>()
    const note = (word: string, weight: number) => best.set(word, Math.max(best.get(word) ?? 0, weight))
    for (const text of [factor.source, factor.publisher, factor.dataset])
      for (const word of wordsOf(text)) note(word, weights.place)
    const other = otherPhrasesFor(name)
    phrases[position] = [name, ...other].join(' | ')
    for (const word of other.flatMap((phrase) => phrase.split(' '))) note(word, weights.synonym)
    for (const word of own) note(word, weights.name)
    for (const [word, weight] of best) {
      const list = found.get(word) ?? { at: [], weight: [] }
      if (list.at.length === 0) found.set(word, list)
      list.at.push(position)
      list.weight.push(weight)
    }
  }
  const words = [...found.keys()].toSorted()
  return {
    factors,
    words,
    positions: words.map((word) => Uint32Array.from(found.get(word)?.at ?? [])),
    weight: words.map((word) => Uint8Array.from(found.get(word)?.weight ?? [])),
    names,
    phrases,
    lengths,
  }
}

/** The words of texts that come again and again, folded once each. */
function rememberedWords(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const words = known.get(text) ?? folded(text).split(' ')
    known.set(text, words)
    return words
  }
}

/** Whether the index knows it as a whole word and not only as the beginning of others. */
export const isWord = (index: FactorIndex, text: string): boolean => index.words[rangeOf(index.words, text)[0]] === text

/** Where the words that begin with these letters stand: the first, and the one after the last. */
export function rangeOf(words: readonly string[], beginning: string): readonly [from: number, to: number] {
  let from = 0
  let high = words.length
  while (from < high) {
    const middle = (from + high) >> 1
    if ((words[middle] ?? '') < beginning) from = middle + 1
    if ((words[middle] ?? '') >= beginning) high = middle
  }
  let to = from
  while (to < words.length && words[to]?.startsWith(beginning) === true) to += 1
  return [from, to]
}
