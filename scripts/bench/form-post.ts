import type { Asking } from './load.ts'

/**
 * The post that a browser without script makes of a form on a page: all its inputs, the framework's own hidden ones among them, with
 * the given values typed in. A value may hold `{{fresh}}`. The form is the one that has an input of the name `has`.
 */
export function formPost(
  page: { readonly url: string; readonly html: string },
  has: string,
  typed: Readonly<Record<string, string>>,
): Pick<Asking, 'url' | 'headers'> & { readonly body: string } {
  const inputs = [...page.html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)]
    .map(([, inside = '']) => inputsOf(inside))
    .find((candidate) => Object.hasOwn(candidate, has))
  if (!inputs) throw new Error(`The bench finds no form with the field ${has} on ${page.url}`)
  const boundary = 'concord-bench-boundary'
  const parts = Object.entries({ ...inputs, _key: '{{fresh}}', ...typed }).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    url: page.url,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join('')}--${boundary}--\r\n`,
  }
}

function inputsOf(html: string): Record<string, string> {
  const inputs: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name !== null) inputs[name] = attribute(tag, 'value') ?? ''
  }
  return inputs
}

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescaped(value)
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
