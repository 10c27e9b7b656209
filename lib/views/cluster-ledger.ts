import { clusterEntry, findCluster, listMembers } from '#db/clusters'
import { appendAudit } from '#db/audit'
import { recordLedgerReading } from '#db/decisions'
import { listAcceptedSubmissions } from '#db/drafts'
import { findReleasedTotals } from '#db/ledgers'
import { authorise } from '#lib/domain/access/grant'
import { flowQuestions } from '#lib/domain/inventory/flows-between'
import { ledgerOfYear, statedFlows, yearsOf } from '#lib/domain/roadmap/ledger-of-year'
import { yearIn } from './company-years.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly year: unknown }

/**
 * The cluster's ledger of a year. A steward sees it whole, from the accepted submissions, and each company sees that its own was read.
 * Everybody else sees what the newest merge released of it.
 */
export const clusterLedgerView = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params, now }: Look<'cluster:read', Params>) {
    const row = await findCluster(tx, grant)
    if (!row) return null
    const place = { clusterSlug: row.slug, baseYear: row.baseYear }
    const reading = authorise(actor, 'ledger:read', { clusterId: grant.clusterId })
    if (!reading.ok) {
      const released = await findReleasedTotals(tx, grant)
      const years = [...new Set((released?.totals ?? []).map((total) => total.year))].toSorted((a, b) => b - a)
      const year = yearIn(params.year) ?? years[0] ?? row.baseYear
      const totals = (released?.totals ?? []).filter((total) => total.year === year)
      return {
        ...place,
        year,
        years,
        of: 'member' as const,
        merge: released && { number: released.number, at: released.at },
        totals,
      }
    }
    const [members, submissions] = await Promise.all([
      listMembers(tx, grant),
      listAcceptedSubmissions(tx, grant, row.cycle),
    ])
    const years = yearsOf(submissions)
    const year = yearIn(params.year) ?? years[0] ?? row.baseYear
    const ledger = ledgerOfYear(clusterEntry(row, members), submissions, year)
    if (await recordLedgerReading(tx, reading.value, row.cycle, now)) {
      const event = { type: 'ledger.read', clusterId: grant.clusterId, subject: { year } }
      await appendAudit(tx, event, grant.accountId, now)
    }
    return {
      ...place,
      year,
      years,
      of: 'steward' as const,
      submissions: submissions.length,
      questions: flowQuestions(statedFlows(submissions).filter(({ flow }) => flow.year === year)),
      members: members.map(({ organisationId, name }) => ({ organisationId, name })),
      ledger: { ...ledger, corporate: { ...ledger.corporate, byCompany: [...ledger.corporate.byCompany] } },
    }
  },
})
