import { inContext, type Database, type Tx } from '#db/client'
import { findCompanyDraft } from '#db/company-draft'
import { findPreview } from '#db/import-previews'
import type { Company } from '#db/make'
import { authorise, type Grant } from '#lib/domain/access/grant'
import { restored } from '#lib/domain/inventory/cell-text'
import { figure, text } from '#lib/export/csv-line'
import { writeWorkbook } from '#lib/export/workbook/write-workbook'
import { findPlan } from '#lib/import/find-plan'
import type { ImportSummary } from '#lib/import/preview'
import { shownPlan } from '#lib/import/shown-plan'
import { companyFile } from '#lib/views/company-file'
import { look } from '#lib/views/view'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'
import { receiveFile } from './receive-file.ts'

type World = {
  readonly database: Database
  readonly clusterOf: { readonly id: string; readonly slug: string }
  readonly now: Date
}

/** How companies of a test's world import their files: uploaded, shown and taken in through the same doors as on the pages. */
export function importing({ database, clusterOf, now }: World) {
  const place = (company: Company) => ({ organisationId: company.id, clusterId: clusterOf.id })

  const act = (company: Company, name: ActionName, input: Readonly<Record<string, unknown>>) =>
    perform(
      name,
      actions[name] as unknown as Action,
      { ...place(company), ...input },
      { database, actor: company.contributor, now },
    )

  async function upload(company: Company, source: Uint8Array | string): Promise<string> {
    const bytes = typeof source === 'string' ? Buffer.from(source) : source
    const file = { ...place(company), kind: null, fileName: 'a file', source: bytes, sourceWhenEmpty: null }
    const kept = await receiveFile(file, { database, actor: company.contributor, now })
    if (!kept.ok) throw new Error(`Refused: ${kept.refusal.kind}`)
    return kept.value.made?.['id'] ?? ''
  }

  /** Reads as the pages do. */
  async function reading<T>(company: Company, read: (tx: Tx, grant: Grant<'company:read'>) => Promise<T>): Promise<T> {
    const grant = authorise(company.contributor, 'company:read', place(company))
    if (!grant.ok) throw new Error('The maker gave the wrong role')
    return inContext(database, { kind: 'user', accountId: company.contributor.accountId }, (tx) =>
      read(tx, grant.value),
    )
  }

  const shown = (company: Company, id: string) =>
    reading(company, async (tx, grant) => {
      const preview = await findPreview(tx, grant, id)
      if (!preview) throw new Error('No preview')
      const summary = preview.summary as ImportSummary
      if (summary.refusal !== null) throw new Error(summary.refusal)
      return { kind: preview.kind, summary, ...shownPlan(await findPlan(tx, grant, preview)) }
    })

  async function take(company: Company, source: Uint8Array | string) {
    const id = await upload(company, source)
    const plan = await shown(company, id)
    const outcome = await act(company, 'import.commit', { id, digest: plan.digest })
    if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify([outcome.refusal, plan.problems.slice(0, 3)])}`)
    return plan
  }

  const draftOf = (company: Company) =>
    reading(company, async (tx, grant) => {
      const found = await findCompanyDraft(tx, grant)
      if (!found) throw new Error('There is no draft')
      return found.draft
    })

  /** The template as the company's page gives it out. */
  async function download(company: Company): Promise<Uint8Array> {
    const at = { org: company.id, cluster: clusterOf.slug, file: 'template.xlsx' }
    const file = await look(companyFile, at, { database, actor: company.contributor, now })
    if (!file || typeof file.body === 'string') throw new Error('There is no template')
    return file.body
  }

  return { act, upload, reading, shown, take, draftOf, download }
}

/** A workbook of plain cells, as another program would save it. */
export const plainWorkbookOf = (
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[],
): Uint8Array =>
  writeWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      columns: (rows[0] ?? []).map(() => ({ width: 20 })),
      rows: rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'number' ? figure(cell) : cell === null ? null : text(restored(String(cell))),
        ),
      ),
    })),
  )
