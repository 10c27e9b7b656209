/** Opinions { opinions, fileHref, opinionHref }   what verifiers say of a submission, each with its own digest beside the submission's */
import { conclusionNames, opinionSentence, standardName } from '#lib/domain/verification/words'
import type { Conclusion } from '#lib/domain/verification/opinion'
import { formatInstant } from '#lib/format'
import type { ShownOpinion } from '#lib/views/shown-opinion'
import { Digest } from '#ui/digest'
import { Facts } from '#ui/facts'
import { Status } from '#ui/status'
import { FileLink, type FileHref } from './file-parts.tsx'

const looks = {
  positive: { tone: 'good', mark: '✓' },
  modified: { tone: 'warn', mark: '◆' },
  negative: { tone: 'bad', mark: '■' },
} as const satisfies Record<Conclusion, object>

export function Opinions({
  opinions,
  fileHref,
  opinionHref,
}: {
  readonly opinions: readonly ShownOpinion[]
  readonly fileHref: FileHref
  readonly opinionHref: FileHref
}) {
  return (
    <div className="space-y-6">
      {opinions.map((opinion) => (
        <Opinion key={opinion.id} opinion={opinion} fileHref={fileHref} opinionHref={opinionHref} />
      ))}
    </div>
  )
}

function Opinion({
  opinion: { digest, document, recordedAt },
  fileHref,
  opinionHref,
}: {
  readonly opinion: ShownOpinion
  readonly fileHref: FileHref
  readonly opinionHref: FileHref
}) {
  return (
    <article aria-label={`Opinion by ${document.verifier.body}`} className="border-l-2 border-edge pl-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Status {...looks[document.conclusion]} words={conclusionNames[document.conclusion]} />
        <b className="font-medium">{opinionSentence(document)}</b>
      </p>
      <p className="mt-2 max-w-prose whitespace-pre-line">{document.text}</p>
      <div className="mt-3 max-w-3xl">
        <Facts
          layout="list"
          items={[
            { term: 'Stated by', value: `${document.verifier.name}, ${document.verifier.body}` },
            { term: 'On', value: formatInstant(recordedAt) },
            { term: 'Standard', value: standardName(document.standard) },
            ...(document.materialityPercent === null
              ? []
              : [{ term: 'Materiality', value: `${document.materialityPercent} %` }]),
            {
              term: 'Statement',
              value: <FileLink file={document.statement} href={fileHref(document.statement.digest)} />,
            },
            {
              term: 'Opinion’s digest',
              value: <Digest value={digest} />,
              note: (
                <>
                  Of{' '}
                  <a className="text-accent underline underline-offset-3" href={opinionHref(digest)} download>
                    these bytes
                  </a>
                  , which name submission {document.submission.number} by its digest,{' '}
                  <code className="font-mono">{document.submission.digest.slice(0, 12)}…</code>
                </>
              ),
            },
          ]}
        />
      </div>
    </article>
  )
}
