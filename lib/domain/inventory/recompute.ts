import type { GwpSet } from '../factors/factor.ts'
import { no, ok, type Result } from '../result.ts'
import { freeze } from './freeze.ts'
import type { InventoryLine } from './line.ts'

/**
 * The line in another GWP set, from what it has frozen: quantity, factor, bridge and shares stay (METHODS 1.3). A line without a figure
 * stays as it is, and so does reported CO2. A reported tonnage of anything else, or a factor that is a ready-made CO2e of another set,
 * is refused with a sentence: its parts are not known.
 */
export function recompute(line: InventoryLine, gwp: GwpSet): Result<InventoryLine, string> {
  const { content } = line
  if (content.kind === 'noted') return ok(line)
  if (content.kind === 'reported')
    return content.gas === 'CO2'
      ? ok(line)
      : no(`The tonnage was reported ready-made. Its source has to give it in ${gwp}, or as tonnes of each gas.`)
  const next = freeze({ ...content, gwp }, line.category === 'removal')
  return next.ok ? ok({ ...line, content: next.value }) : next
}
