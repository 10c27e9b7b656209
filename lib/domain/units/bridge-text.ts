import type { HeatingValue } from '../factors/factor.ts'
import type { Bridge } from '../inventory/line.ts'
import { no, ok, type Result } from '../result.ts'
import { parseAmount } from './amount.ts'
import { spanOf } from './bridge.ts'
import { splitBasis } from './find-unit.ts'

const kinds: Readonly<Record<string, Bridge['kind']>> = {
  density: 'density',
  cv: 'calorific-value',
  ratio: 'heating-value-ratio',
}

/**
 * A bridge in one word, as the command line takes it: `density=0.84kg/litre`, `cv=38.6MJ/m3`, `cv=38.6MJ/m3 HHV`, `ratio=0.9` (LHV over
 * HHV). `basis` is the heating value where the text says none. The refusal is a sentence.
 */
export function parseBridge(text: string, basis: HeatingValue | null = null): Result<Bridge, string> {
  const [, word = '', rest = ''] = /^\s*([a-z]+)\s*=\s*(.*)$/i.exec(text.replace(/\s+/g, ' ')) ?? []
  const kind = Object.hasOwn(kinds, word.toLowerCase()) ? kinds[word.toLowerCase()] : undefined
  if (kind === undefined)
    return no(`“${text}” is no density=0.84kg/litre, cv=38.6MJ/m3 or ratio=0.9, nor LHV or HHV. What was meant?`)
  const { bare, basis: said } = splitBasis(rest)
  const [, number = '', unit = ''] = /^([+-]?[\d.,]+(?:e[+-]?\d+(?=[^\d]|$))?)\s*(.*)$/i.exec(bare) ?? ['', bare, '']
  const value = parseAmount(number)
  if (!value.ok) return value
  const bridge: Bridge = {
    kind,
    value: value.value,
    unit: kind === 'heating-value-ratio' ? unit || 'LHV/HHV' : unit,
    basis: kind === 'calorific-value' ? (said ?? basis) : null,
    source: 'as typed',
  }
  const span = spanOf(bridge)
  return span.ok ? ok(bridge) : span
}
