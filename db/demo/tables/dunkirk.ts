import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher: 'European Commission: EU ETS verified emissions (European Union Transaction Log)',
  licence: 'CC BY 4.0',
  dataset: 'EUTL 2005 to 2022',
  caveats: [
    'The EU ETS widened its scope in 2008 and 2013: figures of 2005 to 2007, and those before 2013, are not like for like with later ones.',
    '2020 was a year of low output: 2021 lies above it without any change of plant.',
    'The register’s Dunkirk is smaller than the 16 Mt of 2020 that the city’s published goals speak of.',
  ],
  note: {
    throughYear: 2007,
    text: 'Not like for like with later years: the EU ETS widened its scope in 2008 and 2013.',
  },
  // prettier-ignore
  registerTotal: [2005, [14486184, 14136451, 14884726, 14643816, 12521612, 12617359, 12510215, 12726135, 14067840, 14254140, 13662697, 13503767, 15129143, 14460300, 13925587, 11423537, 13545768, 11897205]],
  sites: [
    // prettier-ignore
    ['FR-956', 'ArcelorMittal', 'Dunkerque Steelworks', ['07000956'], 'Combustion of fuels', null, null, '51.02242', '2.28236', 2005, [11534467, 11578949, 12059456, 11261849, 9162850, 10174067, 10671502, 11229769, 7859086, 7731790, 7213770, 7280824, 8186864, 8052937, 7467043, 5851655, 7274573, 6410303]],
    // prettier-ignore
    ['FR-955', 'ArcelorMittal', 'Mardyck Mill', ['07000955'], 'Production of pig iron or steel', null, null, '50.99735', '2.29026', 2005, [29108, 27512, 25334, 22891, 20257, 15751, 16211, 16294, 60731, 65487, 65007, 67076, 69536, 63969, 67452, 59567, 67840, 62481]],
    // prettier-ignore
    ['FR-988', 'Engie Thermique', 'DK6 Power Station', ['07001279'], 'Combustion of fuels', null, null, '51.03854', '2.32096', 2005, [948891, 617010, 852875, 976441, 1277235, 1200772, 783252, 460694, 3695124, 3939329, 4148900, 4298277, 5009260, 4502154, 4608124, 3885117, 4441661, 3954748]],
    // prettier-ignore
    ['FR-1004', 'Versalis', 'Mardyck Steam Cracker', ['07000794'], 'Production of bulk chemicals', null, null, '51.02625', '2.22752', 2005, [213328, 205115, 209709, 575839, 598807, 545488, 573430, 620679, 647444, 666020, 643720, 573323, 676110, 674372, 610998, 634075, 662619, 467740]],
    // prettier-ignore
    ['FR-205769', 'Aluminium Dunkerque', 'Loon-Plage Smelter', ['07000683'], 'Production of primary aluminium', null, null, '50.99937', '2.16525', 2013, [518539, 501139, 512919, 583142, 522643, 482513, 519030, 502292, 520312, 459440]],
    // prettier-ignore
    ['FR-204214', 'Ferroglobe', 'Grande-Synthe Manganese', ['07000720'], 'Production or processing of ferrous metals', null, null, '51.03822', '2.27151', 2013, [214011, 229961, 232097, 231819, 203576, 232122, 201701, 126365, 197209, 205110]],
    // prettier-ignore
    ['FR-205768', 'Imerys', 'Mardyck Aluminates', ['07000962'], 'Production of cement clinker', null, null, '51.02844', '2.26556', 2013, [148894, 149393, 163093, 140906, 168283, 158020, 165036, 146036, 153986, 144618]],
    // prettier-ignore
    ['FR-205820', 'Dillinger', 'Dunkerque Plate Mill', ['07000438'], 'Combustion of fuels', null, null, '51.02242', '2.28236', 2013, [69087, 69584, 68033, 70528, 73652, 77419, 67333, 52015, 67684, 74282]],
    // prettier-ignore
    ['FR-205428', 'Eramet', 'Comilog Gravelines', ['07000508'], 'Production or processing of ferrous metals', null, null, '51.01917', '2.15332', 2013, [92096, 103388, 100600, 93752, 85883, 90233, 99579, 88144, 87381, 59482]],
    // prettier-ignore
    ['FR-205994', 'Befesa', 'Valera Gravelines', ['07000635'], 'Production or processing of non-ferrous metals', null, null, '51.01344', '2.16071', 2013, [37892, 22911, 28970, 31040, 42538, 49062, 46682, 33128, 35598, 32229]],
    // prettier-ignore
    ['FR-924', 'Ascometal', 'Usine des Dunes', ['07000673'], 'Production of pig iron or steel', null, null, '51.03437', '2.37678', 2005, [96908, 95959, 98653, 90839, 36574, 72382, 92193, 70444, 66637, 66294, 51466, 45176, 44725, 28393, 23688, 10907, 8073, 7249]],
  ],
}
