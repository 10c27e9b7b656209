import type { CompanyRoom } from '#lib/views/company-room'

type Row = { readonly id: string; readonly rowVersion: number } | null

/** What a form of the room carries unseen: whose it is, and the version of the row that it was filled from. */
export const formPlace = (room: Pick<CompanyRoom, 'organisationId' | 'clusterId'>, row: Row = null) => ({
  organisationId: room.organisationId,
  clusterId: room.clusterId,
  ...(row ? { id: row.id, rowVersion: row.rowVersion } : {}),
})

export const fieldClassOptions = [
  { value: 'members', label: 'Members of the cluster' },
  { value: 'public', label: 'Anybody' },
  { value: 'confidential', label: 'Stewards only' },
] as const
