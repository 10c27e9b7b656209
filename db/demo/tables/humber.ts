import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher:
    'European Commission: EU ETS verified emissions (European Union Transaction Log) to 2020; UK Emissions Trading Registry (Environment Agency) from 2021',
  licence: 'CC BY 4.0 (EUTL) and Open Government Licence v3.0 (UK ETS)',
  dataset: 'EUTL 2005 to 2020; UK ETS compliance report of 11 June 2025 for 2021 to 2024',
  caveats: [
    'The EU ETS widened its scope in 2008 and 2013: figures of 2005 to 2007, and those before 2013, are not like for like with later ones.',
    'Figures to 2020 come from the EU register, those from 2021 on from the UK register.',
    'Emissions trading counts carbon dioxide from sustainable biomass as zero: it is not in these figures.',
    'Where a plant changed its permit or a neighbour’s permit was folded into it, the figures of all its permits are added up year by year.',
    'The Lindsey refinery, which stopped in 2025, and the Vivergo bioethanol plant are not carried.',
  ],
  note: {
    throughYear: 2007,
    text: 'Not like for like with later years: the EU ETS widened its scope in 2008 and 2013.',
  },
  // prettier-ignore
  registerTotal: [2005, [42637174, 45045904, 47036398, 47685105, 43133991, 45968281, 41920899, 40067124, 37329169, 33530904, 30169671, 25063404, 24691821, 23064555, 19271263, 20242896, 17595514, 15551373, 14307255, 12777865]],
  sites: [
    // prettier-ignore
    ['UK-E-IN-13784', 'British Steel', 'Scunthorpe Integrated Iron and Steel Works', ['UK-E-IN-13784'], 'Manufacture of basic iron and steel and of ferro-alloys', '2410', null, '53.58691', '-0.62135', 2005, [6000096, 7051132, 7171919, 6880337, 5057036, 5912626, 6109489, 5310574, 5527914, 5172746, 5667711, 5235774, 4955613, 5073764, 4525127, 4714925, 4679901, 3977034, 3242936, 2682989]],
    // prettier-ignore
    ['UK-E-IN-11607', 'Phillips 66', 'Humber Refinery', ['UK-E-IN-11607'], 'Manufacture of refined petroleum products', '1920', null, '53.63315', '-0.25217', 2005, [2351567, 2186559, 2141981, 1883316, 1795798, 1925178, 1974582, 1947347, 1890830, 1863580, 1853680, 2008762, 2128498, 2112338, 2075257, 1819922, 1936799, 2010844, 1975689, 2217075]],
    // prettier-ignore
    ['UK-E-IN-11381', 'VPI Immingham', 'VPI Immingham CHP', ['UK-E-IN-11381'], 'Production of electricity', '3511', null, '53.64025', '-0.23388', 2005, [2030737, 2143213, 2146205, 2073563, 2928585, 3136936, 3238329, 2709905, 2199240, 2544552, 2989934, 3435305, 3110900, 3371537, 3361712, 3237057, 2742865, 2297644, 2042240, 1783292]],
    // prettier-ignore
    ['UK-E-IN-11654', 'Keadby Generation', 'Keadby Power Station', ['UK-E-IN-11654'], 'Production of electricity', '3511', null, '53.59505', '-0.73985', 2005, [1343281, 1742317, 1889513, 2036332, 1484921, 1749851, 1232478, 156446, 24417, 51, 37691, 711016, 907295, 1026050, 803107, 812362, 463116, 1192795, 1348615, 1615532]],
    // prettier-ignore
    ['UK-E-IN-11383', 'Saltend Cogeneration', 'Saltend Power Station', ['UK-E-IN-11383'], 'Production of electricity', '3511', null, '53.73552', '-0.24444', 2005, [3553376, 3109891, 3610228, 3577320, 3417820, 3422020, 3459221, 3298487, 2879178, 2820501, 2239237, 2982161, 2811044, 2733240, 2772619, 2679112, 2729311, 2298641, 1809785, 1558281]],
    // prettier-ignore
    ['UK-E-IN-11405', 'EP SHB', 'South Humber Bank Power Station', ['UK-E-IN-11405'], 'Production of electricity', '3511', null, '53.60278', '-0.14566', 2005, [2935989, 2303221, 3047981, 3044370, 3287536, 3443382, 1661335, 912777, 1094402, 1364050, 820991, 966065, 1117414, 1344908, 1992109, 2792113, 2070878, 1492624, 1499272, 937895]],
    // prettier-ignore
    ['UK-E-IN-14119', 'INEOS', 'Acetyls Hull', ['UK-E-IN-11701', 'UK-E-IN-14119'], 'Manufacture of other chemical products n.e.c.', '2059', null, '53.73712', '-0.23884', 2005, [134187, 114707, 109374, 115910, 133402, 111248, 123867, 119042, 352471, 392917, 324252, 344199, 363306, 341202, 339849, 344287, 294336, 204072, 249260, 251020]],
    // prettier-ignore
    ['UK-E-IN-12726', 'INEOS', 'ETAC Plant Hull', ['UK-E-IN-12726'], 'Manufacture of other organic basic chemicals', '2014', null, '53.73635', '-0.23986', 2013, [20424, 2070, 3176, 5883, 4858, 6835, 7396, 8831, 5854, 3979, 4338, 5044]],
    // prettier-ignore
    ['UK-E-IN-11466', 'Singleton Birch', 'Melton Ross Limeworks', ['UK-E-IN-11466'], 'Manufacture of lime and plaster', '2352', null, '53.58718', '-0.36405', 2007, [0, 265436, 208166, 211429, 257788, 199400, 233255, 230632, 227769, 265315, 281549, 278182, 265859, 256673, 263690, 238677, 218609, 231752]],
    // prettier-ignore
    ['UK-E-IN-11840', 'Tronox Pigment UK', 'Tronox Pigment CHP Plant', ['UK-E-IN-11840'], 'Manufacture of dyes and pigments', '2012', null, '53.61604', '-0.1602', 2007, [0, 117291, 94961, 100360, 97777, 90832, 177982, 192460, 201758, 236196, 247588, 206028, 186941, 167320, 177614, 132221, 112545, 123381]],
    // prettier-ignore
    ['UK-E-IN-11710', 'Guardian Industries UK', 'Goole Float Glass Works', ['UK-E-IN-11710'], 'Manufacture of flat glass', '2311', null, '53.69846', '-0.90792', 2007, [0, 133281, 124528, 136173, 128757, 129142, 138718, 146540, 139838, 137942, 148859, 143313, 141266, 125914, 59271, 107156, 95681, 102419]],
    // prettier-ignore
    ['UK-E-IN-11718', 'Drax Power', 'Drax Power Station', ['UK-E-IN-11718'], 'Production of electricity', '3511', null, '53.73244', '-0.99041', 2005, [20771624, 22764847, 22160413, 22299778, 19851702, 22392487, 21465607, 22694684, 20317580, 16581565, 13173987, 6171178, 6215220, 4138782, 725751, 1527003, 504508, 122961, 51445, 65407]],
    // prettier-ignore
    ['UK-E-IN-12407', 'Sedamyl UK', 'Selby Wheat Processing', ['UK-E-IN-12407'], 'Manufacture of starches and starch products', '1062', null, '53.77894', '-1.05281', 2012, [13637, 41927, 41142, 42424, 46587, 49766, 50354, 49576, 52501, 67144, 85616, 86348, 96301]],
    // prettier-ignore
    ['UK-E-IN-11888', 'Knauf UK', 'Knauf Immingham', ['UK-E-IN-11888'], 'Manufacture of plaster products for construction purposes', '2362', null, '53.61695', '-0.1904', 2007, [0, 48007, 33109, 37578, 41473, 40262, 40513, 46265, 45163, 51249, 53282, 53035, 52528, 48995, 52799, 49335, 47825, 39345]],
    // prettier-ignore
    ['UK-E-IN-13309', 'Uniper UK', 'Killingholme Power Station', ['UK-E-IN-13309'], 'Production of electricity', '3511', null, '53.65333', '-0.25527', 2005, [533528, 701199, 1795380, 2135992, 2186108, 1157296, 253267, 134510, 108011, 138695, 26439, 2742, 7170, 25051, 44237, 33542, 57665, 82502, 23333, 11913]],
  ],
}
