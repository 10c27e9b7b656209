import type { Decimal } from '../../decimal.ts'
import { ipccFactor } from './ipcc-factor.ts'

/** Table 3.3: kilograms of nitrous oxide per tonne of acid, reckoned at 100 %. Abatement that works all year is in the first two. */
const processes: readonly (readonly [process: string, n2o: Decimal])[] = [
  ['with non-selective catalytic reduction', '2'],
  ['with N2O destruction in the process or tail gas', '2.5'],
  ['atmospheric pressure, no abatement', '5'],
  ['medium pressure, no abatement', '7'],
  ['high pressure, no abatement', '9'],
]

/** Nitric acid, the other large process gas of fertiliser works. */
export const ipccNitricAcid = processes.map(([process, N2O]) =>
  ipccFactor({
    name: `Nitric acid (${process})`,
    gases: { N2O },
    source: 'Volume 3, chapter 3, Chemical industry, table 3.3, tier 1, per tonne of 100 % acid',
  }),
)
