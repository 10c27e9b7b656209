import { idColumn, siteColumn, type TemplateSheet } from './columns.ts'

export const ownerSharesSheet = {
  name: 'Owner shares',
  about: 'Who owns a joint plant: one row for each owner of a site. An owner is taken away in Concord.',
  columns: {
    id: idColumn,
    site: siteColumn,
    owner: {
      heading: 'Owner',
      note: 'Your company, another member of the cluster, or somebody outside.',
      kind: 'owner',
      width: 32,
      required: true,
    },
    percent: {
      heading: 'Share, %',
      note: 'From 0 to 100. The shares of a site come to 100 at most.',
      kind: 'number',
      width: 12,
      required: true,
    },
  },
} as const satisfies TemplateSheet
