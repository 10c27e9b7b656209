import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher: 'European Commission: EU ETS verified emissions (European Union Transaction Log)',
  licence: 'CC BY 4.0',
  dataset: 'EUTL 2005 to 2022',
  caveats: [
    'The EU ETS widened its scope in 2008 and 2013: figures of 2005 to 2007, and those before 2013, are not like for like with later ones.',
    'Sites that closed before 2019 are not carried: early years are lower here than in the register.',
    'Gas-fired power stations run more or less from year to year: a rise or fall of the total is often theirs.',
    'Where a plant changed its permit or a neighbour’s permit was folded into it, the figures of all its permits are added up year by year.',
  ],
  note: {
    throughYear: 2007,
    text: 'Not like for like with later years: the EU ETS widened its scope in 2008 and 2013.',
  },
  // prettier-ignore
  registerTotal: [2005, [11174486, 11350511, 10870947, 10298316, 9896015, 8254265, 6916088, 7431436, 6423318, 6528990, 6440188, 6202861, 6286522, 6012174, 6904312, 5787190, 6268595, 7224919]],
  sites: [
    // prettier-ignore
    ['ES-797', 'Petronor', 'Muskiz Refinery', ['ES194802000937'], 'Refining of mineral oil', null, null, '43.32525', '-3.11311', 2005, [2171856, 2430800, 2428336, 2405796, 2312953, 2002195, 2029429, 2008791, 2313990, 2310605, 2272780, 2363124, 2214108, 2268388, 2144901, 2062201, 2003935, 2078957]],
    // prettier-ignore
    ['ES-773', 'Bizkaia Energía', 'Amorebieta Power Station', ['ES194801000910'], 'Combustion of fuels', null, null, '43.23411', '-2.75019', 2005, [794304, 1154104, 884718, 1131891, 1533189, 918186, 410369, 320997, 67948, 72426, 297317, 253659, 355611, 224741, 824858, 646850, 729705, 1248404]],
    // prettier-ignore
    ['ES-772', 'Bahía de Bizkaia Electricidad', 'Zierbena Power Station', ['ES194801000908'], 'Combustion of fuels', null, null, '43.35922', '-3.09301', 2005, [1554145, 1623067, 1545087, 1710775, 1612203, 1104372, 852880, 1249843, 1159517, 1075395, 676564, 500541, 469533, 315299, 806254, 437503, 201637, 827230]],
    // prettier-ignore
    ['ES-774', 'Iberdrola', 'Santurtzi Unit 4', ['ES194801000912'], 'Combustion of fuels', null, null, '43.33863', '-3.05371', 2005, [729934, 461360, 382602, 405099, 525763, 247152, 71084, 20778, 732, 2921, 70, 55, 54428, 2209, 42913, 14511, 311696, 414879]],
    // prettier-ignore
    ['ES-761', 'Cementos Lemona', 'Lemoa Cement Works', ['ES194806000897'], 'Production of cement clinker', null, null, '43.20671', '-2.77557', 2005, [555017, 527982, 509137, 478165, 429042, 366320, 243119, 178324, 151634, 304756, 453243, 470788, 484799, 444222, 465157, 311971, 432442, 387063]],
    // prettier-ignore
    ['ES-763', 'Sociedad Financiera y Minera', 'Arrigorriaga Cement Works', ['ES194806000899'], 'Production of cement clinker', null, null, '43.20974', '-2.88889', 2005, [376884, 345161, 380328, 357128, 332446, 223664, 199780, 315836, 221599, 320368, 278023, 370569, 364566, 330460, 269080, 235839, 288752, 244426]],
    // prettier-ignore
    ['ES-762', 'Sociedad Financiera y Minera', 'Añorga Cement Works', ['ES192006000898'], 'Production of cement clinker', null, null, '43.28539', '-2.0004', 2005, [438005, 427445, 485582, 470772, 368889, 445937, 411030, 339717, 262098, 345082, 295686, 281169, 279947, 304483, 268313, 243498, 247541, 224945]],
    // prettier-ignore
    ['ES-759', 'Calera de Alzo', 'Altzo Lime Works', ['ES192006000895', 'ES192006000896'], 'Production of lime, or calcination of dolomite/magnesite', null, null, '43.08734', '-2.06735', 2005, [192577, 223923, 248002, 209543, 193858, 198732, 238492, 213092, 235283, 205256, 204834, 161644, 217233, 235825, 231430, 245991, 271727, 225725]],
    // prettier-ignore
    ['ES-764', 'Energyworks Vit-Vall', 'Energyworks Vitoria', ['ES190101000900'], 'Combustion of fuels', null, null, '42.8648', '-2.6683', 2005, [170248, 178073, 172215, 170200, 101071, 170805, 174856, 175746, 165878, 135796, 167338, 160703, 150267, 173712, 175660, 136979, 158284, 154295]],
    // prettier-ignore
    ['ES-786', 'Papelera Guipuzcoana de Zicuñaga', 'Hernani Pulp Mill', ['ES192009000926'], 'Production of pulp', null, null, '43.25653', '-1.96966', 2005, [156137, 155524, 154921, 164488, 211706, 213498, 211324, 206532, 216501, 188037, 201752, 203724, 218844, 214521, 209635, 195648, 213011, 129268]],
    // prettier-ignore
    ['ES-811', 'Sidenor', 'Basauri Steelworks', ['ES194805000951'], 'Production of pig iron or steel', null, null, '43.22886', '-2.88664', 2005, [107144, 106403, 125372, 119393, 78021, 119346, 134084, 106485, 93043, 93081, 89580, 93675, 93932, 94185, 94624, 69396, 92526, 109592]],
    // prettier-ignore
    ['ES-205306', 'Sidenor', 'Azkoitia Works', ['ES1920064-2201'], 'Production or processing of ferrous metals', null, null, '43.16847', '-2.32751', 2013, [37909, 37515, 33804, 32949, 35450, 35597, 27948, 21423, 26377, 22109]],
    // prettier-ignore
    ['ES-204968', 'Sidenor', 'Vitoria Works', ['ES19010610-704'], 'Production or processing of ferrous metals', null, null, '42.85946', '-2.66223', 2013, [17159, 16976, 16290, 17550, 18278, 18049, 16464, 11942]],
    // prettier-ignore
    ['ES-815', 'Guardian Llodio', 'Llodio Float Glass', ['ES190107000955'], 'Manufacture of glass', null, null, '43.14553', '-2.95736', 2005, [137535, 132578, 130682, 130117, 121698, 131758, 106710, 123328, 113666, 97832, 96582, 105051, 105543, 110107, 109126, 101841, 107186, 107077]],
    // prettier-ignore
    ['ES-816', 'Aiala Vidrio', 'Llodio Container Glass', ['ES190107000956'], 'Manufacture of glass', null, null, '43.14688', '-2.9501', 2005, [98347, 104417, 103650, 97677, 83907, 95102, 101801, 101235, 100892, 85557, 100108, 93061, 99644, 100997, 98953, 78723, 99079, 103513]],
    // prettier-ignore
    ['ES-799', 'ArcelorMittal', 'Olaberria Steelworks', ['ES192005000939'], 'Production of pig iron or steel', null, null, '43.04156', '-2.21603', 2005, [116508, 108726, 114709, 93893, 67107, 86564, 95930, 102263, 92208, 101918, 107130, 102783, 105486, 106687, 103520, 96552, 111009, 92841]],
    // prettier-ignore
    ['ES-798', 'ArcelorMittal', 'Bergara Rolling Mill', ['ES192005000938'], 'Production or processing of ferrous metals', null, null, '43.10433', '-2.42419', 2005, [50251, 60536, 61033, 49504, 40325, 29070, 12916, 0, 23120, 27671, 26819, 28173, 26902, 24900, 22622, 19079, 22302, 17831]],
    // prettier-ignore
    ['ES-802', 'ArcelorMittal', 'Sestao Steelworks', ['ES194805000942'], 'Production of pig iron or steel', null, null, '43.31408', '-3.00129', 2005, [173337, 259189, 279206, 243295, 168184, 230288, 165047, 53307, 117709, 115885, 105411, 21973, 57671, 63691, 56894, 39377, 104879, 35555]],
    // prettier-ignore
    ['ES-1039', 'ArcelorMittal', 'Etxebarri Works', ['ES194801001198'], 'Production or processing of ferrous metals', null, null, '43.24563', '-2.89302', 2006, [15899, 15969, 17420, 13919, 16475, 14627, 14791, 23905, 22803, 27105, 23984, 27628, 29437, 28264, 25392, 26752, 25234]],
    // prettier-ignore
    ['ES-812', 'Tubos Reunidos', 'Amurrio Tube Works', ['ES190105000952'], 'Production of pig iron or steel', null, null, '43.06472', '-2.99667', 2005, [73695, 81328, 77305, 78008, 31686, 62112, 68546, 63422, 52202, 61454, 55640, 47321, 58710, 56019, 46166, 32550, 44588, 57602]],
    // prettier-ignore
    ['ES-810', 'Tubos Reunidos', 'Galindo Tube Works', ['ES194805000950'], 'Production of pig iron or steel', null, null, '43.29826', '-3.01314', 2005, [22913, 24534, 24395, 23942, 12761, 21051, 24082, 23819, 23832, 24204, 21904, 18030, 23233, 17839, 23208, 19337, 21652, 21133]],
  ],
}
