import type { Scope } from '#lib/domain/access/grant'

/** The scope of a step of a verifier: their engagement, which says itself of what company and submission it is. */
export const inEngagement = ({ engagementId }: { readonly engagementId: string }): Scope => ({ engagementId })
