const hours = 72

/** Until when an invitation or a link to a new password can be used. */
export const invitationLife = (sentAt: Date): Date => new Date(sentAt.getTime() + hours * 3_600_000)
