import { expect, test } from 'vitest'
import { findGas } from './gwp.ts'
import { releasedGas } from './released-gas.ts'

test.each([
  ['HFC-134a', 'HFC-134a'],
  ['HFC-43-I0mee', 'HFC-43-10mee'],
  ['Perfluoromethane (PFC-14)', 'PFC-14'],
  ['Perfluorobutane (PFC-3-1-10)', 'PFC-31-10'],
  ['PFC-9-1-18', 'PFC-91-18'],
  ['PFC-31-10', 'PFC-31-10'],
  ['Sulphur hexafluoride (SF6)', 'SF6'],
  ['Methane', 'CH4'],
  ['Perfluorocyclopropane', null],
  ['HCFC-22', null],
  ['R410A', null],
] as const)('%s is the gas %s', (name, gas) => {
  expect(releasedGas(name)).toBe(gas)
  if (gas !== null) expect(findGas(gas)).toBe(gas)
})
