import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { aCalculation, aLine } from '#lib/domain/submission/make-document'
import { stillHtml } from '#ui/still'
import { StillLeaf } from '#ui/still-leaf'
import { FigureTable } from './figure-table.tsx'
import { LineTable } from './line-table.tsx'

const line = aLine({ content: aCalculation(), evidence: [{ digest: 'a'.repeat(64), name: '<bill>.pdf' }] })
const leavesOf = (node: ReactNode): readonly ReactElement[] => {
  if (Array.isArray(node)) return node.flatMap(leavesOf)
  if (!isValidElement<{ readonly children?: ReactNode }>(node)) return []
  return node.type === StillLeaf ? [node] : leavesOf(node.props.children)
}

test('the lines behind the figures of a site are one still part: a submission may have thousands of them', () => {
  const table = FigureTable({ site: 'Mill', figures: [], lines: [line], fileHref: (digest) => `/files/${digest}` })
  const [leaf, ...more] = leavesOf(table)
  expect(more).toEqual([])
  expect(leaf?.props).toMatchObject({ html: expect.stringContaining('Lines behind the figures of Mill') })
})

test('what stands in a line is escaped, and its files are downloads', () => {
  const html = stillHtml(<LineTable site="Mill" lines={[line]} fileHref={(digest) => `/files/${digest}`} />)
  expect(html).toContain('&lt;bill&gt;.pdf')
  expect(html).toContain(`href="/files/${'a'.repeat(64)}" download`)
})

test('tonnes that a line came to are read to the kilogram', () => {
  const content = aCalculation()
  const worked = { ...content, result: { ...content.result, tonnes: '1234.567891234' } }
  const html = stillHtml(<LineTable site="Mill" lines={[aLine({ content: worked })]} />)
  expect(html).toContain('>1\u202f234.568<')
})
