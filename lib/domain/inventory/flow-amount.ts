import { toDecimal, type Decimal } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import { energyFlowKinds, type FlowEntry, type FlowKind } from '../submission/inventory-statements.ts'
import { convert } from '../units/convert.ts'
import { findUnit } from '../units/find-unit.ts'
import { parseQuantity } from '../units/quantity.ts'
import { toNumber } from '../units/rational.ts'

const isEnergy = (kind: FlowKind): boolean => energyFlowKinds.some((each) => each === kind)

/** The unit in which both ends of a flow are compared: MWh of energy, tonnes of a substance. */
export const flowUnit = (kind: FlowKind): 'MWh' | 't' => (isEnergy(kind) ? 'MWh' : 't')

/** A flow's quantity in the unit of its kind. The refusal is a sentence that asks what was meant. */
export function flowAmount({
  kind,
  quantity,
  unit,
}: Pick<FlowEntry, 'kind' | 'quantity' | 'unit'>): Result<Decimal, string> {
  const typed = parseQuantity(quantity, unit)
  if (!typed.ok) return typed
  const to = findUnit(flowUnit(kind))
  if (!to.ok) return to
  const amount = convert(typed.value, to.value)
  if (!amount.ok)
    return no(
      isEnergy(kind)
        ? `Give the energy that was handed over, in MWh or GJ: ${unit} is no unit of energy.`
        : `Give the mass that was handed over, in t or kt: ${unit} is no unit of mass.`,
    )
  return ok(toDecimal(toNumber(amount.value), 6))
}
