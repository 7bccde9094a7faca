import type { CrisisCategory } from "../crisis-words.ts";

/** A kind of sign as data. Signs of different kinds add up; one kind counts once. */
export interface ClueWords {
  readonly weight: number;
  /** What it points to when it is the heaviest; a light sign points nowhere. */
  readonly category?: CrisisCategory;
  readonly words: string;
}

/** Signs of danger that no single phrase foresaw: enough of them together raise the alarm. */
export const CLUES: Readonly<Record<string, ClueWords>> = {
  blow: {
    weight: 2,
    category: "violence",
    words:
      "lyö|löi|lyön!|lyönyt|lyödään|hakkaa|hakkas|hakkasi|hakannut|hakataan|läim*|läpsii!|tönii|töni|tönäis*|nyrk*|kurist*|potkii|potki|potkinut|pieks*|piest*|retuut*|mukiloi*|pahoinpi*|slår|slog|slagit|stryp*|sparkar|sparkade|knuffa*|örfil*|misshandl*|pryg*|hits+me|hitting|beats+me|beats+my|beating|beaten|slap|slaps|slapped|punch*|chok*|strangl*|kicks|kicked|shoves|shoved|pushes|assault*|attacked|hurts+me|hurt+me|hit+me|hit+her|hit+him",
  },
  weapon: {
    weight: 2,
    category: "violence",
    words:
      "veits*|veitse*|puukko*|puuko*|*kivääri*|haulik*|pistooli*|aseella|aseen|kirves|kirveellä|kirveen|kniv*|gevär*|vapen*|knife|gun|rifle|axe|weapon",
  },
  force: {
    weight: 2,
    category: "violence",
    words:
      "pakottaa|pakotti|pakotet*|väkisin|vastentaht*|tvinga*|tvång*|forced|forces|forcing|uhkaa|uhkai*|uhannut|kiristää|hotar|hotade|hotat|hotfull*|threat*|blackmail*|väijy*|vainoa*|stalk*|förfölj*|alista*",
  },
  sexual: {
    weight: 2.5,
    category: "violence",
    words:
      "raiska*|hyväksikäyt*|lähentel*|lääppi*|kourii|koskettel*|riisu*|alasti|alastonk*|alastomia|ilman+vaatteita|våldt*|utnyttj*|tafsa*|naken*|utan+kläder|rape|raped|molest*|grope*|groped|nude*|naked|without+clothes|undress*|sexually",
  },
  someone: {
    weight: 1,
    words:
      "MAN|FAMILY|hän|joku|naapuri*|*kaveri|kaverini|han|hon|någon|exet|grann*|he|she|someone|neighbour*|*setä|serkku*|roommate|friend",
  },
  child: {
    weight: 0.5,
    words:
      "CHILD|*laps*|*vuotia*|*vauva*|*barn*|*åring*|*bebis*|*tyttö*|*poika|*poikani|pikkuinen|pikkuisen|pikkuiset|year+old|12v|13v|14v|10v|11v|9v|8v|little+brother|little+sister|lillebror|lillasyster|pikkuvel*|pikkusis*",
  },
  fear: {
    weight: 1,
    words:
      "pelkään|pelkää|pelot*|pelko|peloi*|kauhu*|uskalla|rädd|rädda|skräck*|vågar|afraid|scared|frighten*|terrif*|panik*|panii*",
  },
  home: { weight: 0.5, words: "kotona|kotiin|kotini|kodin|hemma|hem|hemmet|home|huus|hus|house" },
  drunk: { weight: 1, words: "päissä*|humal*|känni*|ryypä*|ryyppä*|dokaa*|full|fulla|berusad|supa*|drunk|wasted" },
  death: {
    weight: 2,
    category: "mental",
    words:
      "kuolla|kuolis*|kuolisin|kuoleminen|tappaa|tapan!|hengiltä|itsemurh*|itsari*|hirttä*|hukuttaut*|vill+dö|att+få+dö|dödar|självmord*|ta+livet|to+die|kill|kills|killing+myself|suicid*|be+dead|alive+any|be+alive",
  },
  tool: {
    weight: 2,
    category: "mental",
    words:
      "köysi|köyden|naru|narun|narusta|hirttosilmu*|partate*|terä!|terällä|junan+alle|rekan|sillalta|viil*|rep+runt|snara*|rakblad*|noose|rope|razor*|blade*|cut+myself|cutting|skär+mig|skära+mig|into+a+tree|in+i+ett+träd",
  },
  end: {
    weight: 1,
    words:
      "lakata|lopettaa|loppuu|loppuis*|päättyy|ohi|lopullis*|ikuis*|hyvästi*|jäähyväis*|viimei*|rauha|rauhaan|poissa|katoa*|kadota|olematta|olemasta|slippa|borta|försvinna|slut|sista|avsked*|farväl|för+alltid|end|ending|over+with|goodbye|last|forever|gone|disappear*|vanish*|existing|exist",
  },
  exhausted: {
    weight: 1,
    words:
      "jaksa|jaksanu|kestä|voimia|väsyny*|toivo*|orkar|klarar|står+inte+ut|hopplös*|tired|cant|hopeless|exhausted|worthless|taakka|börda|burden",
  },
  self: {
    weight: 1,
    words:
      "itseni|itteni|itseäni|itteäni|itselleni|itsensä|itsestäni|minua|mua|mut|mig|mig+själv|myself|himself|herself",
  },
  medicine: { weight: 1, words: "MEDICINE|DRUG|*lääke|*purk*|dosetti*|dosetin|tablet*|*tabletter" },
  poison: {
    weight: 2,
    category: "poisoning",
    words:
      "*pesukapsel*|*pods|pod|spolarvät*|*vätska|*fluid|*neste*|*nestettä|lasolia|hajuv*|nappipatteri|*myrkk*|*myrky*|förgift*|giftig*|råttgift*|poison*|häkä*|kaasu*|gas|savu*",
  },
  swallowed: {
    weight: 1,
    words:
      "TAKE|otettua|maistel*|pureskel*|tuggat|tugga*|chew*|chewed|drank|druckit|nuoleskel*|sekotin|sekoitin|blanda*|mixed|stockpil*",
  },
  much: {
    weight: 1,
    words:
      "liikaa|kolkyt|kakskyt|kaikki|kerralla|koko|tyhjä|tyhjän|viikon|alldeles+för|för+mycket|för+många|massa|alla|tjugo|hela|way+more|too+many|too+much|whole|all+the|all+her|all+my|at+once|handful|TENS",
  },
  ill: {
    weight: 1,
    words:
      "oksen*|oksett*|pyörry*|pyört*|sekava*|sekavana|hikinen|kalpea|kylmänhi*|yskii|heikot*|oudosti|outo|ihan+siansak*|kräks|kräkt*|mår+illa|mår+dåligt|yr|svimm*|kallsvett*|förvirr*|blek|vomit*|dizzy|sweating|confused|faint*|pale|clammy|shaking|tärise*|skakar",
  },
  unconscious: {
    weight: 2,
    category: "acute-illness",
    words:
      "tajut*|tajunta|tajunnan|hereille|reagoi|herää|lyyhist*|elvyt*|medvets*|medvetslös*|väcka|väckas|vaknar|kontaktbar|okontaktbar|svarar|unconscious|unrespons*|responding|wake+up|waking|collapsed|passed+out|blacked",
  },
  breath: {
    weight: 1.5,
    category: "acute-illness",
    words:
      "hengit*|hengity*|henkeä|tukehtu*|kurkku*|kurkussa|andas|andning*|luft|halsen|kvävs|breath*|breathing|throat|chok*|airway|gasp*",
  },
  heart: { weight: 1, words: "CHEST|sydän|sydämen|sydämes*|rinnas*|hjärta*|hjärtat|heart" },
  pain: { weight: 1, words: "puristaa|puristus|sattuu|särkee|kipu|kipua|ont|smärt*|crushing|painful" },
  blood: {
    weight: 1.5,
    category: "acute-illness",
    words: "verta|veri|verinen|verissä*|vuotaa|blod|blodet|blöder|blödning*|blödde|bleed*|bleeding|vuotaa+verta",
  },
  onesided: {
    weight: 1.5,
    category: "acute-illness",
    words:
      "suupiel*|mungip*|toispuol*|lerpat*|roikkuu|puhe+puuroutuu|sammal*|sluddr*|slurr*|droop*|dropped|ena+sidan|one+side|toinen+puoli|halvaan*|förlam*",
  },
  seizure: {
    weight: 1.5,
    category: "acute-illness",
    words: "kouris*|nykii|kohtau*|kohtauksen|silmät+nurin|kramp*|anfall|seizure*|convuls*|fitting|twitch*|jerking",
  },
  swelling: { weight: 2, category: "acute-illness", words: "SWELL" },
  fever: { weight: 1, words: "FEVER|40+asteen|40+grader|40+degrees|burning+up" },
  lost: {
    weight: 1.5,
    category: "child",
    words:
      "kadonnut|kadonnu|kateissa|karannut|karkas*|hukassa|tiedä+missä|tiiä+missä|tullut+kotiin|tullu+koulusta|försvunn*|rymt|missing|ran+away|vanished",
  },
  alone: { weight: 1, words: "yksin|keskenään|itsekseen|ensam*|alone|on+their+own|unattended" },
  long: {
    weight: 1,
    words:
      "koko+viikonlopun|päiviä|viikonlop*|öitä|yöt|yönsä|vuorokau*|joka+ilta|joka+yö|joka+päivä|taas|aina+kun|hela+helgen|hela+natten|varje+kväll|varje+dag|dygn|for+days|all+night|every+night|every+day|nights",
  },
  watching: {
    weight: 1.5,
    category: "violence",
    words:
      "edessä+joka|kotini|perässä|seuraa+mua|vahtii|kyttää|ikkuna*|utanför+mitt|utanför+huset|keeps+showing|shows+up|outside+my|following|watching+me|watches",
  },
  voices: {
    weight: 2,
    category: "mental",
    words:
      "kuulen+ääniä|kuulee+ääniä|tulee+ääniä|ääniä+päässä|äänet+päässä|kameroi*|kamerat|seurataan|vakoil*|messia*|jumala|profeet*|salaliit*|päähäni|ajatuksiani|harho*|harhai*|psykoo*|sekoan|seota|rösterna|röster|övervak*|avlyss*|förgiftar|voices|cameras|spied|thoughts+in+my|possessed|delusion*|going+crazy|insane|is+god|messiah",
  },
  sleepless: { weight: 1, words: "valvonut|nukkunut|neljä+yötä|sovit|slept|awake|fyra+nätter" },
  help: {
    weight: 1,
    words:
      "apua|auttakaa|112|poliisi|poliisin|poliisille|polisen|police|ambulans*|ambulance|sairaalaan|päivystyk*|sjukhus|akuten|hospital|emergency|hätä",
  },
  now: {
    weight: 0.5,
    words:
      "nyt|heti|äkkiä|juuri|tänään|ikväll|i+kväll|nu|genast|tonight|now|eilen|viime+yönä|igår|last+night|kohta|soon|snart",
  },
  nude: { weight: 1, words: "kuvia|kuvan|kuvien|bilder|photos|pictures|netissä|nätet|online|internet" },
  adult: {
    weight: 1,
    words: "aikuinen+mies|vieras+mies|vieras|tuntematon|vuxen|okänd|an+adult|stranger|older+man|vanhempi+mies",
  },
};
