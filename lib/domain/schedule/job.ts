/** Where a computation of the best schedule stands. Queued and running are live: a cluster has one live computation at most. */
export type ScheduleJobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
export const liveStates = ['queued', 'running'] as const satisfies readonly ScheduleJobState[]

/** What is made small at the moment: first what is missed of the target, then the cost. */
export type ScheduleStage = 'shortfall' | 'cost'

/** Seconds that may be asked for; a minute unless said (METHODS 4.5). */
export const timeLimits = [10, 60, 300, 900] as const
export const usualTimeLimit = 60

/** A computation whose heartbeat is older has lost its process, and another takes it over. */
export const heartbeatSeconds = 60

/** So often a computation is begun: one that ends its process each time must not end every one that comes. */
export const mostAttempts = 3
