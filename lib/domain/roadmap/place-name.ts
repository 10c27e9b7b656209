import { countryName } from '../factors/countries.ts'

/** Where a cluster lies, as people say it: its region and the name of its country, or the code where that is nobody's. */
export const placeName = ({ region, country }: { readonly region: string; readonly country: string }): string =>
  `${region}, ${countryName(country) ?? country}`
