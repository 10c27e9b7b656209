import { inContext, type Database } from '#db/client'
import type { Owner } from '#db/make'
import { takeScheduleJob, type Held } from '#db/schedule-jobs'
import { boilerRooms } from '#lib/actions/scenario/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterSchedule } from '#lib/views/cluster-schedule'
import { look } from '#lib/views/view'
import { computeNext } from './runner.ts'

/** What the tests of schedules need of a database: rooms to ask in, and the doors of people and of jobs. */
export function scheduleWorld(database: Database, owner: Owner) {
  const request = (actor: Actor) => ({ database, actor, now: new Date() })
  const heat = { title: 'Heat recovery', pillar: 'efficiency', start: '2026', tonnesPerYear: '30000' }
  const {
    act,
    done,
    makeRoom: makeBoilerRoom,
  } = boilerRooms(database, owner, {
    slug: 'jobs',
    lifetimeYears: '40',
    further: [{ ...heat, capex: '1', opexPerYear: '1' }],
    request,
  })
  type Room = Awaited<ReturnType<typeof makeRoom>>

  /**
   * A works of 100,000 t with a target of 60,000 t in 2030. Heat recovery, planned for 2026, keeps to the way there until 2027. Of two
   * boilers that exclude each other only the one of 50,000 t meets the target, planned for 2026 though 2028 is early enough. A confidential
   * measure does too little to matter.
   */
  async function makeRoom() {
    const room = await makeBoilerRoom()
    return { ...room, heatId: room.furtherIds[0] ?? '' }
  }

  const ask = (room: Room, timeLimit = '10') =>
    done(room.lead, 'schedule.ask', { clusterId: room.clusterId, timeLimit })
  const cancel = (room: Room, id: string) => act(room.lead, 'schedule.cancel', { clusterId: room.clusterId, id })
  const seenBy = (room: Room, actor: Actor, of?: string) =>
    look(clusterSchedule, { cluster: room.cluster.slug, of }, request(actor))
  const stateOf = async (room: Room, id: string) => (await seenBy(room, room.lead, id))?.shown?.state
  const inJobs = <T>(work: Parameters<typeof inContext<T>>[2]) => inContext(database, { kind: 'jobs' }, work)
  const compute = () => computeNext(database, crypto.randomUUID(), never)
  async function take(): Promise<Held> {
    const held = await inJobs((tx) => takeScheduleJob(tx, crypto.randomUUID(), new Date()))
    if (!held) throw new Error('Nothing waits')
    return held
  }
  return { act, ask, cancel, compute, done, inJobs, makeRoom, request, seenBy, stateOf, take }
}

/** Nobody stops it. */
export const never = new AbortController().signal
