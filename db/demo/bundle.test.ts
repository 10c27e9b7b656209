import { describe, expect, it } from 'vitest'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { demoBundle, demoClusterNames } from './bundle.ts'

const merged = (name: string) => {
  const bundle = demoBundle(name)
  if (bundle === null) throw new Error(`There is no demo cluster ${name}`)
  return mergeRoadmap(bundle.cluster, bundle.submissions, bundle.resolutions)
}
const open = (name: string) => merged(name).conflicts.filter(({ resolution }) => resolution === null)

describe('a demo bundle', () => {
  it('is there for each of the six clusters and for no other name', () => {
    expect(demoClusterNames.toSorted()).toEqual([
      'basque',
      'dunkirk',
      'houston-ship-channel',
      'humber',
      'kwinana',
      'rotterdam-moerdijk',
    ])
    expect(demoBundle('atlantis')).toBeNull()
  })

  it.each(demoClusterNames)('of %s survives being written to a file, and merges', (name) => {
    const bundle = demoBundle(name)
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle)
    expect(merged(name).document.members.length).toBe(bundle?.cluster.members.length)
  })

  it('of Dunkirk leaves a blocking conflict open: more abatement than the steelworks emits', () => {
    const blocking = open('dunkirk').filter((conflict) => conflict.blocking)
    expect(blocking.map(({ kind }) => kind)).toEqual(['over-abatement'])
    expect(open('dunkirk').map(({ kind }) => kind)).toContain('target-missed')
    expect(open('dunkirk').map(({ kind }) => kind)).toContain('commitment-missed')
  })

  it.each(['houston-ship-channel', 'humber', 'rotterdam-moerdijk'])('of %s has every conflict settled', (name) => {
    expect(open(name)).toEqual([])
  })

  it.each(['houston-ship-channel', 'humber', 'rotterdam-moerdijk', 'dunkirk'])(
    'of %s is a little short of its target in 2030 and keeps a residual in 2050',
    (name) => {
      const { document } = merged(name)
      const at = (series: typeof document.roadmap, year: number) =>
        series.state === 'shown' ? Number(series.values[document.years.indexOf(year)]) : Number.NaN
      expect(at(document.gap.measures, 2030)).toBeGreaterThan(0)
      expect(at(document.roadmap, 2030)).toBeLessThan(0.8 * at(document.reference, 2030))
      expect(at(document.roadmap, 2050)).toBeGreaterThan(0)
    },
  )

  it('of Kwinana holds no submission: every member stands in with its register figure', () => {
    const bundle = demoBundle('kwinana')
    expect(bundle?.submissions).toEqual([])
    expect(bundle?.cluster.members.every(({ registerTonnes }) => registerTonnes !== null)).toBe(true)
  })

  it('keeps hubs and asks for three clusters, and no word of them for the others', () => {
    const kept = demoClusterNames.map((name) => demoBundle(name)?.cluster)
    expect(kept.flatMap((cluster) => (cluster?.hubs ? [cluster.slug] : []))).toEqual([
      'dunkirk',
      'humber',
      'rotterdam-moerdijk',
    ])
    for (const cluster of kept)
      expect(Object.keys(cluster ?? {}).includes('hubs')).toBe(Object.keys(cluster ?? {}).includes('asks'))
  })

  it.each(['dunkirk', 'humber', 'rotterdam-moerdijk'])('of %s books its hubs, each by its own id and phase', (name) => {
    const bundle = demoBundle(name)
    const hubs = new Map(bundle?.cluster.hubs?.map((hub) => [hub.id, new Set(hub.phases.map(({ id }) => id))]))
    const measures = bundle?.submissions.flatMap(({ document }) => document.measures) ?? []
    const bookings = measures.flatMap((measure) => measure.bookings ?? [])
    expect(new Set(bookings.map(({ hubId }) => hubId))).toEqual(new Set(hubs.keys()))
    for (const { hubId, phaseId } of bookings)
      expect(phaseId === null || (hubs.get(hubId)?.has(phaseId) ?? false), hubId).toBe(true)
  })

  it('of Humber lets a measure wait for the hub that slipped, as its lead decided', () => {
    const { conflicts, document } = merged('humber')
    expect(
      conflicts.filter(({ kind }) => kind === 'start-before-hub').map(({ resolution }) => resolution?.choice),
    ).toEqual(['count-from-hub', 'count-from-hub'])
    const waiting = document.measures.filter(({ countsFrom }) => countsFrom !== undefined)
    expect(waiting.map(({ title, countsFrom }) => [title, countsFrom]).toSorted()).toEqual([
      ['Capture at the gas turbines', 2030],
      ['Hydrogen in the vertical kilns', 2031],
    ])
  })

  it('names who published a hub, or marks it as illustrative', () => {
    for (const { hubs } of demoClusterNames.flatMap((name) => demoBundle(name)?.cluster ?? []))
      for (const hub of hubs ?? [])
        expect(hub.illustrative || (hub.source?.startsWith('Published: ') ?? false), hub.name).toBe(true)
  })

  it.each(['humber', 'rotterdam-moerdijk', 'dunkirk'])(
    'of %s lets each ask wait for measures that are merged',
    (name) => {
      const { document } = merged(name)
      const titles = new Set(document.measures.map(({ id }) => id))
      expect(document.asks?.length).toBeGreaterThan(1)
      for (const ask of document.asks ?? []) {
        expect(ask.measureIds.length, ask.title).toBeGreaterThan(0)
        expect(ask.measureIds.filter((id) => !titles.has(id))).toEqual([])
        expect(ask.dependent.state === 'shown' && ask.dependent.values.some((tonnes) => Number(tonnes) > 0)).toBe(true)
      }
    },
  )
})
