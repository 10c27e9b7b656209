import type { UkFuelRow } from '../uk-factor.ts'

/** UK government set 2024, scope 1, solid fuels: name, unit, kg CO2e of CO2, of CH4, of N2O. */
export const ukSolids: readonly UkFuelRow[] = [
  ['Coal (industrial)', 't', '2374.87', '7.6384', '16.93154'],
  ['Coal (industrial)', 'kWh HHV', '0.31971', '0.00103', '0.00228'],
  ['Coal (industrial)', 'kWh LHV', '0.33653', '0.00109', '0.0024'],
  ['Coking coal', 't', '3144.16', '8.4672', '12.02282'],
  ['Coking coal', 'kWh HHV', '0.35559', '0.00095', '0.00136'],
  ['Coking coal', 'kWh LHV', '0.37431', '0.00101', '0.00143'],
  ['Petroleum coke', 't', '3377.05', '3.8304', '5.69128'],
  ['Petroleum coke', 'kWh HHV', '0.33997', '0.00038', '0.00057'],
  ['Petroleum coke', 'kWh LHV', '0.35786', '0.0004', '0.0006'],
  ['Coal (electricity generation)', 't', '2250.22', '0.672', '11.22248'],
  ['Coal (electricity generation)', 'kWh HHV', '0.3153', '0.0001', '0.00159'],
  ['Coal (electricity generation)', 'kWh LHV', '0.3319', '0.0001', '0.00168'],
  ['Coal (domestic)', 't', '2632', '240.352', '32.60034'],
  ['Coal (domestic)', 'kWh HHV', '0.31459', '0.02873', '0.00389'],
  ['Coal (domestic)', 'kWh LHV', '0.33115', '0.03024', '0.0041'],
  ['Coal (electricity generation - home produced coal only)', 't', '2246.71', '0.672', '11.2047'],
  ['Coal (electricity generation - home produced coal only)', 'kWh HHV', '0.3153', '0.0001', '0.00159'],
  ['Coal (electricity generation - home produced coal only)', 'kWh LHV', '0.3319', '0.0001', '0.00168'],
]
