import { expect, test } from 'vitest'
import { fromDecimal } from '../../decimal.ts'
import { findFactor } from '../library.ts'
import { anodeEffectPfc } from '../process-equations.ts'

const gases = (slug: string): Readonly<Record<string, number>> => {
  const factor = findFactor(`ipcc-2006/${slug}/t`)
  if (factor === null) throw new Error(`No factor ${slug}`)
  return Object.fromEntries(Object.entries(factor.gases).map(([gas, kilograms]) => [gas, fromDecimal(kilograms)]))
}

// Kilograms per tonne as the 2006 IPCC Guidelines, volume 3, print them; read from transcriptions of the pages that agree with each other.
test.each([
  ['equation 2.4', 'cement-clinker-process-co2-65-cao-kiln-dust-2', { CO2: 520 }],
  ['equation 2.4', 'cement-clinker-process-co2-65-cao-no-kiln-dust-lost', { CO2: 510 }],
  ['equation 2.8', 'lime-process-co2-85-high-calcium-15-dolomitic', { CO2: 750 }],
  ['table 2.4', 'high-calcium-lime-quicklime-process-co2', { CO2: 750 }],
  ['table 2.4', 'dolomitic-lime-process-co2-95-cao-mgo', { CO2: 860 }],
  ['table 2.4', 'dolomitic-lime-process-co2-85-cao-mgo', { CO2: 770 }],
  ['table 2.4', 'hydraulic-lime-process-co2', { CO2: 590 }],
  ['section 2.4, tier 1', 'glass-process-co2', { CO2: 200 }],
  ['table 2.1', 'limestone-calcite-calcined-in-full', { CO2: 439.71 }],
  ['table 2.1', 'magnesite-calcined-in-full', { CO2: 521.97 }],
  ['table 2.1', 'dolomite-calcined-in-full', { CO2: 477.32 }],
  ['table 2.1', 'siderite-calcined-in-full', { CO2: 379.87 }],
  ['table 2.1', 'rhodochrosite-calcined-in-full', { CO2: 382.86 }],
  ['table 2.1', 'sodium-carbonate-soda-ash-calcined-in-full', { CO2: 414.92 }],
  ['table 3.1', 'ammonia-natural-gas-conventional-reforming-modern-plant', { CO2: 1694 }],
  ['table 3.1', 'ammonia-natural-gas-excess-air-reforming-modern-plant', { CO2: 1666 }],
  ['table 3.1', 'ammonia-natural-gas-autothermal-reforming-modern-plant', { CO2: 1694 }],
  ['table 3.1', 'ammonia-natural-gas-average-of-modern-and-older-plants', { CO2: 2104 }],
  ['table 3.1', 'ammonia-partial-oxidation-of-heavy-feedstock-modern-plant', { CO2: 2772 }],
  ['table 3.1', 'ammonia-partial-oxidation-of-heavy-feedstock-average-of-modern-and-older-plants', { CO2: 3273 }],
  ['table 3.3', 'nitric-acid-with-non-selective-catalytic-reduction', { N2O: 2 }],
  ['table 3.3', 'nitric-acid-with-n2o-destruction-in-the-process-or-tail-gas', { N2O: 2.5 }],
  ['table 3.3', 'nitric-acid-atmospheric-pressure-no-abatement', { N2O: 5 }],
  ['table 3.3', 'nitric-acid-medium-pressure-no-abatement', { N2O: 7 }],
  ['table 3.3', 'nitric-acid-high-pressure-no-abatement', { N2O: 9 }],
  ['table 4.1', 'steel-basic-oxygen-furnace-bof-process-co2', { CO2: 1460 }],
  ['table 4.1', 'steel-electric-arc-furnace-eaf-process-co2', { CO2: 80 }],
  ['table 4.1', 'steel-open-hearth-furnace-ohf-process-co2', { CO2: 1720 }],
  ['table 4.1', 'steel-global-average-65-bof-30-eaf-5-ohf-process-co2', { CO2: 1060 }],
  ['table 4.1', 'pig-iron-not-turned-into-steel-blast-furnace-process-co2', { CO2: 1350 }],
  ['table 4.1', 'direct-reduced-iron-dri-process-co2', { CO2: 700 }],
  ['tables 4.1 and 4.2', 'sinter-process-co2', { CO2: 200, CH4: 0.07 }],
  ['table 4.1', 'iron-ore-pellets-process-co2', { CO2: 30 }],
  ['tables 4.1 and 4.2', 'metallurgical-coke-coke-oven-process-co2', { CO2: 560, CH4: 0.0001 }],
  ['table 4.10', 'aluminium-prebake-anode-co2', { CO2: 1600 }],
  ['table 4.10', 'aluminium-soderberg-anode-co2', { CO2: 1700 }],
  ['table 4.15', 'aluminium-centre-worked-prebake-pfc', { 'PFC-14': 0.4, 'PFC-116': 0.04 }],
  ['table 4.15', 'aluminium-side-worked-prebake-pfc', { 'PFC-14': 1.6, 'PFC-116': 0.4 }],
  ['table 4.15', 'aluminium-vertical-stud-soderberg-pfc', { 'PFC-14': 0.8, 'PFC-116': 0.04 }],
  ['table 4.15', 'aluminium-horizontal-stud-soderberg-pfc', { 'PFC-14': 0.4, 'PFC-116': 0.03 }],
])('%s: %s', (_, slug, published) => {
  expect(gases(slug)).toEqual(published)
})

test('the mixes that the guidelines name give their averages, to the digits that are printed', () => {
  const co2 = (slug: string) => gases(slug)['CO2'] ?? Number.NaN
  const steel =
    0.65 * co2('steel-basic-oxygen-furnace-bof-process-co2') +
    0.3 * co2('steel-electric-arc-furnace-eaf-process-co2') +
    0.05 * co2('steel-open-hearth-furnace-ohf-process-co2')
  expect(Math.abs(steel - 1060)).toBeLessThan(5)
  const lime =
    0.85 * co2('high-calcium-lime-quicklime-process-co2') + 0.15 * co2('dolomitic-lime-process-co2-85-cao-mgo')
  expect(Math.abs(lime - 750)).toBeLessThan(5)
})

test('an electric arc furnace does not count the pig iron that is charged to it, the other steels do', () => {
  const source = (slug: string) => findFactor(`ipcc-2006/${slug}/t`)?.source
  expect(source('steel-electric-arc-furnace-eaf-process-co2')).toMatch(/pig iron charged to it not included$/)
  expect(source('steel-basic-oxygen-furnace-bof-process-co2')).toMatch(/pig iron made for it included$/)
})

// IPCC 2006, table 4.16, as sheet B_EmInst of the communication template of the EU's border mechanism has them. The other two cells are not in it.
test.each([
  ['centre-worked prebake', 0.143, 0.121],
  ['vertical stud Søderberg', 0.092, 0.053],
] as const)('%s: slope and share of C2F6', (cell, slope, hexafluoroethane) => {
  const { CF4, C2F6 } = anodeEffectPfc(cell, 1)
  expect([CF4, C2F6 / CF4]).toEqual([slope, expect.closeTo(hexafluoroethane, 9)])
})
