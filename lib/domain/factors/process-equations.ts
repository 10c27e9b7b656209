/** Process equations of the 2006 IPCC Guidelines, volume 3, as they are published. Masses in tonnes, answers in kilograms of gas per tonne. */

/** Mass of CO2 for a mass of carbon. */
export const co2PerCarbon = 44 / 12

/** Tonnes of CO2 that a tonne of carbonate gives off when it is calcined in full (chapter 2, table 2.1). */
export const carbonates = {
  'Limestone (calcite)': '0.43971',
  Magnesite: '0.52197',
  Dolomite: '0.47732',
  Siderite: '0.37987',
  Rhodochrosite: '0.38286',
  'Sodium carbonate (soda ash)': '0.41492',
} as const

/** Tonnes of CO2 for a tonne of oxide formed from carbonate: CaO 44.01 / 56.08, MgO 44.01 / 40.31 (chapter 2, tables 2.1 and 2.4). */
export const co2PerOxide = { CaO: 0.785, MgO: 1.092 } as const

export type Clinker = {
  /** Shares of mass of the clinker that came from carbonate, 0 to 1. */
  readonly calciumOxide: number
  readonly magnesiumOxide: number
  /** Correction for kiln dust that is not returned: 1.02 where nothing is known. */
  readonly kilnDust: number
}

/** Kilograms of CO2 per tonne of clinker from its oxides (chapter 2, equations 2.2 and 2.4; Cement CO2 and Energy Protocol). */
export const clinkerCo2 = (clinker: Clinker): number =>
  1000 * (clinker.calciumOxide * co2PerOxide.CaO + clinker.magnesiumOxide * co2PerOxide.MgO) * clinker.kilnDust

export type AmmoniaProcess = {
  /** GJ of fuel and feedstock per tonne of ammonia. */
  readonly fuel: number
  /** Kilograms of carbon per GJ. */
  readonly carbon: number
  /** Share of carbon oxidised, 0 to 1. */
  readonly oxidised: number
}

/** Kilograms of CO2 per tonne of ammonia, before what goes into urea is taken off (chapter 3, equation 3.1). */
export const ammoniaCo2 = (process: AmmoniaProcess): number =>
  process.fuel * process.carbon * process.oxidised * co2PerCarbon

export type CarbonFlow = {
  /** Tonnes. */
  readonly mass: number
  /** Share of carbon in the mass, 0 to 1. */
  readonly carbon: number
}

/**
 * Kilograms of CO2 of a works by its carbon balance: all carbon that comes in and does not leave in a product or by-product
 * (chapter 4, equations 4.9 to 4.11).
 */
export const carbonBalanceCo2 = (coming: readonly CarbonFlow[], leaving: readonly CarbonFlow[]): number =>
  1000 * co2PerCarbon * (carbonOf(coming) - carbonOf(leaving))

const carbonOf = (flows: readonly CarbonFlow[]): number => flows.reduce((sum, flow) => sum + flow.mass * flow.carbon, 0)

/** Slopes of anode-effect minutes, and kg of C2F6 per kg of CF4 (chapter 4, table 4.16). */
export const aluminiumCells = {
  'centre-worked prebake': { slope: 0.143, hexafluoroethane: 0.121 },
  'side-worked prebake': { slope: 0.272, hexafluoroethane: 0.252 },
  'vertical stud Søderberg': { slope: 0.092, hexafluoroethane: 0.053 },
  'horizontal stud Søderberg': { slope: 0.099, hexafluoroethane: 0.085 },
} as const
export type AluminiumCell = keyof typeof aluminiumCells

/**
 * Kilograms of CF4 and C2F6 per tonne of aluminium by the slope method (chapter 4, equation 4.26): `minutes` are anode-effect minutes
 * per cell and day, effects per cell-day times their mean length.
 */
export function anodeEffectPfc(cell: AluminiumCell, minutes: number): { readonly CF4: number; readonly C2F6: number } {
  const { slope, hexafluoroethane } = aluminiumCells[cell]
  return { CF4: slope * minutes, C2F6: slope * minutes * hexafluoroethane }
}
