import type { FlowEntry, RestatementEntry } from './inventory-statements.ts'

// Makers of what stands beside the lines, for tests: sensible where a test does not care, overridden where it does.

/** 1,000 MWh of steam sent to company-2 in 2021, for which 200 t are counted. */
export const aFlow = (over: Partial<FlowEntry> = {}): FlowEntry => ({
  id: 'flow-1',
  siteId: 'site-1',
  year: 2021,
  side: 'sent',
  kind: 'steam',
  origin: null,
  counterpart: { organisationId: 'company-2', name: 'Vopak' },
  quantity: '1000',
  unit: 'MWh',
  scope1: '200',
  location: null,
  market: null,
  inFigures: false,
  note: null,
  ...over,
})

export const aRestatement = (over: Partial<RestatementEntry> = {}): RestatementEntry => ({
  id: 'restatement-1',
  year: 2021,
  cause: 'error',
  reason: 'A boiler was counted twice.',
  thresholdPercent: '5',
  before: { '1': '100', '2-location': null, '2-market': null, '3': null },
  after: { '1': '80', '2-location': null, '2-market': null, '3': null },
  by: 'Ada',
  at: '2026-03-02T09:00:00.000Z',
  ...over,
})
