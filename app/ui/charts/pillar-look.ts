import type { Pillar } from '#lib/domain/submission/document'
import type { BandLook } from './band-look.ts'

export type PillarLook = BandLook & { readonly stroke: string; readonly text: string }

/** Name and colours of each pillar. Class names stand whole, since Tailwind reads them from the source. */
export const pillarLook: Readonly<Record<Pillar, PillarLook>> = {
  efficiency: {
    name: 'Efficiency',
    short: 'Efficiency',
    fill: 'fill-efficiency',
    stroke: 'stroke-efficiency',
    ink: 'fill-efficiency-ink',
    text: 'text-efficiency-ink',
  },
  electrification: {
    name: 'Electrification',
    short: 'Electricity',
    fill: 'fill-electrification',
    stroke: 'stroke-electrification',
    ink: 'fill-electrification-ink',
    text: 'text-electrification-ink',
  },
  hydrogen: {
    name: 'Hydrogen',
    short: 'Hydrogen',
    fill: 'fill-hydrogen',
    stroke: 'stroke-hydrogen',
    ink: 'fill-hydrogen-ink',
    text: 'text-hydrogen-ink',
  },
  capture: {
    name: 'Carbon capture',
    short: 'Capture',
    fill: 'fill-capture',
    stroke: 'stroke-capture',
    ink: 'fill-capture-ink',
    text: 'text-capture-ink',
  },
  removals: {
    name: 'Removals',
    short: 'Removals',
    fill: 'fill-removals',
    stroke: 'stroke-removals',
    ink: 'fill-removals-ink',
    text: 'text-removals-ink',
  },
  other: {
    name: 'Other measures',
    short: 'Other',
    fill: 'fill-other',
    stroke: 'stroke-other',
    ink: 'fill-other-ink',
    text: 'text-other-ink',
  },
}
