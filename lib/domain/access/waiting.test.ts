import { describe, expect, test } from 'vitest'
import type { Membership } from './actor.ts'
import { waitingItems, type ClusterStanding } from './waiting.ts'

const deadline = new Date('2026-06-30T23:59:59.000Z')
const own: Membership = {
  clusterId: 'c',
  clusterSlug: 'humber',
  clusterName: 'Humber',
  organisationId: 'steel',
  organisationName: 'North Steel',
}
const start: ClusterStanding = {
  submitBy: deadline,
  submissions: new Map(),
  merged: false,
  blocking: 0,
  frozen: null,
  signed: new Set(),
}
const inSignature = { number: 3, state: 'in-signature', deadline } as const
const tasks = (cluster: Partial<ClusterStanding>, ...roles: Parameters<typeof waitingItems>[2]) =>
  waitingItems({ ...start, ...cluster }, own, roles).map((item) => item.task)

describe('what waits', () => {
  test('for a contributor is the submission, with its deadline, until it is sent', () => {
    expect(waitingItems(start, own, ['contributor'])).toEqual([
      {
        href: '/company/steel/humber',
        task: 'Prepare and send the submission',
        where: 'North Steel, Humber',
        until: deadline,
      },
    ])
    expect(tasks({ submissions: new Map([['steel', 'submitted']]) }, 'contributor')).toEqual([])
  })

  test('for a contributor is a returned submission', () => {
    expect(tasks({ submissions: new Map([['steel', 'returned']]) }, 'contributor')).toEqual([
      'Correct the submission that was returned',
    ])
  })

  test('for an admin who keeps no data is to have somebody who does, until something is sent', () => {
    const invite = 'See who keeps the data and who signs, and invite them'
    expect(tasks({}, 'company-admin')).toEqual([invite])
    expect(tasks({}, 'company-admin', 'contributor')).not.toContain(invite)
    expect(tasks({ submissions: new Map([['steel', 'submitted']]) }, 'company-admin')).toEqual([])
  })

  test('for a signatory is the stance, until the company has taken one', () => {
    expect(tasks({ frozen: inSignature }, 'signatory')).toEqual(['Take your company’s stance on version 3'])
    expect(tasks({ frozen: inSignature, signed: new Set(['steel']) }, 'signatory')).toEqual([])
  })

  test('for a steward is what members have sent', () => {
    const submissions = new Map([
      ['steel', 'submitted'],
      ['cement', 'submitted'],
      ['port', 'accepted'],
    ] as const)
    expect(tasks({ submissions }, 'steward')).toEqual(['Read 2 submissions and decide'])
  })

  test('for a lead is the merge, then the conflicts, then the approval', () => {
    const submissions = new Map([['steel', 'accepted']] as const)
    expect(tasks({ submissions }, 'lead')).toEqual(['Merge 1 accepted submission'])
    expect(tasks({ submissions, merged: true, blocking: 1 }, 'lead')).toEqual(['Settle 1 blocking conflict'])
    expect(tasks({ submissions, merged: true, frozen: inSignature }, 'lead')).toEqual([])
    expect(tasks({ submissions, merged: true, frozen: { ...inSignature, state: 'agreed' } }, 'lead')).toEqual([
      'Approve version 3, which is agreed',
    ])
  })

  test('for somebody without a role is nothing', () => {
    expect(tasks({ frozen: inSignature, blocking: 2 })).toEqual([])
  })
})
