import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher: 'US Environmental Protection Agency: Greenhouse Gas Reporting Program',
  licence: 'US public domain',
  dataset: 'GHGRP 2010 to 2020, data as of 7 August 2021, GWP of AR4; parent companies as of 2023',
  caveats: [
    'Figures are rounded to whole tonnes; methane and nitrous oxide are in them at AR4 values.',
    'Companies are the parents of 2023: a site sold since 2010 stands under its later owner in all years.',
    'Sites below 25,000 t a year need not report and are missing.',
  ],
  note: null,
  // prettier-ignore
  registerTotal: [2010, [50723972, 50219834, 50836885, 51284752, 51069115, 54652138, 55543723, 53153997, 58344631, 58796363, 58295869]],
  sites: [
    // prettier-ignore
    ['US-1007542', 'ExxonMobil', 'Baytown Complex', ['FRS 110000463178'], 'Chemicals,Petroleum Product Suppliers,Refineries', null, '324110', '29.73934', '-95.0224', 2010, [10794723, 10268544, 9665204, 10517718, 9763870, 9909872, 10072581, 9607710, 10724711, 10991495, 11229747]],
    // prettier-ignore
    ['US-1006274', 'ExxonMobil', 'Mont Belvieu Plastics Plant', ['FRS 110000463702'], 'Other', null, '325211', '29.8742', '-94.9122', 2010, [43334, 51465, 38969, 40453, 39789, 41547, 39896, 56566, 79009, 81091, 80722]],
    // prettier-ignore
    ['US-1000825', 'Calpine', 'Deer Park Energy Center', ['FRS 110017743254'], 'Power Plants', null, '221112', '29.7153', '-95.1361', 2010, [3195929, 3217239, 3373784, 3143667, 3491174, 3863676, 3794579, 3744491, 3880537, 3809130, 4045287]],
    // prettier-ignore
    ['US-1001408', 'Calpine', 'Channel Energy Center', ['FRS 110034690564'], 'Power Plants', null, '221112', '29.7189', '-95.2319', 2010, [1074897, 1296290, 1181804, 1208068, 1539250, 2036897, 1914208, 1945034, 1935265, 1803644, 2309385]],
    // prettier-ignore
    ['US-1006983', 'Calpine', 'Baytown Energy Center', ['FRS 110008972549'], 'Power Plants', null, '221112', '29.7731', '-94.9019', 2010, [1732704, 1805863, 1904000, 1514929, 1539978, 1732733, 1965743, 1808137, 1848494, 1961566, 2001838]],
    // prettier-ignore
    ['US-1001300', 'Calpine', 'Pasadena Power Plant', ['FRS 110000505481'], 'Power Plants', null, '221112', '29.7233', '-95.1769', 2010, [1112763, 1509160, 1765873, 1559662, 1589381, 1801785, 1835926, 1545100, 1528983, 1642391, 1553337]],
    // prettier-ignore
    ['US-1007002', 'Shell USA', 'Deer Park Refinery', ['FRS 110031267064'], 'Chemicals,Petroleum Product Suppliers,Refineries', null, '324110', '29.72222', '-95.12694', 2010, [4506098, 4365874, 4308236, 4306695, 4023730, 4091622, 4165966, 3933694, 4184028, 3772793, 3783072]],
    // prettier-ignore
    ['US-1007323', 'Channelview Cogeneration', 'Channelview Cogeneration Facility', ['FRS 110006531397'], 'Power Plants', null, '221112', '29.8356', '-95.1242', 2010, [3067096, 3070082, 2903148, 3244642, 3180907, 3051132, 3130818, 2875406, 2923609, 3065006, 2857735]],
    // prettier-ignore
    ['US-1006386', 'Enterprise Products', 'Mont Belvieu Complex', ['FRS 110056961480'], 'Petroleum and Natural Gas Systems', null, '211130', '29.85757', '-94.91289', 2010, [899272, 1095865, 1093378, 1159934, 1134773, 1157436, 1357307, 1466070, 2107712, 2211874, 2401430]],
    // prettier-ignore
    ['US-1009064', 'Enterprise Products', 'Pasadena Plant', ['FRS 110054620969'], 'Chemicals', null, '325199', '29.69453', '-95.15885', 2011, [35573, 33073, 37674, 39647, 42585, 45203, 48024, 47045, 46294, 57078]],
    // prettier-ignore
    ['US-1013399', 'Enterprise Products', 'Houston Terminal', ['FRS 110024271786'], 'Other', null, '493190', '29.74939', '-95.12361', 2018, [26293, 52568, 42045]],
    // prettier-ignore
    ['US-1003991', 'Chevron Phillips Chemical', 'Cedar Bayou Plant', ['FRS 110007177768'], 'Chemicals', null, '325110', '29.826', '-94.92192', 2010, [822770, 932049, 955503, 951174, 1030423, 1058293, 1866325, 1068522, 2523220, 2111666, 2191964]],
    // prettier-ignore
    ['US-1000255', 'Altura Cogen', 'Altura Cogeneration', ['FRS 110002400731'], 'Power Plants', null, '221112', '29.8169', '-95.1086', 2010, [1959609, 1932135, 1792341, 1810716, 1950206, 1977833, 1920324, 1946269, 1929685, 2027472, 2080962]],
    // prettier-ignore
    ['US-1002859', 'LyondellBasell', 'Channelview Complex', ['FRS 110000463212'], 'Chemicals,Petroleum Product Suppliers', null, '325110', '29.8308', '-95.1164', 2010, [1803917, 1622556, 1442709, 2015861, 2019906, 2144938, 2204922, 1986894, 1929213, 2042676, 2063079]],
    // prettier-ignore
    ['US-1004130', 'LyondellBasell', 'Houston Refining', ['FRS 110058113704'], 'Petroleum Product Suppliers,Refineries', null, '324110', '29.7125', '-95.23583', 2010, [1800390, 1702250, 2045123, 1957086, 2041876, 2122976, 1944921, 1774926, 1969471, 2256961, 1708411]],
    // prettier-ignore
    ['US-1002758', 'LyondellBasell', 'La Porte Complex', ['FRS 110034641635'], 'Chemicals', null, '325110', '29.71747', '-95.06801', 2010, [924650, 968729, 950954, 921253, 717385, 1141319, 1078828, 977465, 1117943, 1136721, 1270108]],
    // prettier-ignore
    ['US-1007562', 'LyondellBasell', 'Channelview Lyondell Chemical', ['FRS 110000463221'], 'Chemicals,Petroleum Product Suppliers', null, '325110', '29.81665', '-95.1076', 2010, [245493, 239932, 264097, 269489, 354048, 408367, 351754, 377738, 403761, 324699, 289264]],
    // prettier-ignore
    ['US-1001905', 'LyondellBasell', 'Bayport Choate', ['FRS 110000463007'], 'Chemicals', null, '325110', '29.61', '-95.05', 2010, [73913, 77213, 68905, 76140, 67510, 74218, 72939, 75470, 72871, 74890, 73504]],
    // prettier-ignore
    ['US-1006656', 'LyondellBasell', 'Bayport Underwood', ['FRS 110000506079'], 'Chemicals,Suppliers of CO2', null, '325199', '29.62717', '-95.08019', 2010, [135478, 126399, 174825, 22264, 39990, 79699, 58715, 48817, 52325, 66357, 21943]],
    // prettier-ignore
    ['US-1000346', 'Air Liquide', 'Bayou Cogeneration Plant', ['FRS 110001867846'], 'Chemicals', null, '325120', '29.6225', '-95.0458', 2010, [1286637, 1376444, 1590830, 1652620, 1622332, 1680172, 1848385, 1840370, 1757240, 1813530, 1904079]],
    // prettier-ignore
    ['US-1010702', 'Air Liquide', 'La Porte Steam Methane Reformer', ['FRS 110033536573'], 'Chemicals', null, '325120', '29.65149', '-95.05358', 2012, [566642, 680932, 724442, 691029, 550887, 731481, 731322, 628160, 774265]],
    // prettier-ignore
    ['US-1006711', 'Air Liquide', 'Pasadena Steam Methane Reformer', ['FRS 110000462758'], 'Chemicals', null, '325120', '29.62333', '-95.04583', 2010, [487441, 493718, 535907, 599566, 639279, 575493, 635090, 657652, 738810, 608978, 502110]],
    // prettier-ignore
    ['US-1006062', 'Valero', 'Houston Refinery', ['FRS 110000460885'], 'Petroleum Product Suppliers,Refineries', null, '324110', '29.72227', '-95.2544', 2010, [1306865, 1323431, 1145066, 1199691, 1192173, 1204275, 1320105, 1328824, 1417490, 1527349, 1452357]],
    // prettier-ignore
    ['US-1001713', 'Occidental Petroleum', 'OxyVinyls La Porte VCM', ['FRS 110017769734'], 'Chemicals', null, '325180', '29.7237', '-95.07408', 2010, [1197793, 1175727, 1270038, 1230803, 1267097, 1269462, 1205914, 1258158, 1238002, 1228964, 1248105]],
    // prettier-ignore
    ['US-1001710', 'Occidental Petroleum', 'OxyVinyls Pasadena', ['FRS 110000462605'], 'Other', null, '325211', '29.72915', '-95.15072', 2010, [110064, 113652, 111482, 109260, 119728, 124335, 116453, 114755, 94596, 101571, 106512]],
    // prettier-ignore
    ['US-1001711', 'Occidental Petroleum', 'OxyVinyls Deer Park VCM', ['FRS 110070827819'], 'Chemicals', null, '325199', '29.72856', '-95.11076', 2010, [97839, 100218, 100777, 89576, 106305, 99628, 120828, 104356, 110814, 100708, 91544]],
    // prettier-ignore
    ['US-1001712', 'Occidental Petroleum', 'OxyVinyls Deer Park PVC', ['FRS 110043782788'], 'Other', null, '325211', '29.7253', '-95.11143', 2010, [41287, 44381, 45318, 43017, 43, 42, 41, 41, 42720, 38713, 40693]],
    // prettier-ignore
    ['US-1000929', 'NRG Energy', 'Cedar Bayou', ['FRS 110015743301'], 'Power Plants', null, '221112', '29.7483', '-94.9272', 2010, [678860, 1166217, 733761, 689487, 768456, 1325218, 781257, 967829, 856115, 1247075, 1106807]],
    // prettier-ignore
    ['US-1000547', 'NRG Energy', 'Cedar Bayou 4', ['FRS 110015743301'], 'Power Plants', null, '221112', '29.752', '-94.923', 2010, [870392, 117767, 696316, 411419, 424581, 522690, 506839, 584003, 513078, 506863, 695363]],
    // prettier-ignore
    ['US-1005714', 'NRG Energy', 'San Jacinto', ['FRS 110012511120'], 'Power Plants', null, '221112', '29.6967', '-95.0411', 2010, [597526, 657869, 687287, 681574, 622291, 668184, 716110, 694147, 788830, 766886, 690069]],
    // prettier-ignore
    ['US-1005671', 'NRG Energy', 'Greens Bayou', ['FRS 110001867560'], 'Power Plants', null, '221112', '29.8208', '-95.2194', 2010, [143716, 260888, 73905, 58903, 71350, 78046, 21802, 10569, 39129, 131681, 90126]],
    // prettier-ignore
    ['US-1013205', 'Air Products', 'Baytown 3', ['FRS 110070200837'], 'Chemicals', null, '325120', '29.752', '-94.90922', 2018, [704497, 1079463, 1001689]],
    // prettier-ignore
    ['US-1006943', 'Air Products', 'Pasadena Steam Methane Reformer', ['FRS 110043799958'], 'Chemicals', null, '325120', '29.71619', '-95.19436', 2010, [572713, 638402, 606374, 560049, 556163, 501161, 531770, 562436, 485048, 508201, 377657]],
    // prettier-ignore
    ['US-1002430', 'Air Products', 'Baytown Plant', ['FRS 110012710423'], 'Chemicals', null, '325120', '29.75778', '-95.02306', 2010, [521750, 470309, 499899, 474277, 273982, 342309, 356928, 361040, 166849, 105219, 109272]],
    // prettier-ignore
    ['US-1003160', 'Air Products', 'La Porte Facility', ['FRS 110000463622'], 'Power Plants', null, '325120', '29.702', '-95.071', 2010, [57848, 90682, 105856, 102194, 96054, 90494, 97517, 86905, 82628, 115987, 97229]],
    // prettier-ignore
    ['US-1006867', 'Celanese', 'Clear Lake Plant', ['FRS 110067040703'], 'Chemicals', null, '325199', '29.62582', '-95.06159', 2010, [493207, 414041, 475486, 419030, 453779, 550640, 618191, 621492, 696689, 1221281, 963979]],
    // prettier-ignore
    ['US-1006275', 'Flint Hills Resources', 'Houston Chemical', ['FRS 110000461107'], 'Chemicals', null, '325110', '29.70625', '-95.25108', 2010, [198937, 527907, 552252, 500933, 556708, 603804, 670657, 525095, 699998, 640491, 678759]],
    // prettier-ignore
    ['US-1005198', 'TPC Group', 'Houston Plant', ['FRS 110000461134'], 'Chemicals', null, '325110', '29.69845', '-95.2546', 2010, [539600, 550048, 418375, 464796, 522943, 644147, 648387, 686128, 666427, 690125, 666765]],
    // prettier-ignore
    ['US-1005903', 'Chevron USA', 'Pasadena Refinery', ['FRS 110000462703'], 'Petroleum Product Suppliers,Refineries', null, '324110', '29.72389', '-95.20889', 2010, [813474, 739263, 872663, 871420, 781719, 895707, 841147, 809584, 1014920, 682146, 496937]],
  ],
}
