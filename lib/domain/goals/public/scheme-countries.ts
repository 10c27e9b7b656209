/** The countries of the EU's trading scheme: the 27 of the Union with Iceland, Liechtenstein and Norway (Directive 2003/87/EC, EEA). */
const ofTheUnion = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/** Whether a scheme kept for `schemeCountry` (two letters, `EU` for the Union) caps sites in `country`. */
export const isSchemeOver = (schemeCountry: string, country: string): boolean =>
  schemeCountry === country || (schemeCountry === 'EU' && ofTheUnion.has(country))
