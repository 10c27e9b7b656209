/** How a band of a wedge chart is named and coloured. Class names stand whole, since Tailwind reads them from the source. */
export type BandLook = {
  readonly name: string
  /** For a label with little room. */
  readonly short: string
  readonly fill: string
  /** Of the label. */
  readonly ink: string
}
