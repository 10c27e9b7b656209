/** Which sites of the published files the demo carries: company (one spelling), site name, register ids in time order. */
export type SelectedSite = readonly [name: string, ids: readonly string[]]
export type Selection = {
  readonly slug: string
  readonly folder: string
  readonly publisher: string
  readonly licence: string
  readonly dataset: string
  readonly caveats: readonly string[]
  readonly note: { readonly throughYear: number; readonly text: string } | null
  readonly companies: Readonly<Record<string, readonly SelectedSite[]>>
}

const euPublisher = 'European Commission: EU ETS verified emissions (European Union Transaction Log)'
const earlyYears = {
  throughYear: 2007,
  text: 'Not like for like with later years: the EU ETS widened its scope in 2008 and 2013.',
}
const notLikeForLike =
  'The EU ETS widened its scope in 2008 and 2013: figures of 2005 to 2007, and those before 2013, are not like for like with later ones.'
const biomass = 'Emissions trading counts carbon dioxide from sustainable biomass as zero: it is not in these figures.'
const successors =
  'Where a plant changed its permit or a neighbour’s permit was folded into it, the figures of all its permits are added up year by year.'

export const selections: readonly Selection[] = [
  {
    slug: 'humber',
    folder: 'humber',
    publisher: `${euPublisher} to 2020; UK Emissions Trading Registry (Environment Agency) from 2021`,
    licence: 'CC BY 4.0 (EUTL) and Open Government Licence v3.0 (UK ETS)',
    dataset: 'EUTL 2005 to 2020; UK ETS compliance report of 11 June 2025 for 2021 to 2024',
    caveats: [
      notLikeForLike,
      'Figures to 2020 come from the EU register, those from 2021 on from the UK register.',
      biomass,
      successors,
      'The Lindsey refinery, which stopped in 2025, and the Vivergo bioethanol plant are not carried.',
    ],
    note: earlyYears,
    companies: {
      'British Steel': [['Scunthorpe Integrated Iron and Steel Works', ['UK-E-IN-13784']]],
      'Phillips 66': [['Humber Refinery', ['UK-E-IN-11607']]],
      'VPI Immingham': [['VPI Immingham CHP', ['UK-E-IN-11381']]],
      'Keadby Generation': [['Keadby Power Station', ['UK-E-IN-11654']]],
      'Saltend Cogeneration': [['Saltend Power Station', ['UK-E-IN-11383']]],
      'EP SHB': [['South Humber Bank Power Station', ['UK-E-IN-11405']]],
      INEOS: [
        ['Acetyls Hull', ['UK-E-IN-11701', 'UK-E-IN-14119']],
        ['ETAC Plant Hull', ['UK-E-IN-12726']],
      ],
      'Singleton Birch': [['Melton Ross Limeworks', ['UK-E-IN-11466']]],
      'Tronox Pigment UK': [['Tronox Pigment CHP Plant', ['UK-E-IN-11840']]],
      'Guardian Industries UK': [['Goole Float Glass Works', ['UK-E-IN-11710']]],
      'Drax Power': [['Drax Power Station', ['UK-E-IN-11718']]],
      'Sedamyl UK': [['Selby Wheat Processing', ['UK-E-IN-12407']]],
      'Knauf UK': [['Knauf Immingham', ['UK-E-IN-11888']]],
      'Uniper UK': [['Killingholme Power Station', ['UK-E-IN-13309']]],
    },
  },
  {
    slug: 'rotterdam-moerdijk',
    folder: 'rotterdam_moerdijk',
    publisher: euPublisher,
    licence: 'CC BY 4.0',
    dataset: 'EUTL 2005 to 2022',
    caveats: [notLikeForLike, biomass, successors],
    note: earlyYears,
    companies: {
      Shell: [
        ['Pernis Refinery', ['NL-99']],
        [
          'Moerdijk Chemicals',
          ['NL-383', 'NL-205161', 'NL-205162', 'NL-205163', 'NL-205164', 'NL-205165', 'NL-205166', 'NL-205167'],
        ],
        ['Pernis Chemicals', ['NL-205868']],
      ],
      'Uniper Benelux': [
        ['Maasvlakte Power Station', ['NL-163', 'NL-448']],
        ['RoCa Power Station', ['NL-161']],
      ],
      ExxonMobil: [
        ['Rotterdam Refinery and Aromatics', ['NL-204521', 'NL-96']],
        ['Rotterdam Oxo-alcohol Plant', ['NL-113']],
        ['Rotterdam Plasticisers Plant', ['NL-204522']],
      ],
      'Power Plant Rotterdam': [['Power Plant Rotterdam', ['NL-203009']]],
      BP: [['Europoort Refinery', ['NL-98']]],
      Pergen: [['Pergen CHP Pernis', ['NL-214']]],
      Enecogen: [['Enecogen Power Station', ['NL-443']]],
      'Air Liquide': [['Botlek Hydrogen and CHP', ['NL-203881', 'NL-198', 'NL-197']]],
      'Air Products': [
        ['Botlek Hydrogen', ['NL-203196']],
        ['Botlek Merseyweg', ['NL-104']],
      ],
      'RWE Generation NL': [['Moerdijk CHP', ['NL-171']]],
      'Alco Energy Rotterdam': [['Alco Energy Europoort', ['NL-439']]],
      LyondellBasell: [
        ['Botlek', ['NL-116', 'NL-205926']],
        ['Europoort', ['NL-205927']],
        ['Maasvlakte (with Covestro)', ['NL-205924']],
      ],
      'Gunvor Energy Rotterdam': [['Europoort Site', ['NL-97']]],
      Cabot: [['Botlek Carbon Black', ['NL-292']]],
    },
  },
  {
    slug: 'houston-ship-channel',
    folder: 'houston_ship_channel',
    publisher: 'US Environmental Protection Agency: Greenhouse Gas Reporting Program',
    licence: 'US public domain',
    dataset: 'GHGRP 2010 to 2020, data as of 7 August 2021, GWP of AR4; parent companies as of 2023',
    caveats: [
      'Figures are rounded to whole tonnes; methane and nitrous oxide are in them at AR4 values.',
      'Companies are the parents of 2023: a site sold since 2010 stands under its later owner in all years.',
      'Sites below 25,000 t a year need not report and are missing.',
    ],
    note: null,
    companies: {
      ExxonMobil: [
        ['Baytown Complex', ['US-1007542']],
        ['Mont Belvieu Plastics Plant', ['US-1006274']],
      ],
      Calpine: [
        ['Deer Park Energy Center', ['US-1000825']],
        ['Channel Energy Center', ['US-1001408']],
        ['Baytown Energy Center', ['US-1006983']],
        ['Pasadena Power Plant', ['US-1001300']],
      ],
      'Shell USA': [['Deer Park Refinery', ['US-1007002']]],
      'Channelview Cogeneration': [['Channelview Cogeneration Facility', ['US-1007323']]],
      'Enterprise Products': [
        ['Mont Belvieu Complex', ['US-1006386']],
        ['Pasadena Plant', ['US-1009064']],
        ['Houston Terminal', ['US-1013399']],
      ],
      'Chevron Phillips Chemical': [['Cedar Bayou Plant', ['US-1003991']]],
      'Altura Cogen': [['Altura Cogeneration', ['US-1000255']]],
      LyondellBasell: [
        ['Channelview Complex', ['US-1002859']],
        ['Houston Refining', ['US-1004130']],
        ['La Porte Complex', ['US-1002758']],
        ['Channelview Lyondell Chemical', ['US-1007562']],
        ['Bayport Choate', ['US-1001905']],
        ['Bayport Underwood', ['US-1006656']],
      ],
      'Air Liquide': [
        ['Bayou Cogeneration Plant', ['US-1000346']],
        ['La Porte Steam Methane Reformer', ['US-1010702']],
        ['Pasadena Steam Methane Reformer', ['US-1006711']],
      ],
      Valero: [['Houston Refinery', ['US-1006062']]],
      'Occidental Petroleum': [
        ['OxyVinyls La Porte VCM', ['US-1001713']],
        ['OxyVinyls Pasadena', ['US-1001710']],
        ['OxyVinyls Deer Park VCM', ['US-1001711']],
        ['OxyVinyls Deer Park PVC', ['US-1001712']],
      ],
      'NRG Energy': [
        ['Cedar Bayou', ['US-1000929']],
        ['Cedar Bayou 4', ['US-1000547']],
        ['San Jacinto', ['US-1005714']],
        ['Greens Bayou', ['US-1005671']],
      ],
      'Air Products': [
        ['Baytown 3', ['US-1013205']],
        ['Pasadena Steam Methane Reformer', ['US-1006943']],
        ['Baytown Plant', ['US-1002430']],
        ['La Porte Facility', ['US-1003160']],
      ],
      Celanese: [['Clear Lake Plant', ['US-1006867']]],
      'Flint Hills Resources': [['Houston Chemical', ['US-1006275']]],
      'TPC Group': [['Houston Plant', ['US-1005198']]],
      'Chevron USA': [['Pasadena Refinery', ['US-1005903']]],
    },
  },
  {
    slug: 'dunkirk',
    folder: 'dunkirk',
    publisher: euPublisher,
    licence: 'CC BY 4.0',
    dataset: 'EUTL 2005 to 2022',
    caveats: [
      notLikeForLike,
      '2020 was a year of low output: 2021 lies above it without any change of plant.',
      'The register’s Dunkirk is smaller than the 16 Mt of 2020 that the city’s published goals speak of.',
    ],
    note: earlyYears,
    companies: {
      ArcelorMittal: [
        ['Dunkerque Steelworks', ['FR-956']],
        ['Mardyck Mill', ['FR-955']],
      ],
      'Engie Thermique': [['DK6 Power Station', ['FR-988']]],
      Versalis: [['Mardyck Steam Cracker', ['FR-1004']]],
      'Aluminium Dunkerque': [['Loon-Plage Smelter', ['FR-205769']]],
      Ferroglobe: [['Grande-Synthe Manganese', ['FR-204214']]],
      Imerys: [['Mardyck Aluminates', ['FR-205768']]],
      Dillinger: [['Dunkerque Plate Mill', ['FR-205820']]],
      Eramet: [['Comilog Gravelines', ['FR-205428']]],
      Befesa: [['Valera Gravelines', ['FR-205994']]],
      Ascometal: [['Usine des Dunes', ['FR-924']]],
    },
  },
  {
    slug: 'basque',
    folder: 'basque',
    publisher: euPublisher,
    licence: 'CC BY 4.0',
    dataset: 'EUTL 2005 to 2022',
    caveats: [
      notLikeForLike,
      'Sites that closed before 2019 are not carried: early years are lower here than in the register.',
      'Gas-fired power stations run more or less from year to year: a rise or fall of the total is often theirs.',
      successors,
    ],
    note: earlyYears,
    companies: {
      Petronor: [['Muskiz Refinery', ['ES-797']]],
      'Bizkaia Energía': [['Amorebieta Power Station', ['ES-773']]],
      'Bahía de Bizkaia Electricidad': [['Zierbena Power Station', ['ES-772']]],
      Iberdrola: [['Santurtzi Unit 4', ['ES-774']]],
      'Cementos Lemona': [['Lemoa Cement Works', ['ES-761']]],
      'Sociedad Financiera y Minera': [
        ['Arrigorriaga Cement Works', ['ES-763']],
        ['Añorga Cement Works', ['ES-762']],
      ],
      'Calera de Alzo': [['Altzo Lime Works', ['ES-759', 'ES-760']]],
      'Energyworks Vit-Vall': [['Energyworks Vitoria', ['ES-764']]],
      'Papelera Guipuzcoana de Zicuñaga': [['Hernani Pulp Mill', ['ES-786']]],
      Sidenor: [
        ['Basauri Steelworks', ['ES-811']],
        ['Azkoitia Works', ['ES-205306']],
        ['Vitoria Works', ['ES-204968']],
      ],
      'Guardian Llodio': [['Llodio Float Glass', ['ES-815']]],
      'Aiala Vidrio': [['Llodio Container Glass', ['ES-816']]],
      ArcelorMittal: [
        ['Olaberria Steelworks', ['ES-799']],
        ['Bergara Rolling Mill', ['ES-798']],
        ['Sestao Steelworks', ['ES-802']],
        ['Etxebarri Works', ['ES-1039']],
      ],
      'Tubos Reunidos': [
        ['Amurrio Tube Works', ['ES-812']],
        ['Galindo Tube Works', ['ES-810']],
      ],
    },
  },
  {
    slug: 'kwinana',
    folder: 'kwinana',
    publisher: 'Clean Energy Regulator, Australia: Safeguard facilities and designated generation facilities (NGER)',
    licence: 'Published by the Clean Energy Regulator; the file carried over states no licence',
    dataset: 'One reporting year, inferred to be July 2018 to June 2019; shown as 2019',
    caveats: [
      'The file does not state its year: financial year 2018-19 is inferred.',
      'There is a single year, so no trend can be read from it.',
    ],
    note: {
      throughYear: 2019,
      text: 'The year is inferred: the published file does not state it (financial year 2018-19).',
    },
    companies: {
      Alcoa: [['Kwinana Alumina Refinery', ['AU-kwinana-alumina-refinery']]],
      'Adelaide Brighton': [['Cockburn Cement Operations', ['AU-cockburn-operations']]],
      'NewGen Kwinana': [['Kwinana Gas-Fired Power Station', ['AU-kwinana-gas-fired-power-station']]],
      CSBP: [['Kwinana Chemicals', ['AU-csbp-kwinana-facility']]],
      'BP Refinery Kwinana': [['Kwinana Refinery', ['AU-kwinana-refinery']]],
      Synergy: [
        ['Kwinana Power Station', ['AU-kwinana-power-station']],
        ['Cockburn Power Station', ['AU-cockburn-power-station']],
      ],
      'Loy Yang Holdings': [['Kwinana Cogeneration Plant', ['AU-kwinana-cogeneration-plant']]],
      Tronox: [['Kwinana Pigment Plant', ['AU-kwinana-pigment-plant']]],
      'BHP Nickel West': [['Kwinana Nickel Refinery', ['AU-nkw01-nickel-west-kwinana-facility']]],
      'Perth Energy': [['Kwinana Swift Power Station', ['AU-kwinana-swift-power-station']]],
    },
  },
]
