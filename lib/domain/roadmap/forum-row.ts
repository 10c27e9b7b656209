/** One cluster as the Forum sees it: released figures alone, in tonnes; null where unknown or withheld. */
export type ForumRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly country: string
  readonly baseYear: number
  readonly publishedAt: Date | null
  readonly targetIllustrative: boolean
  readonly members: number
  readonly stage: string
  readonly baseTonnes: number | null
  readonly latestYear: number | null
  readonly latestTonnes: number | null
  readonly targetYear: number | null
  readonly targetTonnes: number | null
  readonly gap2030Tonnes: number | null
  readonly signed: number
  readonly signatories: number
  readonly history: readonly (readonly [number, number])[]
  readonly dataAt: Date | null
}
