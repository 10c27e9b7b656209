import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPublished } from '#scripts/demo/published-files'
import { selections } from '#scripts/demo/selection'
import { demoClusters } from './clusters.ts'
import { memberTonnes, sitesOf } from './register.ts'

const published = '../shared/data/clusters'
const missing = !existsSync(published)

describe.each(demoClusters.map((cluster) => [cluster.slug, cluster] as const))(
  'the demo figures of %s',
  (slug, cluster) => {
    it('belong to a company of the cluster, and every company has a site with a figure in the base year', () => {
      const names = new Set(cluster.companies.map(({ name }) => name))
      expect(cluster.table.sites.filter((row) => !names.has(row[1]))).toEqual([])
      for (const name of names)
        expect(
          sitesOf(cluster, name).flatMap((site) => site.tonnes.filter(([year]) => year === cluster.baseYear)).length,
          name,
        ).toBeGreaterThan(0)
    })

    it('make up at least 85 % of what the register shows in its last year and in the base year', () => {
      const [first, totals] = cluster.table.registerTotal
      for (const year of [cluster.baseYear, first + totals.length - 1]) {
        const share = memberTonnes(cluster, year) / (totals[year - first] ?? Number.NaN)
        expect(share, String(year)).toBeGreaterThanOrEqual(0.85)
        expect(share, String(year)).toBeLessThanOrEqual(1)
      }
    })

    it.skipIf(missing)('are the published ones, site by site and year by year', () => {
      const selection = selections.find((candidate) => candidate.slug === slug)
      const { tonnes } = readPublished(`${published}/${selection?.folder ?? ''}`)
      for (const [company, sites] of Object.entries(selection?.companies ?? {}))
        for (const [name, ids] of sites) {
          const years = new Set(ids.flatMap((id) => [...(tonnes.get(id)?.keys() ?? [])]))
          const expected = [...years]
            .toSorted((a, b) => a - b)
            .map((year) => [year, Math.round(ids.reduce((sum, id) => sum + (tonnes.get(id)?.get(year) ?? 0), 0))])
          expect(sitesOf(cluster, company).find((site) => site.name === name)?.tonnes, `${company}, ${name}`).toEqual(
            expected,
          )
        }
    })

    it.skipIf(missing)('stand beside the register’s own total, to the tonne', () => {
      const selection = selections.find((candidate) => candidate.slug === slug)
      const { tonnes } = readPublished(`${published}/${selection?.folder ?? ''}`)
      const [first, totals] = cluster.table.registerTotal
      totals.forEach((total, index) => {
        const sum = [...tonnes.values()].reduce((all, years) => all + (years.get(first + index) ?? 0), 0)
        expect(Math.abs(total - sum), String(first + index)).toBeLessThanOrEqual(1)
      })
    })
  },
)
