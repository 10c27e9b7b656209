import { pointLeft } from '../exact.ts'
import type { Factor } from '../factor.ts'
import { carbonates } from '../process-equations.ts'
import { ipccFactor } from './ipcc-factor.ts'

const chapter = 'Volume 3, chapter 2, Mineral industry'
const calcined = (name: string, tonnes: string, source: string) =>
  ipccFactor({ name, gases: { CO2: pointLeft(tonnes, -3) }, source: `${chapter}, ${source}` })

/** What the cement industry itself uses where a plant has no analysis of its clinker. */
const csiClinker: Factor = {
  ...calcined('Cement clinker, process CO2 (industry default)', '0.525', ''),
  id: 'csi-2011/cement-clinker-process-co2/t',
  publisher: 'Cement Sustainability Initiative (WBCSD)',
  dataset: 'Cement CO2 and Energy Protocol, version 3',
  year: 2011,
  licence: 'Figure quoted with its source',
  source: 'Section 3.4, output method B2, default: CaO as the IPCC has it and the usual magnesium oxide',
}

/** Cement, lime and carbonates: kilograms of CO2 from calcination per tonne, fuel apart. */
export const ipccMinerals = [
  calcined('Cement clinker, process CO2 (65 % CaO, kiln dust 2 %)', '0.52', 'equation 2.4, tier 1'),
  calcined('Cement clinker, process CO2 (65 % CaO, no kiln dust lost)', '0.51', 'equation 2.4 before kiln dust'),
  csiClinker,
  calcined(
    'Calcium oxide in cement clinker, process CO2',
    '0.785',
    'section 2.2.1.2, tier 2: multiply by the CaO in the clinker',
  ),
  calcined(
    'Magnesium oxide in cement clinker, process CO2',
    '1.092',
    'stoichiometry of MgCO3 (44.01/40.31), tier 2: multiply by the MgO in the clinker',
  ),
  calcined('Lime, process CO2 (85 % high-calcium, 15 % dolomitic)', '0.75', 'equation 2.8, tier 1'),
  calcined('High-calcium lime, quicklime, process CO2', '0.75', 'table 2.4, 0.785 with 95 % CaO'),
  calcined('Dolomitic lime, process CO2 (95 % CaO·MgO)', '0.86', 'table 2.4, 0.913 with 95 %, developed countries'),
  calcined('Dolomitic lime, process CO2 (85 % CaO·MgO)', '0.77', 'table 2.4, 0.913 with 85 %, developing countries'),
  calcined('Hydraulic lime, process CO2', '0.59', 'table 2.4, 0.785 with 75 % CaO'),
  calcined('Glass, process CO2', '0.2', 'equation 2.10, tier 1, before cullet'),
  ...Object.entries(carbonates).map(([name, tonnes]) =>
    calcined(`${name}, calcined in full`, tonnes, 'table 2.1, tier 3'),
  ),
]
