import type { Factor } from '../factor.ts'
import { emberGrid } from './ember-grid.ts'
import { epa2025 } from './epa-2025.ts'
import { ipccAluminium } from './ipcc-aluminium.ts'
import { ipccAmmonia } from './ipcc-ammonia.ts'
import { ipccMinerals } from './ipcc-minerals.ts'
import { ipccNitricAcid } from './ipcc-nitric-acid.ts'
import { ipccSteel } from './ipcc-steel.ts'
import { uk2024 } from './uk-2024.ts'

/** The factors that Concord brings along, each with its publisher, year, licence and place in the publication. */
export const starterFactors: readonly Factor[] = [
  ...uk2024,
  ...epa2025,
  ...emberGrid,
  ...ipccMinerals,
  ...ipccSteel,
  ...ipccAmmonia,
  ...ipccNitricAcid,
  ...ipccAluminium,
]
