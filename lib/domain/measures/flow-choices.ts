import { carbonFlowKinds, energyFlowKinds, type FlowKind } from '../submission/inventory-statements.ts'
import type { MeasureFlow } from './needs.ts'

export type FlowChoice = { readonly value: string; readonly kind: FlowKind; readonly origin: MeasureFlow['origin'] }

/** All that can be handed over, CO2 with where its carbon is from: `steam`, `co2-storage fossil`. */
export const flowChoices: readonly FlowChoice[] = [
  ...[...energyFlowKinds, 'hydrogen' as const].map((kind) => ({ value: kind, kind, origin: null })),
  ...carbonFlowKinds.flatMap((kind) =>
    (['fossil', 'biogenic'] as const).map((origin) => ({ value: `${kind} ${origin}`, kind, origin })),
  ),
]
