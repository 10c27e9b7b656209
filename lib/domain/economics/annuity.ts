/** What a capital sum costs a year over its lifetime, as a share of it: `r / (1 - (1 + r)^-n)` (METHODS 4.2). `rate` is a share. */
export const annuity = (rate: number, years: number): number =>
  rate === 0 ? 1 / years : rate / (1 - (1 + rate) ** -years)

/** What amounts of coming years are worth now: the first of them falls in this year, each later one a year after (METHODS 4.2). */
export const presentValue = (amounts: readonly number[], rate: number): number =>
  amounts.reduce((sum, amount, year) => sum + amount / (1 + rate) ** year, 0)
