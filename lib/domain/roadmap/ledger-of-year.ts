import { clusterLedger, type ClusterLedger } from '../inventory/cluster-ledger.ts'
import { ledgerStatements, type StatedFlow } from '../inventory/flows-between.ts'
import { consolidationOf } from '../inventory/reported-sums.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import type { ClusterEntry } from './document.ts'
import { ledgerInputs } from './ledger-input.ts'

/** The flows that the companies of these submissions state. A document of figures alone states none. */
export const statedFlows = (submissions: readonly AcceptedSubmission[]): readonly StatedFlow[] =>
  submissions.flatMap(({ document }) =>
    document.schema === 'concord/submission/2'
      ? document.transfers.map((flow) => ({ organisationId: document.organisation.id, flow }))
      : [],
  )

/**
 * The ledger of a cluster in a year (METHODS 1.5 to 1.8) from its members' accepted submissions. A company that sent an inventory
 * consolidates as it says there; of one that sent figures alone nothing is known. Not for everybody: see `clusterLedger`.
 */
export const ledgerOfYear = (
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
  year: number,
): ClusterLedger => ledgersOf(cluster, submissions)(year)

/** The same for several years: what does not depend on the year is worked out once. */
export function ledgersOf(
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
): (year: number) => ClusterLedger {
  const byCompany = new Map(submissions.map(({ document }) => [document.organisation.id, document]))
  const inputOf = ledgerInputs(cluster, submissions)
  const flows = ledgerStatements(statedFlows(submissions))
  return (year) =>
    clusterLedger(
      inputOf(year, {
        approachOf(organisationId) {
          const document = byCompany.get(organisationId)
          return document?.schema === 'concord/submission/2' ? consolidationOf(document, year) : null
        },
        holdings: [],
        ...flows,
      }),
    )
}

/** The years of which any submission has a figure, newest first. */
export const yearsOf = (submissions: readonly AcceptedSubmission[]): readonly number[] =>
  [...new Set(submissions.flatMap(({ document }) => document.emissions.map(({ year }) => year)))].toSorted(
    (a, b) => b - a,
  )
