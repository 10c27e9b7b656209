/** WaysOut { waysOut, pathway, draftNumber, asked, here }   what can be done, and how each moves the path; the one asked for is drawn */
import type { WayOut } from '#lib/domain/roadmap/conflict'
import { previewWay, type PathwayOfRoadmap } from '#lib/domain/roadmap/preview-way'
import { tonnesScale } from '#lib/format'
import { TextLink } from '#ui/button'
import { WayPreview } from './way-preview.tsx'

export function WaysOut({
  waysOut,
  pathway,
  draftNumber,
  asked,
  here,
}: {
  readonly waysOut: readonly WayOut[]
  readonly pathway: PathwayOfRoadmap
  readonly draftNumber: number
  /** The id of the way that is to be drawn. */
  readonly asked: string | undefined
  readonly here: string
}) {
  const scale = tonnesScale(waysOut.flatMap((way) => way.effect.map((change) => Number(change.tonnes))))
  return (
    <section>
      <h2 className="mb-2 text-lg">Ways out</h2>
      <ul className="divide-y divide-line border-y border-line">
        {waysOut.map((way) => {
          const after = previewWay(pathway, way)
          const drawn = way.id === asked && after !== null
          return (
            <li key={way.id} className="py-3">
              <p>{way.sentence}</p>
              {way.effect.length > 0 && (
                <p className="figures mt-1 text-sm text-soft">
                  Roadmap path:{' '}
                  {milestones(way.effect)
                    .map(({ year, tonnes }) => `${signed(Number(tonnes), scale.format)} ${scale.unit} in ${year}`)
                    .join(', ')}
                </p>
              )}
              {after !== null && (
                <p className="mt-1 text-sm">
                  <TextLink href={drawn ? here : `${here}?way=${encodeURIComponent(way.id)}#preview`}>
                    {drawn ? 'Hide the pathway' : 'Show it on the pathway'}
                  </TextLink>
                </p>
              )}
              {drawn && <WayPreview before={pathway} after={after} draftNumber={draftNumber} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const signed = (tonnes: number, format: (tonnes: number) => string): string =>
  `${tonnes > 0 ? '+' : ''}${format(tonnes)}`

/** The first and last year that change, and every tenth between them: enough to judge by. */
const milestones = <Change extends { readonly year: number }>(effect: readonly Change[]): readonly Change[] =>
  effect.filter((change, index) => index === 0 || index === effect.length - 1 || change.year % 10 === 0)
