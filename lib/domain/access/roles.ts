/** What a person may be in an organisation or a cluster (DESIGN 1). */
export const roles = ['staff', 'lead', 'steward', 'contributor', 'signatory', 'company-admin'] as const
export type Role = (typeof roles)[number]

/** Roles held in a company, in every cluster the company belongs to. */
export const companyRoles = ['contributor', 'signatory', 'company-admin'] as const satisfies readonly Role[]

/** What an invitation may be to. A verifier holds no role: an engagement opens one submission to them, and nothing else. */
export type InvitedRole = Role | 'verifier'
