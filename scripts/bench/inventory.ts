import { freeze } from '#lib/domain/inventory/freeze'
import type { Bridge, FrozenFactor, InventoryLine } from '#lib/domain/inventory/line'
import { recompute } from '#lib/domain/inventory/recompute'
import { atMost, median, type BenchRow } from './bench-row.ts'

const count = 100_000

/** 100,000 stored lines brought from AR5 to AR6, to the decimal strings that are stored again, in milliseconds of CPU. */
export function benchInventory(): readonly BenchRow[] {
  const lines = Array.from({ length: count }, (_, index) => makeLine(index))
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    for (const line of lines) {
      const next = recompute(line, 'AR6')
      if (!next.ok) throw new Error(next.refusal)
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return [atMost(1000, 'Recompute 100,000 inventory lines in another GWP set', median(times), 'ms CPU')]
}

const units = ['kWh (HHV)', 'MWh (HHV)', 'GJ (HHV)', 'therm (HHV)', 'MMBtu (HHV)', 'm3', 't'] as const

const bridgeFrom = (unit: (typeof units)[number]): Bridge | null =>
  unit === 'm3' || unit === 't'
    ? { kind: 'calorific-value', value: '38.6', unit: `MJ/${unit}`, basis: 'HHV', source: 'Supplier' }
    : null

/** No two lines share a figure or an object: as rows of a database come. */
function makeLine(index: number): InventoryLine {
  const unit = units[index % units.length] ?? 'GJ (HHV)'
  const factor: FrozenFactor = {
    id: `factor-${index % 200}`,
    name: 'Natural gas',
    publisher: 'A publisher',
    dataset: 'A table',
    year: 2024,
    region: 'GB',
    per: 'kWh',
    basis: 'HHV',
    gases: { CO2: `0.${18_253 + (index % 977)}1`, 'CH4-fossil': '0.00001', N2O: '0.0000034' },
    gwp: null,
    methane: null,
    licence: 'A licence',
    source: 'Table 1',
  }
  const basics = {
    quantity: { value: `${1000 + index}.${(index % 9) + 1}`, unit },
    gwp: 'AR5',
    bridge: bridgeFrom(unit),
    oxidation: index % 3 === 0 ? '0.995' : null,
    biogenicShare: index % 5 === 0 ? '0.1' : null,
  } as const
  const content = freeze({ ...basics, factor }, false)
  if (!content.ok) throw new Error(content.refusal)
  return {
    id: `line-${index}`,
    siteId: `site-${index % 300}`,
    year: 2024,
    scope: '1',
    category: 'stationary',
    stream: 'Boiler',
    content: content.value,
    method: 'tier-2',
    quality: 2,
    uncertaintyPercent: null,
    note: null,
    evidence: [],
    class: 'confidential',
  }
}
