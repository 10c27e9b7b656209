import type { ReleasedTotal } from '#lib/domain/roadmap/ledger-release'
import type { Tx } from './client.ts'
import * as schema from './schema/index.ts'

type Place = {
  readonly organisationId: string
  readonly clusterId: string
  readonly accountId: string
  readonly siteId: string
}

/** What stands beside a company's lines, with a canary in each row: see `plantRows`. */
export async function plantStatements(
  tx: Tx,
  { organisationId, clusterId, accountId, siteId }: Place,
  text: (what: string) => string,
  figure: (lead: number) => string,
): Promise<void> {
  const place = { organisationId, clusterId }
  const now = new Date()
  const sums = { '1': figure(13), '2-location': null, '2-market': null, '3': null }
  await tx.insert(schema.restatement).values({
    ...place,
    year: 2021,
    cause: 'error',
    reason: text('restatement'),
    thresholdPercent: '5',
    before: sums,
    after: sums,
    accountId,
    accountName: text('restater'),
    at: now,
  })
  await tx.insert(schema.yearDisclosure).values({
    ...place,
    year: 2021,
    netRevenue: figure(17),
    revenueSource: text('revenue-source'),
    per: { name: text('product'), unit: 't', amount: figure(18) },
    regulated: [{ siteId, percent: '55' }],
  })
  const flow = { year: 2021, kind: 'steam', unit: 'MWh' } as const
  await tx.insert(schema.flowStatement).values({
    ...place,
    ...flow,
    siteId,
    side: 'sent',
    counterpartName: text('counterpart'),
    quantity: figure(15),
    note: text('flow-note'),
  })
  await tx.insert(schema.siteOutput).values({
    ...place,
    siteId,
    unit: text('output-unit'),
    points: [{ year: 2021, output: figure(17) }],
  })
  await tx.insert(schema.flowQuery).values({
    clusterId,
    key: text('flow-key'),
    kind: 'steam',
    year: 2021,
    supplierId: organisationId,
    receiverId: crypto.randomUUID(),
    supplied: figure(16),
    received: '1',
    differencePercent: '50',
    raisedAt: now,
  })
  await tx
    .insert(schema.checkExplanation)
    .values({ ...place, key: text('check'), text: text('explanation'), authorName: text('explainer'), at: now })
}

export const withheldTotal = (reason: string): ReleasedTotal => ({ year: 2021, scope: '1', state: 'withheld', reason })
