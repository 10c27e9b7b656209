import type { Decimal } from '../decimal.ts'

export const registers = ['uk-ets', 'eutl', 'ghgrp'] as const
export type Register = (typeof registers)[number]

/** The registers as their publishers name them. */
export const registerNames: Readonly<Record<Register, string>> = {
  'uk-ets': 'UK ETS compliance report',
  eutl: 'EU Transaction Log, installations',
  ghgrp: 'EPA GHGRP summary',
}

/** What a register says of one account or facility in one year. Tonnes of CO2e, as published; nothing is estimated or filled. */
export type RegisterFigure = {
  readonly register: Register
  /** Stands for exactly one account: `1000407`, `NL-101`, a GHGRP facility id. */
  readonly account: string
  /** What else it goes by, such as its permit or its FRS id. Several accounts can share one of these. */
  readonly ids: readonly string[]
  readonly name: string
  readonly operator: string | null
  readonly year: number
  /** Null where the register has the account and year but no figure: the status then says why. */
  readonly tonnes: Decimal | null
  /** The register's own word on the account or the year: `OPEN`, `A`, `Excluded`, the kind of emitter. Null where it says none. */
  readonly status: string | null
}
