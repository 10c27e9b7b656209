import type { HeatingValue } from '#lib/domain/factors/factor'
import type { Bridge } from '#lib/domain/inventory/line'
import { no, ok, type Result } from '#lib/domain/result'
import { parseBridge } from '#lib/domain/units/bridge-text'
import { convert as convertQuantity } from '#lib/domain/units/convert'
import { findBasis, findUnit } from '#lib/domain/units/find-unit'
import { parseQuantity } from '#lib/domain/units/quantity'
import { toDigits } from '#lib/domain/units/rational'
import { wrongArguments, type Command } from './command.ts'

export const convert: Command = {
  usage: 'VALUE FROM TO [BASIS]',
  summary:
    'print a quantity in another unit; BASIS is LHV, HHV, density=0.84kg/litre, cv=38.6MJ/m3 or ratio=0.9 (LHV/HHV)',
  run: (args) => Promise.resolve(answer(args)),
}

function answer([value, from, to, ...rest]: readonly string[]) {
  if (value === undefined || from === undefined || to === undefined || rest.length > 2)
    return wrongArguments('convert', convert)
  const number = inNewUnit(value, from, to, rest)
  return number.ok ? ok(`${number.value}\n`) : no([number.refusal])
}

function inNewUnit(value: string, from: string, to: string, rest: readonly string[]): Result<string, string> {
  const bases = rest.map(findBasis).filter((basis) => basis !== null)
  const basis: HeatingValue | null = bases[0] ?? null
  if (bases.length > 1) return no('Two heating values are named. Which of the two is it?')
  const bridge = bridgeOf(rest, basis)
  if (!bridge.ok) return bridge
  const quantity = parseQuantity(value, from, basis ?? bridge.value?.basis ?? null)
  if (!quantity.ok) return quantity
  const target = findUnit(to)
  if (!target.ok) return target
  const converted = convertQuantity(quantity.value, target.value, bridge.value)
  return converted.ok ? ok(toDigits(converted.value)) : converted
}

function bridgeOf(rest: readonly string[], basis: HeatingValue | null): Result<Bridge | null, string> {
  const [text, ...more] = rest.filter((word) => findBasis(word) === null)
  if (text === undefined) return ok(null)
  return more.length > 0 ? no('Two bridges are named; a conversion takes one.') : parseBridge(text, basis)
}
