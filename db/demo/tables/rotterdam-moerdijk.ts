import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher: 'European Commission: EU ETS verified emissions (European Union Transaction Log)',
  licence: 'CC BY 4.0',
  dataset: 'EUTL 2005 to 2022',
  caveats: [
    'The EU ETS widened its scope in 2008 and 2013: figures of 2005 to 2007, and those before 2013, are not like for like with later ones.',
    'Emissions trading counts carbon dioxide from sustainable biomass as zero: it is not in these figures.',
    'Where a plant changed its permit or a neighbour’s permit was folded into it, the figures of all its permits are added up year by year.',
  ],
  note: {
    throughYear: 2007,
    text: 'Not like for like with later years: the EU ETS widened its scope in 2008 and 2013.',
  },
  // prettier-ignore
  registerTotal: [2005, [22982776, 21778617, 21776142, 25067273, 24350027, 25940883, 26034400, 24409845, 26090726, 27578708, 29745716, 32958020, 31151864, 28456931, 27071675, 24248183, 25595082, 24461967]],
  sites: [
    // prettier-ignore
    ['NL-99', 'Shell', 'Pernis Refinery', ['NL-200400021'], 'Mineral oil refineries', null, null, '51.87605', '4.34663', 2005, [5767819, 5162072, 5413446, 5151891, 4463005, 4134663, 4113299, 4094936, 4388557, 4264890, 4262006, 4253935, 3831099, 4210638, 4357580, 4128285, 4377123, 4143614]],
    // prettier-ignore
    ['NL-383', 'Shell', 'Moerdijk Chemicals', ['NL-200400047', 'NL-200400047A', 'NL-200400047B', 'NL-200400047C', 'NL-200400047D', 'NL-200400047E', 'NL-200400047F', 'NL-200400047G'], 'Combustion of fuels', null, null, '51.68165', '4.56948', 2008, [2004520, 1943188, 2122031, 2077435, 1995502, 2427076, 1941851, 1332869, 2547491, 2698183, 2754715, 2280074, 2579901, 2571692, 2439968]],
    // prettier-ignore
    ['NL-205868', 'Shell', 'Pernis Chemicals', ['NL-201100012'], 'Production of bulk chemicals', null, null, '51.87605', '4.34663', 2013, [39690, 32607, 27193, 26940, 26648, 30323, 35895, 30893, 41337, 44904]],
    // prettier-ignore
    ['NL-163', 'Uniper Benelux', 'Maasvlakte Power Station', ['NL-200400153', 'NL-201100057'], 'Combustion of fuels', null, null, '51.95333', '4.0233', 2005, [6324962, 6189119, 6108992, 6694824, 5907182, 6680535, 6486461, 6651231, 6932924, 6462454, 8872054, 10615235, 7281563, 4866236, 2555625, 3391680, 3927590, 3516932]],
    // prettier-ignore
    ['NL-161', 'Uniper Benelux', 'RoCa Power Station', ['NL-200400155'], 'Combustion of fuels', null, null, '51.95351', '4.56239', 2005, [675927, 679407, 660029, 680570, 715212, 671331, 607456, 443383, 469077, 462343, 316057, 304729, 296483, 315590, 345835, 326393, 219289, 104995]],
    // prettier-ignore
    ['NL-96', 'ExxonMobil', 'Rotterdam Refinery and Aromatics', ['NL-200400220', 'NL-200400011'], 'Refining of mineral oil', null, null, '51.87035', '4.30087', 2005, [2246172, 2118828, 1972065, 2312246, 2348518, 2199782, 2376927, 2288316, 2450552, 2627425, 2777641, 2497318, 2542822, 2012464, 2829201, 2733803, 2380054, 2674281]],
    // prettier-ignore
    ['NL-113', 'ExxonMobil', 'Rotterdam Oxo-alcohol Plant', ['NL-200400219'], 'Combustion of fuels', null, null, '51.92775', '4.1863', 2005, [58440, 55945, 52209, 27646, 25256, 27173, 25652, 31198, 59024, 53022, 51551, 59802, 60302, 62154, 54950, 57781, 58163, 49934]],
    // prettier-ignore
    ['NL-204522', 'ExxonMobil', 'Rotterdam Plasticisers Plant', ['NL-201100050'], 'Production of bulk chemicals', null, null, '51.8733', '4.27987', 2013, [49509, 48869, 32170, 41632, 43638, 44287, 27324, 35043, 36377, 37164]],
    // prettier-ignore
    ['NL-203009', 'Power Plant Rotterdam', 'Power Plant Rotterdam', ['NL-201200005'], 'Combustion of fuels', null, null, '51.94487', '4.07314', 2012, [95, 183009, 2151686, 2784081, 3188127, 3436408, 3211025, 2211747, 16978, 1849985, 2490621]],
    // prettier-ignore
    ['NL-98', 'BP', 'Europoort Refinery', ['NL-200400017'], 'Refining of mineral oil', null, null, '51.93914', '4.11305', 2005, [1978056, 2048257, 1998751, 2130368, 2025190, 2245441, 2145612, 2112452, 1994474, 2313661, 2337784, 2292349, 2073778, 2254344, 2151299, 2027330, 2117592, 1938767]],
    // prettier-ignore
    ['NL-214', 'Pergen', 'Pergen CHP Pernis', ['NL-200700001'], 'Combustion of fuels', null, null, '51.87605', '4.34663', 2007, [0, 580765, 1312118, 1374820, 1315921, 1270288, 1292130, 1194646, 1231672, 1228840, 1174220, 1267051, 1238037, 1234960, 1209448, 1154360]],
    // prettier-ignore
    ['NL-443', 'Enecogen', 'Enecogen Power Station', ['NL-201000055'], 'Combustion of fuels', null, null, '51.95876', '4.0943', 2011, [422920, 439010, 400218, 893375, 907946, 1309359, 1725324, 1509842, 1995379, 1903268, 1429012, 1126575]],
    // prettier-ignore
    ['NL-203881', 'Air Liquide', 'Botlek Hydrogen and CHP', ['NL-200400113', 'NL-200400043', 'NL-200400042'], 'Refining of mineral oil', null, null, '51.94355', '4.40994', 2005, [728384, 679106, 699355, 682357, 640142, 674306, 614810, 566212, 654190, 611122, 604167, 500950, 395650, 515653, 496741, 500398, 1164455, 936854]],
    // prettier-ignore
    ['NL-203196', 'Air Products', 'Botlek Hydrogen', ['NL-201100042'], 'Production of hydrogen and synthesis gas', null, null, '51.86955', '4.28641', 2013, [545896, 616137, 605999, 631293, 641387, 747859, 766953, 612297, 738271, 502190]],
    // prettier-ignore
    ['NL-104', 'Air Products', 'Botlek Merseyweg', ['NL-200400264'], 'Production of hydrogen and synthesis gas', null, null, '51.87357', '4.2602', 2005, [360714, 331872, 357603, 342826, 344593, 384962, 309548, 298164, 292381, 282120, 278414, 276201, 243706, 108815, 86767, 107726, 104573, 108352]],
    // prettier-ignore
    ['NL-171', 'RWE Generation NL', 'Moerdijk CHP', ['NL-200400247'], 'Combustion of fuels', null, null, '51.68613', '4.58165', 2005, [647830, 525388, 590360, 666234, 564408, 685320, 655343, 588904, 586857, 430506, 627884, 729983, 1221484, 513930, 801320, 540879, 245087, 345836]],
    // prettier-ignore
    ['NL-439', 'Alco Energy Rotterdam', 'Alco Energy Europoort', ['NL-200900120'], 'Combustion of fuels', null, null, '51.92496', '4.18151', 2010, [96882, 285105, 270984, 257125, 355586, 319475, 197463, 348838, 340144, 343767, 311689, 344002, 329336]],
    // prettier-ignore
    ['NL-205926', 'LyondellBasell', 'Botlek', ['NL-200400083', 'NL-200400083'], 'Production of bulk chemicals', null, null, '51.88339', '4.25382', 2005, [112932, 98252, 115271, null, null, null, null, null, 127282, 116903, 152358, 291774, 270401, 327003, 321669, 267294, 311012, 281841]],
    // prettier-ignore
    ['NL-205927', 'LyondellBasell', 'Europoort', ['NL-201100016'], 'Combustion of fuels', null, null, '51.91499', '4.19152', 2013, [5315, 2226, 1578, 3236, 3818, 3155, 2848, 4173, 3374, 3442]],
    // prettier-ignore
    ['NL-205924', 'LyondellBasell', 'Maasvlakte (with Covestro)', ['NL-201100010'], 'Production of bulk chemicals', null, null, '51.96504', '4.01556', 2013, [10996, 11749, 11880, 12356, 12809, 13469, 11371, 11057, 13667, 10247]],
    // prettier-ignore
    ['NL-97', 'Gunvor Energy Rotterdam', 'Europoort Site', ['NL-200400138'], 'Refining of mineral oil', null, null, '51.93247', '4.16811', 2005, [528081, 520084, 563295, 518294, 526735, 531079, 551950, 511089, 427554, 537602, 554670, 420366, 447981, 396988, 421176, 135001, 211331, 240788]],
    // prettier-ignore
    ['NL-292', 'Cabot', 'Botlek Carbon Black', ['NL-200400203'], 'Production of carbon black', null, null, '51.89058', '4.26304', 2008, [209077, 195371, 227514, 239006, 240770, 223075, 222218, 235829, 246654, 251336, 240223, 227104, 204626, 236355, 204170]],
  ],
}
