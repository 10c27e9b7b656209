import { expect, test } from 'vitest'
import { freshDatabase } from '#db/testing'
import { holdDatabase } from './hold.ts'

const { owner, ownerUrl } = await freshDatabase()

test('a second server is refused with the address of the first, and may come when the first is gone', async () => {
  const first = await holdDatabase(ownerUrl, 'http://localhost:3000')
  await expect(holdDatabase(ownerUrl, 'http://localhost:3001')).rejects.toThrow(
    'running on this data folder already, on http://localhost:3000',
  )
  await first.release()
  const second = await holdDatabase(ownerUrl, 'http://localhost:3001')
  await second.release()
})

test('a server that was killed holds nothing', async () => {
  await holdDatabase(ownerUrl, 'http://localhost:3000')
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'concord on %'`
  const next = await holdDatabase(ownerUrl, 'http://localhost:3001')
  await next.release()
})
