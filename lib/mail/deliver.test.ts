import { expect, test } from 'vitest'
import { inContext } from '#db/client'
import { insertMail, listMail, type Letter } from '#db/mail'
import { freshDatabase } from '#db/testing'
import { deliverWaiting } from './deliver.ts'

const { database } = await freshDatabase()
const write = (subject: string) =>
  inContext(database, { kind: 'auth' }, (tx) => insertMail(tx, { to: 'a@steel.example', subject, body: 'Text' }))
const waiting = async () =>
  (await inContext(database, { kind: 'mail' }, (tx) => listMail(tx, 100)))
    .filter((letter) => letter.sentAt === null)
    .map((letter) => letter.subject)
const post = () => {
  const sent: string[] = []
  return { sent, send: async (letter: Letter) => void sent.push(letter.subject) }
}
const fault = (code: string) => Object.assign(new Error(code), { code })

test('Letters go out once, oldest first', async () => {
  await write('first')
  await write('second')
  const { sent, send } = post()
  await deliverWaiting(database, send)
  await deliverWaiting(database, send)
  expect(sent).toEqual(['first', 'second'])
})

test('While the mail server is away letters wait, and go out when it is back', async () => {
  await write('patient')
  await deliverWaiting(database, () => Promise.reject(fault('ECONNECTION')))
  expect(await waiting()).toEqual(['patient'])
  const { sent, send } = post()
  await deliverWaiting(database, send)
  expect([sent, await waiting()]).toEqual([['patient'], []])
})

test('An address the server refuses does not hold up the letters behind it', async () => {
  await write('refused')
  await write('behind it')
  const { sent, send } = post()
  await deliverWaiting(database, (letter) =>
    letter.subject === 'refused' ? Promise.reject(fault('EENVELOPE')) : send(letter),
  )
  expect([sent, await waiting()]).toEqual([['behind it'], ['refused']])
})

test('A letter of a transaction that failed is never sent', async () => {
  const failing = inContext(database, { kind: 'auth' }, async (tx) => {
    await insertMail(tx, { to: 'a@steel.example', subject: 'unsaid', body: 'Text' })
    throw new Error('Something else went wrong')
  })
  await expect(failing).rejects.toThrow()
  expect(await waiting()).not.toContain('unsaid')
})
