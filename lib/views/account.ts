import { listOwnSessions } from '#db/sessions'
import { sessionToken } from '#lib/auth/session-cookie'
import { view } from './view.ts'

/** A person's own account: who they are here, in which roles, and where they are signed in. */
export const ownAccount = view({
  permission: 'account:own',
  scope: () => ({}),
  async run({ tx, grant, actor, now }) {
    const current = await sessionToken()
    const sessions = await listOwnSessions(tx, grant, now)
    return {
      name: actor.name,
      email: actor.email,
      roles: actor.roles.map((role) => ({
        key: `${role.organisationId} ${role.role} ${role.clusterId}`,
        role: role.role,
        organisationName: role.organisationName,
        clusterName: actor.memberships.find((own) => own.clusterId === role.clusterId)?.clusterName ?? null,
      })),
      sessions: sessions.map((session) => ({
        id: session.tokenHash,
        device: deviceName(session.userAgent),
        startedAt: session.createdAt,
        seenAt: session.seenAt,
        current: session.tokenHash === current,
      })),
      now,
    }
  },
})

const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** "Firefox on Windows", as far as a browser tells. */
function deviceName(userAgent: string | null): string {
  const named = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const [browser, system] = [named(browsers) ?? 'A browser', named(systems)]
  return system ? `${browser} on ${system}` : browser
}
