/** A letter of its own for each label: the first of its letters that no earlier label has. None where all are taken. */
export function keyLetters(labels: readonly string[]): readonly (string | null)[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const letter = label
      .toLowerCase()
      .match(/[a-z]/g)
      ?.find((each) => !taken.has(each))
    if (letter) taken.add(letter)
    return letter ?? null
  })
}
