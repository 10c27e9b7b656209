import { listVersions } from '#db/public-goals'
import { view, type Look } from './view.ts'

/** A trading scheme: its caps and reduction factors in every version. `new` is one that is yet to be entered. */
export const publicScheme = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'forum:read', { readonly scheme: string }>) {
    if (params.scheme === 'new') return { key: null, number: 0, country: '', newest: null, versions: [] }
    const versions = (await listVersions(tx, grant, 'scheme', params.scheme)).flatMap((version) =>
      version.kind === 'scheme'
        ? [{ number: version.edition?.number ?? 0, shown: version.shown, country: version.country, ...version.content }]
        : [],
    )
    const [newest] = versions
    if (!newest) return null
    return { key: params.scheme, number: newest.number, country: newest.country, newest, versions }
  },
})
