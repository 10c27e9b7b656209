import { rational, type Rational } from './rational.ts'
import type { Unit } from './unit.ts'

/** ISO 4217, the currencies in use. */
const currencies = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE
  CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
  KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR
  NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND
  TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG`.split(/\s+/),
)

const multiples: Readonly<Record<string, Rational>> = {
  '': rational(1n),
  k: rational(1000n),
  M: rational(1_000_000n),
}

// The dollar sign is left out on purpose: two dozen countries use it.
const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' }

/**
 * Money of a currency (ISO 4217) and, where the text says one, of a price year: `EUR`, `EUR 2024`, `kEUR 2024`, `MGBP`, `€ 2024`.
 * Null for any other text.
 */
export function moneyUnit(text: string): Unit | null {
  const parts = /^([kM]?)([A-Z]{3}|€|£)(?:[ _-]?((?:19|20|21)\d\d))?$/.exec(text)
  if (parts === null) return null
  const [, prefix = '', sign = '', year] = parts
  const currency = signs[sign] ?? sign
  const inBase = multiples[prefix]
  if (!currencies.has(currency) || inBase === undefined) return null
  const money = year === undefined ? currency : `${currency} ${year}`
  return { symbol: `${prefix}${money}`, name: `${prefix}${money}`, dimension: 'money', inBase, money }
}
