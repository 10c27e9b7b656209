import type { Permission } from '#lib/domain/access/permissions'

/** Every action by the name its forms post. What is not here cannot be done. */
export const actions = {} as const satisfies Record<string, { readonly permission: Permission }>

export type ActionName = keyof typeof actions
