import { currentActor } from '#lib/auth/current-actor'

/** Whether to offer the way in or the way back to one's rooms. */
export const isSignedIn = async (): Promise<boolean> => (await currentActor()) !== null
