import type { ImportKind } from '#lib/import/preview'

/** What a file is called where it is shown, by its kind. */
export const kindNames: Readonly<Record<ImportKind, string>> = {
  template: 'The template',
  lines: 'Lines (CSV)',
  sites: 'Sites (CSV)',
  emissions: 'Figures (CSV)',
  sheet: 'A sheet of your own',
  register: 'A public register',
}
