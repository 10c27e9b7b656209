import type { Decimal } from '../../decimal.ts'
import type { FieldClass, Pillar, Scope } from '../../submission/document.ts'
import type { Figure, RoadmapDemand } from '../document.ts'
import type { FormulaName } from './formulas.ts'

/** Who opens a figure: a steward reads all, a member its own and what others opened to it. */
export type TraceReader = { readonly kind: 'steward' } | { readonly kind: 'member'; readonly organisationId: string }

/** Which figure of a roadmap, or behind one. Years are those of the roadmap. */
export type FigurePath =
  | {
      readonly of: 'reference' | 'roadmap' | 'committed' | 'target' | 'gap-measures' | 'gap-commitments'
      readonly year: number
    }
  | { readonly of: 'wedge'; readonly pillar: Pillar; readonly firm: boolean; readonly year: number }
  | { readonly of: 'measure'; readonly id: string; readonly year: number }
  | {
      readonly of: 'member-reference' | 'member-roadmap' | 'member-committed'
      readonly organisationId: string
      readonly year: number
    }
  | {
      readonly of: 'site-reference' | 'site-roadmap'
      readonly organisationId: string
      readonly siteId: string
      readonly year: number
    }
  | { readonly of: 'site-base'; readonly organisationId: string; readonly siteId: string; readonly scope: Scope }
  | { readonly of: 'inventory'; readonly scope: Scope }
  | { readonly of: 'hub-capacity' | 'hub-booked'; readonly hubId: string; readonly year: number }
  | { readonly of: 'demand'; readonly carrier: RoadmapDemand['of']; readonly year: number }

export type TraceUnit = 't' | 'MWh' | 'm3' | '%' | 'year' | 'years'

/** One thing that goes into a figure. `opens` is the figure it is itself, null where it is an entry of a submission or the cluster. */
export type TraceInput = {
  readonly label: string
  readonly value: Figure
  readonly unit: TraceUnit
  readonly opens: FigurePath | null
}

/** A line or figure of a submission behind a figure. */
export type TracedLine = {
  readonly organisationId: string
  readonly siteId: string
  /** The id of the inventory line; null where the submission gives ready-made figures. */
  readonly lineId: string | null
  readonly stream: string | null
  readonly year: number
  readonly gas: string | null
  readonly tonnes: Decimal
  readonly source: string
  readonly class: FieldClass
}

/** A figure opened: the formula, what went into it and the lines behind it, as far as its reader may see. */
export type Trace = {
  readonly path: FigurePath
  readonly formula: FormulaName
  readonly value: Figure
  readonly unit: TraceUnit
  readonly inputs: readonly TraceInput[]
  readonly lines: readonly TracedLine[]
  /** True where something behind the figure is kept from this reader. */
  readonly partly: boolean
}
