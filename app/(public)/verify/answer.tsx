import { formatDate } from '#lib/format'
import type { Judgement } from '#lib/views/check-text'
import { TextLink } from '#ui/button'
import { Digest } from '#ui/digest'
import { Notice } from '#ui/notice'
import type { StatusTone } from '#ui/status'

/** What can be said of a text with this digest: the verdict first, then why. */
export function Answer({
  judgement,
  broken,
}: {
  readonly judgement: Judgement
  /** The text is no JSON, which a signed roadmap always is. */
  readonly broken: boolean
}) {
  const { tone, title, reasons } = verdictOf(judgement, broken)
  const slug = judgement.version?.slug ?? judgement.published[0]?.slug
  const name = judgement.version?.clusterName ?? judgement.published[0]?.clusterName
  return (
    <section id="answer" aria-label="Answer">
      <Notice tone={tone} title={title}>
        {reasons.map((reason) => (
          <p key={reason} className="mt-1">
            {reason}
          </p>
        ))}
        {slug && (
          <p className="mt-1">
            <TextLink href={`/published/${slug}`}>Read the published roadmap of {name}</TextLink>
          </p>
        )}
      </Notice>
      <dl className="space-y-3">
        <div>
          <dt className="mb-1 text-xs text-faint">SHA-256 of the text</dt>
          <dd>
            <Digest value={judgement.digest} />
          </dd>
        </div>
        {judgement.verdict === 'unknown' &&
          judgement.published.map((version) => (
            <div key={version.number}>
              <dt className="mb-1 text-xs text-faint">
                SHA-256 of {version.clusterName}, version {version.number} ({version.state})
              </dt>
              <dd>
                <Digest value={version.digest} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

type Words = { readonly tone: StatusTone; readonly title: string; readonly reasons: readonly string[] }

function verdictOf({ verdict, version, published }: Judgement, broken: boolean): Words {
  if (verdict === 'adopted' && version) {
    return {
      tone: 'good',
      title: `This is the adopted roadmap of ${version.clusterName}, version ${version.number}`,
      reasons: [
        `Every byte is as the members signed it${version.adoptedAt ? `; adopted ${formatDate(version.adoptedAt)}` : ''}.`,
      ],
    }
  }
  if (verdict === 'replaced' && version) {
    return {
      tone: 'warn',
      title: `This was version ${version.number} of ${version.clusterName}, and it is replaced`,
      reasons: [
        `The bytes are genuine, but ${version.replacedByNumber === null ? 'a newer version' : `version ${version.replacedByNumber}`} stands in its place${version.replacedAt ? ` since ${formatDate(version.replacedAt)}` : ''}.`,
        version.adoptedAt ? `It was adopted ${formatDate(version.adoptedAt)}.` : 'It was never adopted.',
      ],
    }
  }
  if (verdict === 'reformatted' && version) {
    return {
      tone: 'warn',
      title: `These are not the signed bytes, but they say the same as version ${version.number} of ${version.clusterName}`,
      reasons: [
        'White space, a mark at the beginning or the order of entries differs, as after opening and saving in an editor. The members signed other bytes: download those from the published page.',
      ],
    }
  }
  const cluster = published[0]?.clusterName
  if (broken) {
    return {
      tone: 'bad',
      title: 'This is not any version known here',
      reasons: [
        'The text is not JSON that can be read one way only, and every signed roadmap is: it was cut off, changed on its way, or is another file.',
      ],
    }
  }
  return {
    tone: 'bad',
    title: 'This is not any version known here',
    reasons: [
      cluster
        ? `The text calls itself a roadmap of ${cluster}, but no version of ${cluster} has this digest. One changed byte is enough for another digest: somebody or something has changed the text since it was signed, or it was never signed.`
        : 'No published cluster has a version with this digest. The text may be changed, it may be no frozen roadmap, or its cluster has published nothing yet.',
    ],
  }
}
