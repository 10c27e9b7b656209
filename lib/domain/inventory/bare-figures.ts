import type { Scope } from '../submission/document.ts'
import type { ReadLine } from './read-cells.ts'
import { cellsOf } from './grid-cells.ts'

/** A reported tonnage that names neither stream nor category: what a register or a file of totals gives, once a site, year, scope and gas. */
export type BareFigure = { readonly id: string; readonly scope: Scope; readonly gas: string }

/** The bare figures of one site and year while rows are added to them: a second one in the same cell is asked about, not written over. */
export function bareFigures(standing: readonly BareFigure[]) {
  const owners = new Map(standing.map(({ id, scope, gas }) => [`${scope} ${gas}`, id]))
  return {
    settle(id: string, line: ReadLine): ReadLine {
      const { content } = line
      if (content.kind !== 'reported' || line.stream !== null || line.category !== null) return line
      const key = `${line.scope} ${content.gas}`
      const owner = owners.get(key) ?? id
      owners.set(key, owner)
      if (owner === id) return line
      const problems = {
        stream: `There is a figure of ${content.gas} for this scope and year already. Name the source stream to have both.`,
      }
      return { ...line, content: { kind: 'open', cells: cellsOf(line), problems } }
    },
  }
}
