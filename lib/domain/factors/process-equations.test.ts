import { expect, test } from 'vitest'
import { findFactor } from './library.ts'
import { ammoniaCo2, anodeEffectPfc, carbonBalanceCo2, clinkerCo2 } from './process-equations.ts'
import { ammoniaProcesses } from './starter/ipcc-ammonia.ts'

test('clinker with 65 % CaO and 2 % of kiln dust lost gives the 0.52 t of the IPCC’s first tier', () => {
  const co2 = clinkerCo2({ calciumOxide: 0.65, magnesiumOxide: 0, kilnDust: 1.02 })
  expect(co2).toBeCloseTo(520.455, 3)
  expect(findFactor('ipcc-2006/cement-clinker-process-co2-65-cao-kiln-dust-2/t')?.gases).toEqual({ CO2: '520' })
})

test('the cement industry’s 525 kg are the IPCC’s 65 % CaO and some 1.4 % MgO', () => {
  const co2 = clinkerCo2({ calciumOxide: 0.65, magnesiumOxide: 0.0135, kilnDust: 1 })
  expect(co2).toBeCloseTo(525, 0)
})

test.each(ammoniaProcesses.map((process) => [process.name, process] as const))(
  'ammonia, %s: fuel, carbon and oxidation give the published figure',
  (_, process) => {
    // Half a unit of the last printed digit, and a hair for the binary float at the very half.
    expect(Math.abs(ammoniaCo2(process) / 1000 - Number(process.tonnes))).toBeLessThan(0.0005 + 1e-9)
  },
)

test('a carbon balance counts what comes in and does not leave', () => {
  const co2 = carbonBalanceCo2([{ mass: 3, carbon: 0.82 }], [{ mass: 100, carbon: 0.01 }])
  expect(co2).toBeCloseTo(((2.46 - 1) * 44_000) / 12, 6)
  expect(carbonBalanceCo2([{ mass: 5, carbon: 0.8 }], [{ mass: 4, carbon: 1 }])).toBeCloseTo(0, 9)
})

test('the slope method turns anode-effect minutes into PFC', () => {
  const { CF4, C2F6 } = anodeEffectPfc('centre-worked prebake', 0.5)
  expect(CF4).toBeCloseTo(0.0715, 10)
  expect(C2F6 / CF4).toBeCloseTo(0.121, 10)
})
