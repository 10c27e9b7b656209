/** A session ends after 30 minutes without a request, and 12 hours after sign-in whatever happens. */
export const idleMinutes = 30
export const absoluteHours = 12
