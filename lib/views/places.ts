import type { Actor } from '#lib/domain/access/actor'

export type RoomPlace = { readonly href: string; readonly label: string; readonly note?: string }

/** Every room this person may enter: clusters, companies, the Forum. Known from the session itself, without a query. */
export function placesOf(actor: Actor) {
  const clusters = new Map(actor.memberships.map((own) => [own.clusterSlug, own.clusterName]))
  const companies = actor.memberships.filter((own) =>
    actor.roles.some((role) => role.clusterId === null && role.organisationId === own.organisationId),
  )
  return {
    person: actor.name,
    email: actor.email,
    forum: actor.roles.some((role) => role.role === 'staff'),
    clusters: [...clusters].map(([slug, name]): RoomPlace => ({ href: `/cluster/${slug}`, label: name })),
    verifications: actor.engagements.map((own): RoomPlace => ({
      href: `/verification/${own.id}`,
      label: own.organisationName,
      note: `Submission ${own.number}`,
    })),
    companies: companies.map((own): RoomPlace => ({
      href: `/company/${own.organisationId}/${own.clusterSlug}`,
      label: own.organisationName,
      note: own.clusterName,
    })),
  }
}
