import type { Tx } from '#db/client'
import { listMembers } from '#db/clusters'
import { listFlowQueries } from '#db/flows'
import type { Grant } from '#lib/domain/access/grant'
import { flowUnit } from '#lib/domain/inventory/flow-amount'

/** The open questions about flows that this company is one end of, each from its side. */
export async function findQueries(tx: Tx, grant: Grant<'company:read'>) {
  const rows = await listFlowQueries(tx, grant)
  if (rows.length === 0) return []
  const names = new Map((await listMembers(tx, grant)).map((member) => [member.organisationId, member.name]))
  return rows.map(({ key, kind, year, supplierId, receiverId, supplied, received, differencePercent, raisedAt }) => {
    const sends = supplierId === grant.organisationId
    return {
      key,
      kind,
      year,
      side: sends ? ('sent' as const) : ('received' as const),
      counterpart: names.get(sends ? receiverId : supplierId) ?? 'A company that left the cluster',
      own: sends ? supplied : received,
      theirs: sends ? received : supplied,
      unit: flowUnit(kind),
      differencePercent,
      raisedAt,
    }
  })
}

export type CompanyQuery = Awaited<ReturnType<typeof findQueries>>[number]
