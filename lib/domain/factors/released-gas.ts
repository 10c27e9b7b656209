/** What publishers call the gases that have one name in every table of global warming potentials, in small letters. */
const spoken: ReadonlyMap<string, string> = new Map([
  ['carbon dioxide', 'CO2'],
  ['methane', 'CH4'],
  ['nitrous oxide', 'N2O'],
  ['sulfur hexafluoride', 'SF6'],
  ['sulphur hexafluoride', 'SF6'],
  ['nitrogen trifluoride', 'NF3'],
])

/**
 * The gas that a publisher's row stands for, as the table of global warming potentials writes it, so that a kilogram released is a
 * kilogram of it in any set: `Perfluorobutane (PFC-3-1-10)` → `PFC-31-10`. Null where the name is none of them.
 */
export function releasedGas(name: string): string | null {
  const bare = name
    .replace(/\([^)]*\)/g, '')
    .trim()
    .toLowerCase()
  const known = spoken.get(bare)
  if (known !== undefined) return known
  // The UK set writes HFC-43-10mee with a capital i for the one.
  const [, family, number] = /\b([HP]FC)-([\dI]+(?:-[\dI]+)*[a-z]*)(?![\w-])/.exec(name) ?? []
  if (family === undefined || number === undefined) return null
  const digits = number.replaceAll('I', '1')
  return `${family}-${family === 'PFC' ? digits.replace(/^(\d)-1-/, '$11-') : digits}`
}
