import { describe, expect, test } from 'vitest'
import type { FlowSaid } from './flow-row.ts'
import { fittingFlow, flowFaults, misplacedFields } from './flow-rules.ts'

const flow: FlowSaid = {
  year: 2024,
  side: 'sent',
  kind: 'steam',
  origin: null,
  quantity: '10',
  unit: 'GJ',
  scope1: '2',
  location: null,
  market: null,
  inFigures: false,
  note: null,
}

describe('A statement about a flow', () => {
  test('is in a unit of its kind, and of CO2 says whether it is fossil', () => {
    expect(flowFaults(flow)).toEqual({})
    expect(flowFaults({ ...flow, unit: 't' })).toEqual({ unit: expect.stringContaining('no unit of energy') })
    expect(flowFaults({ ...flow, kind: 'co2-use', unit: 'kt' })).toEqual({ origin: expect.stringContaining('fossil') })
    expect(flowFaults({ ...flow, quantity: '1.234,5' })).toHaveProperty('unit')
  })

  test('keeps what belongs to its kind and its end alone, and a file is told of the rest', () => {
    const everything: FlowSaid = { ...flow, origin: 'fossil', location: '3', market: '4', inFigures: true }
    expect(fittingFlow(everything)).toEqual(flow)
    expect(Object.keys(misplacedFields(everything))).toEqual(['origin', 'location', 'market', 'inFigures'])
    expect(fittingFlow({ ...everything, side: 'received' })).toMatchObject({ scope1: null, location: '3', market: '4' })
    expect(fittingFlow({ ...everything, kind: 'co2-capture' })).toMatchObject({
      origin: 'fossil',
      inFigures: true,
      scope1: null,
    })
    expect(misplacedFields(flow)).toEqual({})
  })
})
