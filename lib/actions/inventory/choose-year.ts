import { z } from 'zod'
import { findCompany } from '#db/company-draft'
import type { Tx } from '#db/client'
import { listLinesOfAllSites, updateContents, type LineRow } from '#db/inventory-lines'
import { lockInventoryYear, saveInventoryYear } from '#db/inventory-years'
import { insertRestatement } from '#db/restatements'
import { listSites } from '#db/sites'
import type { Grant } from '#lib/domain/access/grant'
import type { AuditEvent } from '#lib/domain/audit'
import { gwpSets } from '#lib/domain/factors/factor'
import { inGwpSet, leftovers } from '#lib/domain/inventory/change-gwp'
import { consolidations, type Consolidation } from '#lib/domain/inventory/corporate-ledger'
import { sentLine } from '#lib/domain/inventory/draft-line'
import { figuresOf } from '#lib/domain/inventory/figures'
import { ownBoundary, sumsWithin } from '#lib/domain/inventory/reported-sums'
import { defaultThresholdPercent } from '#lib/domain/inventory/restatement'
import { exceeds, movesBetween, moveSentence, type ScopeMove } from '#lib/domain/inventory/scope-moves'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import type { ScopeSums } from '#lib/domain/submission/inventory-statements'
import { action } from '../action.ts'
import { optionalText, year } from '../fields.ts'
import { company, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { refusedLines } from './refused-lines.ts'

const input = z.strictObject({
  ...company,
  year: year('the year'),
  rowVersion: seenVersion,
  gwp: z.enum(gwpSets, 'Choose a GWP set.'),
  consolidation: z.enum(consolidations, 'Choose how you consolidate.'),
  leftover: z.enum(['', ...leftovers]).default(''),
  reason: optionalText('the reason', 1000),
})

/**
 * Chooses GWP set and consolidation of a year. Another set recomputes all lines of the year in this one transaction: a line that
 * cannot be recomputed is named, and then nothing changes until it is said what becomes of such lines. Where a sum moves, the old
 * one is kept beside the new one with the reason (METHODS 1.9).
 */
export const chooseYear = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: chosen, now }) {
    const stands = await lockInventoryYear(tx, grant, chosen.year)
    const { gwp, consolidation } = chosen
    if (stands.rowVersion !== chosen.rowVersion)
      return no(staleRow('the choices of this year', stands, { gwp, consolidation }))
    if (stands.gwp === gwp && stands.consolidation === consolidation && stands.rowVersion > 0)
      return no(wrongState('Nothing was changed: this is how the year stands already.'))
    const lines = await listLinesOfAllSites(tx, grant, chosen.year)
    const leftover = chosen.leftover === '' ? null : chosen.leftover
    const change = inGwpSet(lines, stands.gwp, gwp, leftover)
    if (gwp !== stands.gwp && change.refused.length > 0 && leftover === null)
      return no(invalid('leftover', refusedLines(change.refused, await listSites(tx, grant), gwp)))
    const changed = gwp === stands.gwp ? [] : change.changed
    if ((await updateContents(tx, grant, chosen.year, changed, now)) < changed.length)
      return no(wrongState('Nothing was changed: somebody saved lines of this year meanwhile. Try it once more.'))
    await saveInventoryYear(tx, grant, { year: chosen.year, gwp, consolidation })

    const place = eventPlace(grant)
    const sums = await sumsOf(tx, grant, chosen.year)
    const before = sums(lines, stands.consolidation)
    const between = sums(withChanges(lines, changed), stands.consolidation)
    const after = sums(withChanges(lines, changed), consolidation)
    const steps = [
      { cause: 'gwp', before, after: between },
      { cause: 'boundary', before: between, after },
    ] as const
    const moved = steps.filter((step) => movesBetween(step.before, step.after).length > 0)
    if (moved.length > 0 && chosen.reason === null) return no(invalid('reason', asksWhy(before, after, chosen.year)))
    const events: AuditEvent[] = []
    for (const step of moved) {
      const stated = {
        ...step,
        year: chosen.year,
        reason: chosen.reason ?? '',
        thresholdPercent: String(defaultThresholdPercent),
      }
      const restatement = await insertRestatement(tx, grant, stated, now)
      events.push({ type: 'inventory.restated', ...place, subject: { restatement, year: chosen.year } })
    }
    const subject = { year: chosen.year, lines: changed.length }
    return ok({
      audit: [{ type: 'inventory.year-chosen', ...place, subject }, ...events],
      message: doneSentence(changed.length, movesBetween(before, after)),
    })
  },
})

const withChanges = (lines: readonly LineRow[], changed: readonly LineRow[]): readonly LineRow[] => {
  const byId = new Map(changed.map((line) => [line.id, line]))
  return lines.map((line) => byId.get(line.id) ?? line)
}

async function sumsOf(tx: Tx, grant: Grant<'company:edit'>, of: number) {
  const found = await findCompany(tx, grant)
  if (!found) throw new Error('The company of a grant is not there')
  const sites = await listSites(tx, grant)
  return (lines: readonly LineRow[], consolidation: Consolidation): ScopeSums =>
    sumsWithin(
      figuresOf(lines.map(sentLine).filter((line) => line !== null)),
      ownBoundary(found.organisation, sites, consolidation),
      of,
    )
}

const sentences = (moves: readonly ScopeMove[]): string => moves.map(moveSentence).join(', ')

const asksWhy = (before: ScopeSums, after: ScopeSums, of: number): string =>
  `This moves ${of}: ${sentences(movesBetween(before, after))}. Say why; both figures stay readable.`

function doneSentence(lines: number, moves: readonly ScopeMove[]): string {
  const counted =
    lines === 0 ? 'Saved.' : `Saved, with ${lines} ${lines === 1 ? 'line' : 'lines'} recomputed or marked.`
  if (moves.length === 0) return `${counted} No sum moved.`
  const weight = exceeds(moves, defaultThresholdPercent) ? 'more than' : 'within'
  return `${counted} ${sentences(moves)}: ${weight} the threshold of ${defaultThresholdPercent} %.`
}
