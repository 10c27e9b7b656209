import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { makeWorld } from '#db/make'
import { listRecordsInForce, listVersions } from '#db/public-goals'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import type { TableSource } from '#lib/domain/goals/public/kept-record'
import type { Refusal } from '#lib/domain/refusal'
import type { Result } from '#lib/domain/result'
import { readPublicTable } from '#lib/import/public-table'
import { publicEdition } from '#lib/views/public-edition'
import { look } from '#lib/views/view'
import { perform, type Action, type Done } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'
import { keepTable } from './keep-table.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner)
const now = new Date('2026-03-02T09:00:00Z')
const member = world.company('Northbank Steel').contributor
const request = { database, actor: world.staff, now }

const edition = { publisher: 'Net Zero Tracker', dataset: 'Net Zero Tracker', asOf: '2024-06-01', licence: 'CC BY 4.0' }

function done(outcome: Result<Done, Refusal>): Done {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

const act = (name: ActionName, input: Readonly<Record<string, unknown>>, actor: Actor = world.staff) =>
  perform(name, actions[name] as unknown as Action, input, { database, actor, now })

const heading =
  'id_code,name,country,actor_type,end_target,end_target_year,end_target_baseline_year,end_target_percentage_reduction,source_url'
const dutch = (percent: number) =>
  `COU-0166,Netherlands,NLD,Country,Emissions reduction target,2050,1990,${percent},https://wetten.overheid.nl`
const wales = 'REG-0070,Wales,GBR,Region,Net zero,2050,,,https://gov.wales'

/** Reads a table as the upload does and keeps it, waiting. */
async function keep(rows: readonly string[], said = edition, source: TableSource = 'tracker', head = heading) {
  const table = await readPublicTable(Buffer.from([head, ...rows].join('\n')), { source, edition: said })
  if (!table.ok) throw new Error(table.refusal.sentence)
  const kept = { source, ...said, fileName: 'table.csv', refusal: null, ...table.value }
  return done(await perform('public-table.keep', keepTable, kept, request)).made?.['id'] ?? ''
}

const inForce = (actor: Actor, shownOnly = false) =>
  inContext(database, { kind: 'user', accountId: actor.accountId }, (tx) =>
    listRecordsInForce(tx, { accountId: actor.accountId }, { kind: 'actor', shownOnly }),
  )
const cutOf = (records: Awaited<ReturnType<typeof inForce>>, name: string) =>
  records.flatMap((record) =>
    record.kind === 'actor' && record.name === name ? record.content.goals.map((goal) => goal.reductionPercent) : [],
  )
const preview = async (id: string) => {
  const seen = await look(publicEdition, { edition: id, changes: 1, leftOut: 1 }, request)
  if (!seen) throw new Error('The edition is not there')
  return seen
}
const versions = (key: string) =>
  inContext(database, { kind: 'user', accountId: world.staff.accountId }, (tx) =>
    listVersions(tx, { accountId: world.staff.accountId }, 'actor', key),
  )

describe('Public goals', () => {
  test('stand from the start for the demo’s nations, for members and staff alike', async () => {
    expect(cutOf(await inForce(member), 'Netherlands')).toEqual([95, 49])
    expect(cutOf(await inForce(world.staff), 'Netherlands')).toEqual([95, 49])
  })

  test('a table is shown before it is taken in: what is new, changed and gone, and nobody else sees it', async () => {
    const id = await keep([dutch(97), 'COU-9999,Narnia,NAR,Country,Net zero,,,,', wales])
    const seen = await preview(id)
    expect(seen.changes?.changedPage).toContainEqual({
      label: 'Netherlands: Emissions reduction target by 2050',
      fields: expect.arrayContaining([{ field: 'reductionPercent', before: '95', after: '97' }]) as unknown,
    })
    expect(seen.changes?.goneTotal).toBeGreaterThan(10)
    expect(seen.leftOut.page).toEqual([{ id: 'COU-9999/end', name: 'Narnia', reason: 'It names no target year.' }])
    expect(cutOf(await inForce(member), 'Netherlands')).toEqual([95, 49])
    expect(await look(publicEdition, { edition: id, changes: 1, leftOut: 1 }, { ...request, actor: member })).toBeNull()
    done(await act('public-table.discard', { id }))
    expect(await act('public-table.discard', { id })).toMatchObject({ ok: false })
  })

  test('taking it in makes an edition, replaces no text, and what it no longer has is gone', async () => {
    const id = await keep([dutch(97), wales])
    const { seen } = await preview(id)
    done(await act('public-table.take-in', { id, seen: String(seen) }))
    const kept = await inForce(member)
    expect(cutOf(kept, 'Netherlands')).toEqual([97])
    expect(kept.map(({ name }) => name)).not.toContain('Scotland')
    expect((await versions('COU-0166')).map((version) => version.edition?.number ?? 0)).toEqual([seen + 1, 0])
    expect(await act('public-table.take-in', { id, seen: String(seen + 1) })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
  })

  test('of two editions that were looked at together the second is refused, so that nobody takes in what they did not see', async () => {
    const [first, second] = [await keep([dutch(96), wales]), await keep([dutch(98), wales])]
    const { seen } = await preview(first)
    done(await act('public-table.take-in', { id: first, seen: String(seen) }))
    expect(await act('public-table.take-in', { id: second, seen: String(seen) })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
    expect(cutOf(await inForce(member), 'Netherlands')).toEqual([96])
  })

  test('an edition whose licence forbids it is for staff alone, and leaves what clusters see as it was', async () => {
    const id = await keep([dutch(99)], { ...edition, licence: 'CC BY-NC 4.0' })
    const waiting = await preview(id)
    expect(waiting.notes.join(' ')).toContain('for staff’s own use')
    expect([waiting.records, waiting.shown]).toEqual([1, 0])
    done(await act('public-table.take-in', { id, seen: String(waiting.seen) }))
    expect(cutOf(await inForce(world.staff), 'Netherlands')).toEqual([99])
    expect(cutOf(await inForce(world.staff, true), 'Netherlands')).toEqual([96])
    expect(cutOf(await inForce(member, true), 'Netherlands')).toEqual([96])
    expect(cutOf(await inForce(member, true), 'Wales')).toEqual([null])
  })

  test('Climate Watch’s totals are kept for staff, the UNFCCC’s are shown', async () => {
    const rows = [
      'NL,1990,221000000,tCO2e,UNFCCC Annex I total GHG without LULUCF',
      'NL,1990,222000000,tCO2e,Climate Watch total including LUCF',
    ]
    const id = await keep(rows, { ...edition, dataset: 'Totals' }, 'totals', 'country,year,value,unit,dataset')
    const seen = await preview(id)
    expect([seen.records, seen.shown]).toEqual([2, 1])
    expect(seen.notes.join(' ')).toContain('Climate Watch')
  })
})

const goal = {
  title: 'Cut by 2035',
  type: 'absolute',
  scopes: ['1'],
  gases: 'CO2e',
  baseYear: '1990',
  targetYear: '2035',
  reductionPercent: '70',
  offsets: 'none',
  status: 'adopted',
  source: 'https://www.legislation.gov.uk',
  publisher: 'Senedd',
  dataset: 'Climate Change (Wales) Regulations',
  asOf: '2025-01-01',
  licence: 'Open Government Licence v3.0',
}

describe('A goal entered by hand', () => {
  test('is a new version of its actor, and the earlier ones stay', async () => {
    const [standing] = await versions('REG-0070')
    const seen = String(standing?.edition?.number ?? 0)
    done(await act('public-goal.save', { ...goal, key: 'REG-0070', seen }))
    expect(cutOf(await inForce(member, true), 'Wales')).toEqual([null, 70])
    expect(await versions('REG-0070')).toHaveLength(4)
    expect(await act('public-goal.save', { ...goal, key: 'REG-0070', seen })).toMatchObject({
      refusal: { kind: 'wrong-state' },
    })
  })

  test('that contradicts itself is refused at its field', async () => {
    const outcome = await act('public-goal.save', {
      ...goal,
      seen: '0',
      name: 'Humberside',
      level: 'region',
      country: 'gb',
      targetYear: '1985',
      reductionPercent: '120',
    })
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        fields: {
          targetYear: 'Its target year 1985 does not come after its base year 1990.',
          reductionPercent: 'A cut of 120 % takes off more than there is.',
        },
      },
    })
  })

  test('can be ended; its earlier versions keep it', async () => {
    const [standing] = await versions('REG-0070')
    const goals = standing?.kind === 'actor' ? standing.content.goals : []
    const seen = String(standing?.edition?.number ?? 0)
    done(await act('public-goal.remove', { key: 'REG-0070', seen, goal: goals.at(-1)?.id ?? '' }))
    expect(cutOf(await inForce(member, true), 'Wales')).toEqual([null])
    expect(await versions('REG-0070')).toHaveLength(5)
  })

  test('a trading scheme’s cap is a version with its source, and a year that stands twice is refused', async () => {
    const scheme = {
      name: 'UK ETS',
      country: 'GB',
      seen: '0',
      factors: '2024-2027 5',
      source: 'https://www.gov.uk',
      publisher: 'UK ETS Authority',
      dataset: 'Cap',
      asOf: '2024',
      licence: 'Open Government Licence v3.0',
    }
    done(await act('public-scheme.save', { ...scheme, caps: '2025 87000000\n2026 82000000' }))
    expect(await act('public-scheme.save', { ...scheme, caps: '2025 1\n2025 2' })).toMatchObject({
      refusal: { fields: { caps: 'The year 2025 stands twice.' } },
    })
  })
})

describe('What was taken in', () => {
  test('is changed and removed by nobody, staff included', async () => {
    const context = { kind: 'user', accountId: world.staff.accountId } as const
    const touched = (statement: string) =>
      inContext(database, context, async (tx) => (await tx.execute(statement)).count).catch(() => 'refused')
    expect(await touched(`update public_edition set licence = 'mine' where number is not null`)).toBe(0)
    expect(await touched(`delete from public_edition where number is not null`)).toBe(0)
    expect(await touched(`update public_record set shown = true`)).toBe(0)
    const kept = await inForce(world.staff)
    await touched(`delete from public_record`)
    expect(await inForce(world.staff)).toHaveLength(kept.length)
  })

  test('a member neither keeps tables nor reads what waits or may not be shown', async () => {
    const context = { kind: 'user', accountId: member.accountId } as const
    const read = (query: string) => inContext(database, context, async (tx) => (await tx.execute(query)).length)
    expect(await read(`select from public_record where not shown`)).toBe(0)
    expect(await read(`select from public_edition where number is null`)).toBe(0)
    expect(await read(`select from public_record`)).toBeGreaterThan(0)
    const insert = inContext(database, context, (tx) =>
      tx.execute(
        `insert into public_edition (source, publisher, dataset, as_of, licence, created_by, creator_name, created_at) values ('entry', 'a', 'b', '2024', 'c', '${member.accountId}', 'd', now())`,
      ),
    )
    await expect(insert).rejects.toThrow()
  })
})
