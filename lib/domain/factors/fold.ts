/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l' }

/** Small letters without accents, everything that is neither letter nor digit as one space: how names and queries are compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæßł]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The part of an id that a name gives: `Natural gas (100% mineral blend)` → `natural-gas-100-mineral-blend`. */
export const slugOf = (text: string): string => folded(text).replaceAll(' ', '-')
