import type { Library } from '#lib/domain/inventory/file-line'
import { computeFile, type InventoryAnswer } from '#lib/domain/inventory/inventory-file'
import { no, ok } from '#lib/domain/result'
import { parseJsonOfAnyNumbers } from '#lib/domain/strict-json'
import { wrongArguments, type Command } from './command.ts'
import { nameOf, readJson } from './read-json.ts'

/** The command over a library of factors. */
export const inventoryWith = (library: Library): Command => {
  const usage = 'FILE.json'
  return {
    usage,
    summary: 'compute lines of quantity and factor, and print kg CO2e of each by gas, and their total',
    async run(args, around) {
      const [path, ...more] = args
      if (path === undefined || more.length > 0) return wrongArguments('inventory', { usage })
      const json = await readJson(path, around, parseJsonOfAnyNumbers)
      if (!json.ok) return json
      const answer = computeFile(json.value, library)
      return answer.ok ? ok(asText(answer.value)) : no(answer.refusal.map((fault) => `${nameOf(path)}: ${fault}`))
    },
  }
}

/** JSON with a line of text for each line of the inventory. */
const asText = ({ lines, total }: InventoryAnswer): string =>
  `{"lines":[\n${lines.map(inDigits).join(',\n')}\n],"total":${inDigits(total)}}\n`

/** Fifteen digits are all that a binary number holds for certain: 0.1 times 0.2 is printed as 0.02, computed unrounded. */
const inDigits = (answer: object): string =>
  JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value))
