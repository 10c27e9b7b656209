import { pointLeft } from '../exact.ts'
import type { AmmoniaProcess } from '../process-equations.ts'
import { ipccFactor } from './ipcc-factor.ts'

/** Table 3.1: what a process takes, and the tonnes of CO2 per tonne of ammonia that the table gives for it. */
export const ammoniaProcesses: readonly (AmmoniaProcess & { readonly name: string; readonly tonnes: string })[] = [
  { name: 'natural gas, conventional reforming, modern plant', fuel: 30.2, carbon: 15.3, oxidised: 1, tonnes: '1.694' },
  { name: 'natural gas, excess air reforming, modern plant', fuel: 29.7, carbon: 15.3, oxidised: 1, tonnes: '1.666' },
  { name: 'natural gas, autothermal reforming, modern plant', fuel: 30.2, carbon: 15.3, oxidised: 1, tonnes: '1.694' },
  { name: 'natural gas, average of modern and older plants', fuel: 37.5, carbon: 15.3, oxidised: 1, tonnes: '2.104' },
  { name: 'partial oxidation of heavy feedstock, modern plant', fuel: 36, carbon: 21, oxidised: 1, tonnes: '2.772' },
  {
    name: 'partial oxidation of heavy feedstock, average of modern and older plants',
    fuel: 42.5,
    carbon: 21,
    oxidised: 1,
    tonnes: '3.273',
  },
]

/** Ammonia: fuel and feedstock together, before CO2 that goes into urea is taken off. */
export const ipccAmmonia = ammoniaProcesses.map(({ name, tonnes }) =>
  ipccFactor({
    name: `Ammonia (${name})`,
    gases: { CO2: pointLeft(tonnes, -3) },
    source: 'Volume 3, chapter 3, Chemical industry, equation 3.1 and table 3.1, tier 1, fuel and feedstock',
  }),
)
