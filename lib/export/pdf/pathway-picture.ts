import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { wedgeModel, type WedgeModel } from '#lib/charts/wedge-model'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import type { Pillar } from '#lib/domain/submission/document'
import { pillarNames } from '#lib/domain/submission/words'
import { faint, hairline, ink, innerWidth, keepTogether, margin, type Sheet } from './sheet.ts'

/** The same colours as on the page, for paper. */
const fills: Readonly<Record<Pillar, string>> = {
  efficiency: '#e2b04a',
  electrification: '#2b65ad',
  hydrogen: '#a9d8ea',
  capture: '#5e2750',
  removals: '#3f8d62',
  other: '#a8a49b',
}

const height = 220
const left = 44

/** The wedge chart on paper: reference, wedges by pillar, roadmap, target. Says why where it may not be drawn. */
export function drawPathway(sheet: Sheet, roadmap: RoadmapDocument): void {
  const answer = wedgeModel(roadmap)
  keepTogether(sheet, height + 70)
  if (answer.state === 'withheld') {
    sheet
      .fontSize(9)
      .fillColor(faint)
      .text(`The picture is withheld. ${answer.reasons.join(' ')}`, margin, sheet.y)
    sheet.moveDown(1)
    return
  }
  const { model } = answer
  const top = sheet.y + 6
  drawPaths(sheet, model, top)
  sheet.x = margin
  sheet.y = top + height + 26
  drawKey(sheet, model)
  sheet.moveDown(1.2)
}

function drawPaths(sheet: Sheet, model: WedgeModel, top: number): void {
  const { years, history, scale } = model
  const first = history[0]?.year ?? years[0] ?? 0
  const x = scaleLinear([first, years.at(-1) ?? first], [margin + left, margin + innerWidth(sheet)])
  const most = Math.max(...model.reference, ...history.map(({ tonnes }) => tonnes), ...(model.target ?? []))
  const y = scaleLinear([0, most], [top + height, top]).nice()
  for (const tonnes of y.ticks(5)) {
    sheet.moveTo(margin + left, y(tonnes)).lineTo(margin + innerWidth(sheet), y(tonnes))
    sheet.lineWidth(0.4).strokeColor(hairline).stroke()
    sheet.font('plain').fontSize(7.5).fillColor(faint)
    sheet.text(scale.format(tonnes), margin, y(tonnes) - 4, { width: left - 6, align: 'right' })
  }
  for (const year of years.filter((each) => each % 10 === 0 || each === first)) {
    sheet.fontSize(7.5).fillColor(faint)
    sheet.text(String(year), x(year) - 20, top + height + 5, { width: 40, align: 'center' })
  }
  sheet.fontSize(7.5).text(`${scale.unit} CO₂e a year`, margin, top - 12, { lineBreak: false })
  for (const layer of model.layers) {
    const shape = area<number>(
      (_, at) => x(years[at] ?? 0),
      (_, at) => y(layer.lower[at] ?? 0),
      (_, at) => y(layer.upper[at] ?? 0),
    )
    sheet.path(shape(layer.upper as number[]) ?? '')
    sheet.fillOpacity(layer.level === 'firm' ? 1 : 0.45).fill(fills[layer.band])
    sheet.fillOpacity(1)
  }
  const draw = (path: readonly number[], colour: string, width: number, dashed = false) => {
    sheet.path(line<number>((_, at) => x(years[at] ?? 0), y)(path as number[]) ?? '').lineWidth(width)
    if (dashed) sheet.dash(4, { space: 3 })
    sheet.strokeColor(colour).stroke().undash()
  }
  const past = line<(typeof history)[number]>(
    (point) => x(point.year),
    (point) => y(point.tonnes),
  )
  sheet
    .path(past(history as (typeof history)[number][]) ?? '')
    .lineWidth(1)
    .strokeColor(faint)
    .stroke()
  draw(model.reference, faint, 1)
  draw(model.roadmap, ink, 1.6)
  if (model.target) draw(model.target, ink, 1, true)
}

function drawKey(sheet: Sheet, model: WedgeModel): void {
  const drawn = new Set(model.layers.map(({ band }) => band))
  const top = sheet.y
  let x = margin
  sheet.font('plain').fontSize(7.5)
  for (const pillar of drawn) {
    const name = pillarNames[pillar]
    sheet.rect(x, top + 1, 7, 7).fill(fills[pillar])
    sheet.fillColor(ink).text(name, x + 10, top, { lineBreak: false })
    x += sheet.widthOfString(name) + 24
  }
  sheet
    .fillColor(faint)
    .text('Pale: not decided yet. Thick: roadmap. Dashed: target.', margin, top + (x > margin ? 13 : 0))
}
