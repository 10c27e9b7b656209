/** What `concord help goals` says: every kind with its fields and an example. */
export const goalsHelp = `concord goals FILE.json reads {"cases": [...]} and prints {"results": [...]}, one result a case, in the same order.

A case has an "id", which the result repeats, and a "kind". Tonnes are tonnes of CO2e, but any one unit serves. Shares are
parts of one: 0.42 is 42 %. Numbers may stand in quotes. Objects by year run straight between the given years and are not
known outside them. Results are not rounded. A case that is wrong gets {"id", "refusal"} with the reason in words, and the
others go on; only a file that cannot be read at all ends the command with an error.

contraction   An absolute cut, a share of the base each year, counted from 2020 where the base is later.
  {"id": "a", "kind": "contraction", "base": 4000, "baseYear": 2019, "rate": 0.042, "targetYear": 2030}
  "rate" may also be "1.5C" (0.042) or "well-below-2C" (0.025).
  Result: "requiredShare" by the target year, and "path" by year, straight from the base to the target.

sda           A sector's convergence, in emissions per unit of output.
  {"id": "b", "kind": "sda", "intensity": 0.65, "baseYear": 2020,
   "benchmark": {"2020": 0.545, "2030": 0.419, "2040": 0.207, "2050": 0.031}, "neverRise": true, "years": [2030, 2040]}
  The last year of the benchmark is the one all converge to. Optional: "marketIntensity", the market's own level in the base
  year, which rescales the benchmark; "share", the company's share of the sector's output by year: m = share in the base year
  over share in the year, at most 1, level after its last year (where it does not reach the base year, the values are m itself). "neverRise" is true unless said.
  Result: "target" by year, and "marketIndex", the m that was used.

progress      How much of a promised cut is done.
  {"id": "c", "kind": "progress", "type": "absolute", "base": 10, "latest": 6, "targetShare": 0.75}
  "type" is absolute, intensity, business-as-usual (or bau), peak or net-zero, with blanks or dashes. Result: "achieved" as a share, or null with "reason".

budget        Tonnes over a path, as the area under it.
  {"id": "d", "kind": "budget", "path": {"2020": 16, "2030": 11.2}}
  Optional: "total", a carbon budget, and "year". Result: "tonnes"; with a total also "used" and "left" in that year, and
  "spentIn", the year with its fraction in which the path has used all of it, null if it does not.

rebase        A cut against one year as a cut against another.
  {"id": "e", "kind": "rebase", "reduction": 0.68, "baseYear": 1990, "newBaseYear": 2020, "emissions": {"1990": 800, "2020": 400}}
  or {"reduction": 0.68, "base": 800, "newBase": 400}. "targetShare" reads like "reduction".
  Result: "reduction" against the new base; below zero is room to rise.

ladder        Who is ahead, aligned or short, and by how many tonnes.
  {"id": "f", "kind": "ladder", "years": [2030], "levels": [
    {"level": "company", "name": "Steelworks", "path": {"2020": 10, "2030": 8}, "reference": {"2020": 10, "2030": 10},
     "commitments": [{"type": "absolute", "baseYear": 2020, "base": 10, "targetYear": 2030, "targetShare": 0.3,
                      "interim": {"2025": 0.1}}]},
    {"level": "cluster", "name": "Harbour", "reference": {"2020": 16, "2030": 16},
     "commitments": [{"type": "absolute", "baseYear": 2020, "targetYear": 2030, "targetShare": 0.42}]},
    {"level": "nation", "name": "Nation", "path": {"1990": 550, "2020": 400},
     "commitments": [{"type": "absolute", "baseYear": 1990, "targetYear": 2030, "targetShare": 0.55}]}]}
  "level" is company, cluster (at most one), scheme, region or nation. "path" is what was emitted and where measures lead;
  "reference" what would be emitted without them, the path unless said. A commitment has "type", "targetYear", "targetShare"
  or a level "target", and may have "baseYear", "base", "interim" by year, "scopes" (["1"] unless said), "gases", "boundary",
  "baseBoundary", "residualShare", "offsets", "status", "source". "years" are all that the file names unless said.
  A scheme is {"level": "scheme", "name": "Trading scheme", "path": {"2020": 1600, "2023": 1490}, "covers": 0.94,
  "factors": [{"from": 2024, "to": 2027, "percent": 4.3}], "factorOf": 1950}: "path" is its cap, "covers" the share of the
  cluster's base-year tonnes under it, and after the last year of the path the cap falls by its factors of "factorOf". "changes"
  may hold one-off {"year", "tonnes", "widens"}; what widens a scheme counts in no pace. It asks the covered part to fall as fast
  as the cap, and leaves the rest at reference; without "covers" it is not comparable.
  Result: "rows", one for each level and year with "required", "committed", "gap" (committed less required: above zero is
  short), "verdict" (ahead, aligned, short, not comparable), "reason" where not comparable, "coverage", and "onCourse" with
  "gapOnCourse" by measures. A company's row holds its path against its own commitments. The cluster's row, or that of the
  companies together, holds the sum of their commitments, with everybody without one at reference, against the cluster's
  target; those of scheme, region and nation hold it against their caps and goals, rebased to the cluster's base year. Within half a per cent
  of what is required is aligned. Two numbers of one actor for one year both stay: the lower counts and "questions" asks.
  "alternatives" of
  a row is what each number alone would say. "leftOut" names each commitment that is not comparable, with its reason; "warnings"
  what is odd about one that counts, such as an interim step that cuts more than the target does; "netZero" the net-zero years and their order.
`
