import { energyFlowKinds, type FlowKind } from '../submission/inventory-statements.ts'

/** What a flow of a measure is counted in, without the year: energy in MWh, CO2 and hydrogen in tonnes. */
export const flowUnit = (kind: FlowKind): 'MWh' | 't' => (energyFlowKinds.some((each) => each === kind) ? 'MWh' : 't')
