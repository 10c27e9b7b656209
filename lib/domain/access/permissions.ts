import type { Role } from './roles.ts'

/**
 * Who may do what: the one table that server, screen and test read.
 * `in` says where the role must be held: on the Forum, in that cluster, in that company (which must belong to that cluster),
 * or nowhere (`self`: any signed-in person, about themselves). `engagement` asks for no role but for an engagement as verifier of
 * that one submission, which gives nothing else.
 * In a cluster, a company role counts when the company is a member there.
 */
const anyMember = ['lead', 'steward', 'contributor', 'signatory', 'company-admin'] as const
const anyColleague = ['contributor', 'signatory', 'company-admin'] as const

export const permissions = {
  'account:own': { in: 'self', roles: [] },

  'forum:read': { in: 'forum', roles: ['staff'] },
  'cluster:open': { in: 'forum', roles: ['staff'] },
  'lead:invite': { in: 'forum', roles: ['staff'] },
  'lead:remove': { in: 'forum', roles: ['staff'] },
  'public-goals:keep': { in: 'forum', roles: ['staff'] },

  'cluster:read': { in: 'cluster', roles: anyMember },
  'cluster:edit': { in: 'cluster', roles: ['lead'] },
  'benchmark:choose': { in: 'cluster', roles: ['lead'] },
  'factors:load': { in: 'cluster', roles: ['lead'] },
  'infrastructure:keep': { in: 'cluster', roles: ['lead'] },
  'funding:keep': { in: 'cluster', roles: ['lead', 'steward'] },
  'member:invite': { in: 'cluster', roles: ['lead'] },
  'steward:name': { in: 'cluster', roles: ['lead'] },
  'steward:remove': { in: 'cluster', roles: ['lead'] },
  'submission:decide': { in: 'cluster', roles: ['steward'] },
  'bundle:export': { in: 'cluster', roles: ['steward'] },
  'ledger:read': { in: 'cluster', roles: ['steward'] },
  'roadmap:merge': { in: 'cluster', roles: ['lead'] },
  'gap:propose': { in: 'cluster', roles: ['lead', 'steward'] },
  'scenario:keep': { in: 'cluster', roles: ['lead', 'steward'] },
  'schedule:read': { in: 'cluster', roles: ['lead', 'steward'] },
  'conflict:settle': { in: 'cluster', roles: ['lead'] },
  'roadmap:freeze': { in: 'cluster', roles: ['lead'] },
  'roadmap:approve': { in: 'cluster', roles: ['lead'] },
  'roadmap:publish': { in: 'cluster', roles: ['lead'] },
  'progress:report': { in: 'cluster', roles: ['lead'] },
  'comment:write': { in: 'cluster', roles: anyMember },

  'company:read': { in: 'company', roles: anyColleague },
  'company:edit': { in: 'company', roles: ['contributor'] },
  'submission:send': { in: 'company', roles: ['contributor'] },
  'colleague:invite': { in: 'company', roles: ['company-admin'] },
  'colleague:remove': { in: 'company', roles: ['company-admin'] },
  'roadmap:sign': { in: 'company', roles: ['signatory'] },
  // Who decides what the company shares decides who verifies it.
  'verifier:invite': { in: 'company', roles: ['company-admin'] },
  'verifier:answer': { in: 'company', roles: ['contributor', 'company-admin'] },

  'engagement:read': { in: 'engagement', roles: [] },
  'engagement:ask': { in: 'engagement', roles: [] },
  'opinion:record': { in: 'engagement', roles: [] },
} as const satisfies Record<
  string,
  { in: 'self' | 'forum' | 'cluster' | 'company' | 'engagement'; roles: readonly Role[] }
>

export type Permission = keyof typeof permissions
