import { folded } from './headings.ts'
import type { MappedField, MassUnit } from './mapping.ts'

/**
 * What headings say in English, German, French and Spanish, accents and case aside. Earlier lines win: “emission factor” is a factor
 * before it is an emission.
 */
const words: readonly (readonly [MappedField, RegExp])[] = [
  ['factorId', /\bfactor[ _-]?id\b/],
  [
    'factor',
    /emissions?[ _-]?factor|emissionsfaktor|facteur d.?emission|factor de emision|^(ef|factor|faktor|facteur)$/,
  ],
  ['uncertainty', /uncertaint|unsicherheit|incertitude|incertidumbre/],
  ['quality', /quality|datenqualitat|qualite|calidad/],
  ['method', /\bmethod|methode|metodo|tier\b|ansatz/],
  ['notation', /notation|no figure because/],
  ['reason', /\breason|begrundung|grund\b|raison|motivo/],
  ['note', /\bnotes?\b|comment|remark|bemerkung|anmerkung|kommentar|remarque|observacion|nota\b/],
  ['source', /data ?source|^source\b|quelle|^fuente\b|origine des donnees|reference/],
  [
    'stream',
    /stream|fuel|brennstoff|combustible|energietrager|carrier|activity$|aktivitat$|description|beschreibung|designation|emissions? source|source of emission|emissionsquelle/,
  ],
  ['category', /categor|kategorie/],
  ['scope', /\bscope\b|geltungsbereich|alcance|perimetre/],
  ['gas', /^(ghg|greenhouse )?gas(es)?$|treibhausgas$|^thg$|^gaz( a effet de serre)?$|^gei$/],
  ['unit', /^(units?|uom|einheit|unite|unidad)\b/],
  [
    'site',
    /\bsite\b|standort|werk\b|anlage\b|facility|plant\b|installation|location|instalacion|planta\b|emplacement|usine|etablissement|sede\b|betrieb\b/,
  ],
  ['year', /\byear\b|jahr\b|annee|^ano\b|ejercicio|exercice|period|zeitraum/],
  ['tonnes', /co2|emission|emision|thg|\bghg\b|gei\b|treibhausgas|tonnes?\b|tonnen\b|tons\b|toneladas/],
  [
    'quantity',
    /quantity|amount|activity data|consumption|verbrauch|menge|quantite|consommation|cantidad|consumo|\b(mwh|kwh|gwh|gj|tj)\b/,
  ],
]

/** The field that a heading most likely stands for; null where nothing is known of it. */
export function fieldOf(label: string): MappedField | null {
  const text = folded(label)
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** A heading that names a year but no emission of it. */
export const isOtherYear = (label: string): boolean =>
  /target|ziel|objecti|objetivo|base|basis|plan|forecast|budget|prognose|prevision|change|anderung|%/.test(
    folded(label),
  )

const units: readonly (readonly [MassUnit | 'unclear', RegExp])[] = [
  [
    'Mt',
    /(?<![A-Za-z])Mt(?![A-Za-z])|(?<![A-Za-z])Mt ?CO|\b(million|mio\.?|millones de|millions? de) ?(metric )?(t\b|tons?\b|tonn|ton)|megaton/,
  ],
  [
    'kt',
    /(?<![A-Za-z])k[tT](?![A-Za-z])|(?<![A-Za-z])ktCO|(?<![A-Za-z])Gg\b|\b(thousand|tausend|tsd\.?|milliers? de|miles de|1[ .,']?000) ?(metric )?(t\b|tons?\b|tonn|ton)|kiloton/i,
  ],
  ['kg', /(?<![A-Za-z])kg(?![A-Za-z])|(?<![A-Za-z])kgCO|kilogram|kilo(s|gramm)/i],
  ['unclear', /(?<![A-Za-z])(mt|MT)(?![A-Za-z])|\bshort ton|\blong ton|\blbs?\b|pound/],
  ['t', /(?<![A-Za-z])t(?![A-Za-z])|(?<![A-Za-z])tCO|metric ton|tonnes?\b|tonnen\b|toneladas?\b|tonne eq/i],
  ['unclear', /\btons?\b/i],
  ['g', /(?<![A-Za-z])g(?![A-Za-z])(?= ?CO)/],
]

/** The unit of mass that a heading or a title names: `CO2e (kt)`. `unclear` is one that means two things; null is none. */
export const massUnitIn = (text: string): MassUnit | 'unclear' | null =>
  units.find(([, pattern]) => pattern.test(text.normalize('NFKC')))?.[0] ?? null

/** What stands in brackets at the end of a heading: `Gas consumption (MWh)`, `Verbrauch [GJ]`. */
export const bracketsOf = (label: string): string | null =>
  /[([]\s*([^()[\]]{1,20}?)\s*[)\]]\s*$/.exec(label)?.[1] ?? null
