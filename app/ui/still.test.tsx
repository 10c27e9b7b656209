import fc from 'fast-check'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from '#lib/domain/roadmap/examples'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { PathwayTable } from './charts/pathway-table.tsx'
import { ShareBar } from './charts/share-bar.tsx'
import { Sparkline } from './charts/sparkline.tsx'
import { TimeLine } from './charts/time-line.tsx'
import { WedgeChart } from './charts/wedge-chart.tsx'
import { CommitmentsPart } from './roadmap-document/commitments-part.tsx'
import { MembersPart } from './roadmap-document/members-part.tsx'
import { still, stillHtml } from './still.tsx'

/** What the framework itself makes of a tree, but for shapes, which close themselves in ours. */
const asReact = (node: ReactNode): string =>
  renderToStaticMarkup(<Fragment>{node}</Fragment>).replace(/><\/(?:circle|line|path|rect|use)>/g, '/>')

const scriptAddress = ['java', 'script:alert(1)'].join('')

/** A name that would be markup, were it not escaped. */
const hostile = `"><script>alert('1')</script>&amp;`

function hostileRoadmap() {
  const cluster = exampleCluster([{ organisationId: 'a', name: hostile }], {
    name: hostile,
    target: [{ year: 2040, tonnes: '10' }],
    targetSource: hostile,
    targetIllustrative: true,
  })
  const site = exampleSite('s', { name: hostile })
  const submission = exampleSubmission('a', {
    sites: [site],
    emissions: [exampleEmission('s', 2_000_000)],
    measures: [exampleMeasure('m', 's', 100_000, { title: hostile, illustrative: true, class: 'public' })],
    commitments: [exampleCommitment('g', { title: hostile })],
  })
  return mergeRoadmap(cluster, [submission], []).document
}

describe('A still part', () => {
  const roadmap = hostileRoadmap()
  const names = { a: hostile }
  test.each<[string, () => ReactElement]>([
    ['the wedge chart', () => <WedgeChart roadmap={roadmap} tableId="t" />],
    [
      'the table of the pathway',
      () => <PathwayTable roadmap={roadmap} id="t" discuss={(figure) => ({ href: `/x?about=${figure}`, open: 1 })} />,
    ],
    [
      'the time line',
      () => (
        <TimeLine
          measures={roadmap.measures}
          years={roadmap.years}
          owners={names}
          href={(measure) => `/m?${measure.title}`}
        />
      ),
    ],
    ['the commitments', () => <CommitmentsPart roadmap={roadmap} names={names} />],
    ['the members', () => <MembersPart roadmap={roadmap} />],
    ['a share', () => <ShareBar share={0.4} threshold={0.5} words={hostile} />],
    [
      'a sparkline',
      () => (
        <Sparkline
          points={[
            { year: 2020, tonnes: 3 },
            { year: 2024, tonnes: 2 },
          ]}
          label={hostile}
        />
      ),
    ],
  ])('is what the framework would have drawn: %s', (_, part) => {
    expect(stillHtml(part())).toBe(asReact(part()))
  })

  test('is tried on a chart that is drawn, not withheld', () => {
    expect(stillHtml(<WedgeChart roadmap={roadmap} tableId="t" />)).toContain('<path d="M')
  })

  test('escapes every text and every attribute as the framework does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, title) => {
        const part = (
          <p title={title} className={text} aria-label={text} data-text={title}>
            {text}
            <b style={{ strokeWidth: 2, fill: 'url(#a)' }}>{title}</b>
          </p>
        )
        expect(stillHtml(part)).toBe(asReact(part))
      }),
    )
  })

  test('writes numbers, lists and what is not there as the framework does', () => {
    const part = (
      <ul hidden={false} aria-hidden tabIndex={-1}>
        {[1, 2].map((each) => (
          <li key={each}>{each}</li>
        ))}
        {null}
        {false}
        {undefined}
        <br />
      </ul>
    )
    expect(stillHtml(part)).toBe(asReact(part))
  })

  test('keeps the element it begins with', () => {
    const part = still(
      <section className="mt-10" aria-label="Measures">
        <p>Five & six</p>
      </section>,
    )
    expect(renderToStaticMarkup(part)).toBe(
      '<section class="mt-10" aria-label="Measures"><p>Five &amp; six</p></section>',
    )
  })

  test('is drawn once for all who look at the same', () => {
    const Drawn = vi.fn<() => ReactElement>(() => <p>drawn</p>)
    const draw = (shows: string) => renderToStaticMarkup(still(<div>{<Drawn />}</div>, shows))
    expect([draw('same'), draw('same'), draw('another')]).toEqual(Array(3).fill('<div><p>drawn</p></div>'))
    expect(Drawn).toHaveBeenCalledTimes(2)
  })

  const Later = async () => <p />
  // What the framework puts in the place of a client component on the server.
  const Client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
  test.each<[string, ReactNode]>([
    ['a client component', <Client key="x" />],
    ['a component that is not ready yet', <Later key="x" />],
    ['something that listens', <details key="x" onToggle={() => undefined} />],
    ['raw markup', <p key="x" dangerouslySetInnerHTML={{ __html: '<b>' }} />],
    [
      'a link that runs a script',
      <a key="x" href={scriptAddress}>
        x
      </a>,
    ],
    ['an unknown attribute', <p key="x" contentEditable />],
  ])('refuses what is not still: %s', (_, part) => {
    expect(() => stillHtml(part)).toThrow(/still part/)
  })
})
