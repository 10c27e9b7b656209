/** One sector of one region as its source gives it: a value for each year, parted by blanks; a dash where it gives none. */
export type OecmRow = {
  readonly sector: string
  readonly unit: string
  readonly scope1: string
  readonly scopes12: string
  readonly growth: string
}
