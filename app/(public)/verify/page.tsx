import type { Metadata } from 'next'
import { checkFingerprint } from '#lib/views/check-text'
import { seeOpen } from '#lib/views/open-view'
import { Button } from '#ui/button'
import { Textarea, TextInput } from '#ui/field'
import { PlainFrame } from '#ui/frame'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Answer } from './answer.tsx'

export const metadata: Metadata = { title: 'Check a roadmap' }

const digest = /^[0-9a-f]{64}$/
const one = (value: string | readonly string[] | undefined): string | null => (typeof value === 'string' ? value : null)
const asDigest = (value: string | null): string | null => (value !== null && digest.test(value) ? value : null)

const refusals: Readonly<Record<string, string>> = {
  empty: 'There was nothing to check: choose a file or paste the text.',
  'too-large': 'Nothing was checked: the text is larger than 5 MB, and no roadmap is.',
  'not-text': 'Nothing was checked: the file is not UTF-8 text, so it is no roadmap of ours.',
}

export default async function VerifyPage({ searchParams }: PageProps<'/verify'>) {
  const query = await searchParams
  const sha256 = asDigest(one(query.sha256))
  const refused = one(query.refused) ?? ''
  const refusal = Object.hasOwn(refusals, refused) ? refusals[refused] : undefined
  const judgement =
    sha256 === null
      ? null
      : await seeOpen(checkFingerprint, {
          digest: sha256,
          canonicalDigest: asDigest(one(query.canonical)),
          clusterId: one(query.cluster),
        })
  return (
    <PlainFrame>
      <PageHeader
        title="Check a roadmap"
        lead="Whether a file is, byte for byte, the roadmap that the members of a cluster signed. Drop the JSON on the field or paste its text. Nothing of it is kept."
      />
      {refusal && (
        <div id="answer">
          <Notice tone="warn" title="No answer yet">
            {refusal}
          </Notice>
        </div>
      )}
      {judgement && <Answer judgement={judgement} broken={query.json === 'no'} />}
      <form
        method="post"
        action="/verify/check"
        encType="multipart/form-data"
        aria-label="Check a roadmap"
        className="mt-6 flex max-w-prose flex-col gap-4"
      >
        <TextInput
          type="file"
          name="file"
          label="The JSON file"
          hint="As downloaded from a published page, up to 5 MB. You can drop it here."
          accept="application/json,.json"
          wide
          className="h-auto! py-5 file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-paper file:px-3 file:py-1.5 file:font-medium file:text-ink"
        />
        <Textarea
          name="text"
          label="Or its text"
          rows={6}
          spellCheck={false}
          autoComplete="off"
          className="w-full font-mono text-xs"
        />
        <div>
          <Button type="submit" tone="primary">
            Check
          </Button>
        </div>
      </form>
      <section aria-labelledby="without" className="mt-12 max-w-prose">
        <h2 id="without" className="text-lg">
          Without this page
        </h2>
        <p className="mt-1 text-soft">
          The digest is the SHA-256 of the file, which any computer can tell: <code>sha256sum roadmap.json</code> or{' '}
          <code>Get-FileHash roadmap.json</code>. Compare it with the digest on the cluster’s published page, or with
          the one a signatory has kept.
        </p>
      </section>
    </PlainFrame>
  )
}
