import { gzipSync } from 'node:zlib'
import { plain, type BenchRow } from './bench-row.ts'

export type ShippedPage = { readonly name: string; readonly url: string; readonly cookie: string }

/** Script that the browser is told to load with a page, gzipped, and how much of it the bare page does not have. */
export async function benchScript(bare: ShippedPage, pages: readonly ShippedPage[]): Promise<readonly BenchRow[]> {
  const floor = await shipped(bare)
  const rows = [plain(`Script of ${bare.name}`, floor, 'kB gzipped')]
  for (const page of pages) {
    const kilobytes = await shipped(page)
    rows.push(plain(`Script of ${page.name}`, kilobytes, 'kB gzipped'))
    rows.push(plain('… of which our own', kilobytes - floor, 'kB gzipped'))
  }
  return rows
}

async function shipped({ url, cookie }: ShippedPage): Promise<number> {
  const html = await textOf(url, cookie)
  const sources = new Set<string>()
  for (const [tag] of html.matchAll(/<script[^>]*>/g)) {
    const source = /\ssrc="([^"]+)"/.exec(tag)?.[1]
    // Browsers that know modules leave this one out, and all of ours do.
    if (source !== undefined && !/\snomodule/i.test(tag)) sources.add(source.replaceAll('&amp;', '&'))
  }
  const sizes = await Promise.all(
    [...sources].map(async (source) => gzipSync(await textOf(new URL(source, url).href, cookie)).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

async function textOf(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}
