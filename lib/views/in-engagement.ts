import type { Scope } from '#lib/domain/access/grant'

/** The scope of a page of a verifier's room: the engagement in its address, as long as it is this person's and runs. */
export const inEngagement = (params: { readonly id: string }): Scope => ({ engagementId: params.id })
