import { formatDate } from '#lib/format'
import type { signOffPage } from '#lib/views/sign-off'
import { TextLink } from '#ui/button'
import { Status } from '#ui/status'
import { stateLooks } from './state-looks.ts'

type Versions = NonNullable<Awaited<ReturnType<typeof signOffPage.run>>>['versions']

/** Every version that was ever frozen, and why one counts no longer. */
export function VersionsList({
  slug,
  versions,
  current,
}: {
  readonly slug: string
  readonly versions: Versions
  readonly current: number
}) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="mb-2 text-lg">
        All versions
      </h2>
      <ol className="space-y-3">
        {versions.map((version) => (
          <li key={version.number} className="border-t border-line pt-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {version.number === current ? (
                <strong className="font-semibold">Version {version.number}</strong>
              ) : (
                <TextLink href={`/cluster/${slug}/sign-off?version=${version.number}`}>
                  Version {version.number}
                </TextLink>
              )}
              <Status tone={stateLooks[version.state].tone} words={stateLooks[version.state].words} />
              {version.published && <Status tone="good" words="Published" />}
            </p>
            <p className="text-sm text-soft">
              Frozen {formatDate(version.frozenAt)} by {version.freezerName}, digest{' '}
              <code className="text-xs">{version.digest.slice(0, 12)}</code>. As a plan:{' '}
              <TextLink href={`/cluster/${slug}/roadmap/plan?version=${version.number}`}>PDF</TextLink>,{' '}
              <TextLink href={`/cluster/${slug}/roadmap/plan?version=${version.number}&format=xlsx`}>workbook</TextLink>
            </p>
            {version.replacedAt && (
              <p className="text-sm text-soft">
                Replaced {formatDate(version.replacedAt)}, because version {version.replacedByNumber} was frozen or
                adopted after it. A stance holds for one version alone.
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
