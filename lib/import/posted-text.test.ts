import { expect, test } from 'vitest'
import { postedText } from './posted-text.ts'

const megabyte = 1024 * 1024

function posting(fields: Readonly<Record<string, string | Blob>>): Request {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return new Request('http://localhost/verify/check', { method: 'POST', body: form })
}

/** A body of so many megabytes, and how many of them were asked for. */
function endless(megabytes: number): { readonly request: Request; readonly taken: () => number } {
  let taken = 0
  const body = new ReadableStream({
    pull(controller) {
      if (taken === megabytes) return controller.close()
      taken += 1
      controller.enqueue(new Uint8Array(megabyte))
    },
  })
  return {
    request: new Request('http://localhost/verify/check', { method: 'POST', body, duplex: 'half' } as RequestInit),
    taken: () => taken,
  }
}

test('A file is taken before a text, as the bytes it is', async () => {
  const file = new File(['\ufeff{"a": 1}'], 'roadmap.json')
  expect(await postedText(posting({ file, text: '{}' }))).toEqual({ ok: true, value: '\ufeff{"a": 1}' })
  expect(await postedText(posting({ file: new File([], ''), text: '{}' }))).toEqual({ ok: true, value: '{}' })
})

test('Nothing, and what is no text, are told apart', async () => {
  expect(await postedText(posting({ text: '' }))).toMatchObject({ ok: false, refusal: 'empty' })
  const file = new File([new Uint8Array([0xff, 0xfe, 0x00])], 'roadmap.json')
  expect(await postedText(posting({ file }))).toMatchObject({ ok: false, refusal: 'not-text' })
})

test('A file that is too large is taken to its end, so that its sender reads why, unless it has none', async () => {
  const large = endless(40)
  expect(await postedText(large.request)).toMatchObject({ ok: false, refusal: 'too-large' })
  expect(large.taken()).toBe(40)
  const huge = endless(1000)
  expect(await postedText(huge.request)).toMatchObject({ ok: false, refusal: 'too-large' })
  expect(huge.taken()).toBeLessThan(100)
})
