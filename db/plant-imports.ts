import type { Tx } from './client.ts'
import * as schema from './schema/index.ts'

/** The part of `plantRows` that a company reads in from files: an import that waits, a kept mapping, a register's figure. */
export async function plantImports(
  tx: Tx,
  {
    place,
    siteId,
    accountId,
    text,
    figure,
    now,
  }: {
    readonly place: { readonly organisationId: string; readonly clusterId: string }
    readonly siteId: string
    readonly accountId: string
    readonly text: (what: string) => string
    readonly figure: (lead: number) => string
    readonly now: Date
  },
): Promise<void> {
  await tx.insert(schema.importPreview).values({
    ...place,
    kind: 'sheet',
    fileName: text('file.csv'),
    file: text('file'),
    rows: text('rows'),
    summary: { note: text('summary') },
    createdBy: accountId,
  })
  await tx.insert(schema.sheetMapping).values({
    ...place,
    fingerprint: text('fingerprint'),
    mapping: { columns: { site: text('heading') } },
    savedAt: now,
  })
  await tx.insert(schema.registerFigure).values({
    ...place,
    siteId,
    register: 'uk-ets',
    account: text('account'),
    year: 2021,
    name: text('register-name'),
    matchedBy: text('permit'),
    tonnes: figure(13),
    status: text('register-status'),
    readAt: now,
  })
}
