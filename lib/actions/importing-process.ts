import { openDatabase, type DatabaseAccess } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { perform } from './action.ts'
import { commitImport } from './import/commit.ts'
import { receiveFile } from './import/receive-file.ts'

/** A process of its own that reads a file or takes one in, for the test that kills it on the way. It reports once it was acknowledged. */
export type ImportTask = {
  readonly access: DatabaseAccess
  readonly actor: Actor
  readonly place: { readonly organisationId: string; readonly clusterId: string }
  readonly step:
    | { readonly kind: 'read'; readonly file: Uint8Array }
    | { readonly kind: 'take-in'; readonly id: string; readonly digest: string }
}
export type ImportReport = { readonly isDone: boolean; readonly id: string }

// The test is gone, however it went; a query that waits for its server would keep this process for good.
process.on('disconnect', () => process.exit(0))
process.once('message', ({ access, actor, place, step }: ImportTask) => {
  const request = { database: openDatabase(access), actor, now: new Date('2026-03-02T09:00:00Z') }
  const doing =
    step.kind === 'read'
      ? receiveFile(
          { ...place, kind: null, fileName: 'template.xlsx', source: step.file, sourceWhenEmpty: null },
          request,
        )
      : perform('import.commit', commitImport, { ...place, id: step.id, digest: step.digest }, request)
  void doing.then((done) =>
    process.send?.({ isDone: done.ok, id: (done.ok && done.value.made?.['id']) || '' } satisfies ImportReport),
  )
})
