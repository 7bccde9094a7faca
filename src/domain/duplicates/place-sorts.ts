import { foldedWords } from "./words/fold.ts";

/**
 * Sorts of places that are never each other, however near they stand: a gym is not the swimming hall whose building it is in.
 * A place whose sort nobody can tell goes with any.
 */
export type PlaceSort = (typeof SORTS)[number][0];

/**
 * Sort, ends of words that name it (folded; Finnish, Swedish, English), LIPAS types that are it. A word is looked for from
 * the end of the name, in the basic form: in `Uimahallin kuntosali` only the last word says what the place is.
 */
const SORTS = [
  ["library", "kirjasto bibliotek biblioteket library lainaamo kirjastoauto bokbuss", ""],
  ["swimmingHall", "uimahalli simhall simhallen kylpyla uimala badhus spa vesipuisto", "3110 3120 3130 3210 3250"],
  [
    "beach",
    "uimaranta badstrand uimapaikka badplats beach hiekkaranta talviuintipaikka avanto avantouintipaikka",
    "3220 3230 3240",
  ],
  ["gym", "kuntosali kuntokeskus gym konditionssal voimailusali liikuntakeskus", "2110 2120 2130"],
  [
    "iceRink",
    "jaahalli ishall harjoitushalli jaaareena kaukalo luistelukentta tekojaa skridskobana jaakentta",
    "1510 1520 1530 1540 1550 1560 2510 2520 2530",
  ],
  [
    "sportsHall",
    "liikuntahalli idrottshall urheilutalo urheiluhalli palloiluhalli monitoimihalli areena areenan idrottshus liikuntasali gymnastiksal voimistelusali palloiluhalli",
    "2140 2150 2210 2220 2225 2230 2240 2250 2260 2270 2280 2290 2295 2320 2330 2340 2350 2370 2380",
  ],
  [
    "sportsField",
    "urheilukentta pallokentta kentta idrottsplan urheilupuisto liikuntapuisto idrottspark stadion sporttipuisto bollplan nurmikentta tenniskentta koripallokentta",
    "1110 1210 1220 1310 1320 1330 1340 1350 1360 1370 1380 1390 1395",
  ],
  [
    "outdoorGym",
    "lahiliikuntapaikka ulkokuntoilupaikka ulkokuntosali naridrottsplats kuntoportaat porraskunto skeittipuisto skeittipaikka parkourpuisto",
    "1120 1130 1140 1150",
  ],
  ["discGolf", "frisbeegolfrata frisbeegolf frisbeegolfbana discgolf", "1180"],
  [
    "trail",
    "luontopolku kuntorata latu ulkoilureitti retkeilyreitti pyoraily pyorareitti naturstig vandringsled skidspar polku reitti kuntopolku pururata esteetonreitti",
    "4401 4402 4403 4404 4405 4406 4411 4412 4451 4452",
  ],
  [
    "shelter",
    "laavu kota kammi puolikota vindskydd tulentekopaikka tulipaikka nuotiopaikka keittokatos taukokatos grillikatos grillipaikka kotalaavu",
    "206 301",
  ],
  ["hut", "tupa autiotupa kamppa ulkoilumaja hiihtomaja retkeilymaja paivatupa maja", "302 304"],
  ["tower", "lintutorni luontotorni nakotorni lintulava fageltorn torni lintulato", "204"],
  [
    "harbour",
    "venesatama satama vierassatama retkisatama veneranta venevalkama laituri vesillelaskupaikka rantautumispaikka smabatshamn hamn gasthamn luonnonsatama",
    "203 205 5120 5150",
  ],
  ["fishing", "kalastuspaikka kalastusalue kalastuskohde fiskeplats", "113 201"],
  ["camping", "leirintaalue telttailupaikka telttailualue leirikeskus camping", "202"],
  [
    "outdoorArea",
    "ulkoilualue virkistysalue retkeilyalue ulkoilupuisto lahipuisto rantapuisto puisto strandpark park virkistysmetsa lahimetsa friluftsomrade rekreationsomrade kansallispuisto",
    "101 102 103 104 106 107 108 109 110 111 112",
  ],
  ["dogPark", "koirapuisto koiraaitaus hundpark", "6210"],
  ["playground", "leikkipuisto leikkipaikka leikkikentta lekpark lekplats playground", ""],
  ["cafe", "kahvila cafe kafe kahvio ravintola restaurang restaurant lounasravintola kanttiini kuppila cafeen", ""],
  ["museum", "museo museum museet taidemuseo konstmuseum galleria galleri gallery nayttelytila taidehalli", ""],
  [
    "artwork",
    "veistos skulptur sculpture patsas staty statue muistomerkki minnesmarke memorial muistolaatta minnesplakett reliefi relief monumentti suihkulahde muistokivi teos taideteos",
    "",
  ],
  ["church", "kirkko kyrka kyrkan church kappeli kapell hautausmaa moskeija", ""],
  ["parishHouse", "seurakuntatalo seurakuntakeskus seurakuntakoti forsamlingshem srktalo", ""],
  [
    "school",
    "koulu skola skolan alaaste ylaaste lukio gymnasium peruskoulu grundskola school yhtenaiskoulu koulukeskus",
    "",
  ],
  ["institute", "kansalaisopisto medborgarinstitut tyovaenopisto arbis aikuisopisto opisto musiikkiopisto", ""],
  ["daycare", "paivakoti daghem esikoulu varhaiskasvatusyksikko", ""],
  ["youthCentre", "nuorisotalo nuorisotila nuokku ungdomsgard nuorisokeskus ungdomscenter", ""],
  [
    "cultureHouse",
    "kulttuuritalo kulturhus kulttuurikeskus kulturcentrum teatteri teater theatre konserttitalo elokuvateatteri bio",
    "",
  ],
  [
    "communityHouse",
    "asukastalo invanarhus kohtaamispaikka traffpunkt olohuone asukastupa kylatalo byagard toimintakeskus monitoimitalo allaktivitetshus kortteliklubi",
    "",
  ],
  [
    "seniorCentre",
    "seniorikeskus seniorcenter palvelukeskus servicecenter vanhainkoti palvelutalo servicehus hoivakoti",
    "",
  ],
  [
    "healthCentre",
    "terveysasema terveyskeskus halsostation halsocentral sairaala sjukhus neuvola radgivningsbyra hammashoitola sotekeskus",
    "",
  ],
  ["familyCentre", "perhekeskus familjecenter perhetalo", ""],
  ["pharmacy", "apteekki apotek", ""],
  [
    "servicePoint",
    "palvelupiste servicepunkt asiointipiste kunnantalo kaupungintalo stadshus kommunhus yhteispalvelu",
    "",
  ],
  ["shop", "kauppa myymala kirppis kirpputori loppis kierratyskeskus", ""],
  ["recycling", "pysakointi pysakointialue parkering kierratyspiste ekopiste jateasema", ""],
  ["hotel", "hotelli hotell hotel hostelli hostel vierasmaja", ""],
  ["sauna", "sauna bastu rantasauna", ""],
] as const;

const listed = (text: string): string[] => text.split(" ").filter((each) => each !== "");
const BY_WORD = new Map<string, PlaceSort>(SORTS.flatMap(([sort, words]) => listed(words).map((word) => [word, sort])));
const BY_LIPAS = new Map<string, PlaceSort>(
  SORTS.flatMap(([sort, , codes]) => listed(codes).map((code) => [code, sort])),
);
const LONGEST_WORD = Math.max(...[...BY_WORD.keys()].map(({ length }) => length));
/** Shorter ends of words mean too many things: `torni`, `spa`, `bio` only as words of their own. */
const SHORTEST_END = 5;
/** Sorts that sources do not keep apart: halls with a gym's name, shelters and huts of one yard are told apart by their names. */
const ALIKE: readonly (readonly PlaceSort[])[] = [
  ["sportsHall", "gym"],
  ["sportsHall", "iceRink"],
  ["sportsField", "outdoorGym"],
  ["sportsField", "outdoorArea"],
  ["outdoorArea", "trail"],
  ["outdoorArea", "camping"],
  ["outdoorArea", "beach"],
  ["shelter", "hut"],
  ["shelter", "camping"],
  ["harbour", "camping"],
  ["harbour", "beach"],
  ["harbour", "shelter"],
  ["fishing", "shelter"],
  ["cultureHouse", "communityHouse"],
  ["cultureHouse", "youthCentre"],
  ["communityHouse", "youthCentre"],
  ["communityHouse", "familyCentre"],
  ["communityHouse", "seniorCentre"],
  ["museum", "cultureHouse"],
];

/** What sort of place it is: by its LIPAS type, else by its names. Null when neither tells. */
export function placeSort(typeCode: string | null, names: readonly string[]): PlaceSort | null {
  const byType = BY_LIPAS.get(/^lipas:(\d+)$/.exec(typeCode ?? "")?.[1] ?? "");
  if (byType !== undefined) return byType;
  for (const name of names) {
    const sort = sortOfName(name);
    if (sort !== null) return sort;
  }
  return null;
}

function sortOfName(name: string): PlaceSort | null {
  // What stands after a comma or in brackets is a town or a nickname, unless nothing before it told.
  for (const part of [name.split(/[,(:]/)[0] ?? "", name]) {
    for (const word of foldedWords(part).reverse()) {
      const sort = sortOfWord(word);
      if (sort !== null) return sort;
    }
  }
  return null;
}

function sortOfWord(word: string): PlaceSort | null {
  return BY_WORD.get(sortWordOf(word) ?? "") ?? null;
}

/** The end of a folded word, the longest, that names a sort of place: `uimahalli` of `maauimahalli`. */
export function sortWordOf(word: string): string | null {
  if (BY_WORD.has(word)) return word;
  for (let length = Math.min(LONGEST_WORD, word.length - 1); length >= SHORTEST_END; length--) {
    const end = word.slice(-length);
    if (BY_WORD.has(end)) return end;
  }
  return null;
}

/** Null when either sort is not known. */
export function areSortsAlike(one: PlaceSort | null, other: PlaceSort | null): "same" | "alike" | "different" | null {
  if (one === null || other === null) return null;
  if (one === other) return "same";
  return ALIKE.some((pair) => pair.includes(one) && pair.includes(other)) ? "alike" : "different";
}
