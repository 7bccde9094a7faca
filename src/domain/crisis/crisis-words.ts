export type CrisisCategory = "poisoning" | "mental" | "child" | "violence";

/**
 * A phrase holds when each of its parts fits a word, in any order and with at most two other words between: Finnish
 * sentences move freely. `a|b` are alternatives, `haka*` is a beginning, `*väkival*` any place in a word.
 */
export interface CrisisPhrase {
  readonly words: string;
  /** A phrase that takes the meaning away when it stands beside: a violent film hurts nobody. */
  readonly unless?: string;
}

const STORY =
  "elokuv*|leffa*|peli*|pelei*|videopel*|kirja*|sarja*|näytelm*|uuti*|film*|spel*|bok*|böcker|serie*|pjäs*|nyhet*|movie*|game*|book*|series|play|news|musi*|music*";
const ME = "minu*|mua|mut|minut|meitä|meidät|mig|oss|me|us";
const CHILD =
  "laps*|lasta|lasten|vauva*|barn*|bebis*|child*|kid|kids|baby|babies|son|daughter|dotter*|poikani|poikaani|pojan|tytär|tyttäre*|tytärtä*";
const PARTNER = "mies|mieheni|miehesi|vaimo*|puoliso*|poikaystäv*|tyttöystäv*|isä|isäni|äiti|äitini|exä|eksä|exäni";
const HITS =
  "lyö|löi|lyönyt|lyödään|lyötiin|hakka*|hakat*|potki*|kuris*|slår|slog|hits|hit|beats|beat|beating|hitting|choked";

/** The clearest words only, in fi, sv and en. The first category that fits is told, the most urgent first. */
export const CRISIS_WORDS: { readonly [category in CrisisCategory]: readonly CrisisPhrase[] } = {
  poisoning: [
    { words: "*myrkytys*|*myrkyttyn*|*myrkytyk*" },
    { words: "*yliannost*|*yliannokse*" },
    { words: "liikaa|liian lääkke*|pillere*|unilääkke*|särkylääkke*|tabletti|tabletteja" },
    { words: "joi|juonut|nieli|niellyt|nielais* pesuaine*|lamppuöljy*|hajuve*|paristo*|nappiparisto*|liuotin*" },
    { words: "förgift*|*förgiftning*" },
    { words: "överdos*" },
    { words: "många tabletter|piller|mediciner för" },
    { words: "poisoned|poisoning|overdos*" },
    { words: "many pills|tablets too" },
  ],
  mental: [
    { words: "*itsemurh*|itsari*|itsetuho*" },
    { words: "tapa|tapan|tappa*|hirtä*|hirttä* itsen*|itseä*|itten*|itteä*" },
    { words: "vahingoit*|satut*|viil* itsen*|itseä*|itten*|itteä*" },
    { words: "viiltel*|viiltely*" },
    { words: "haluan|haluaisin|tahdon|tahtoisin|haluaa kuolla", unless: "nauru*" },
    { words: "en|ei jaksa elää" },
    { words: "en|ei halua|tahdo elää", unless: "kanssa|ilman|näin|yksin" },
    { words: "olisi|olisin parempi|parempaa kuolleena|kuollut|kuolleen" },
    { words: "självmord*|självskad*|självdestruktiv*|suicid*" },
    { words: "ta|tar|tagit|avsluta mitt|sitt liv", unless: "plats|tillbaka" },
    { words: "ta|tar livet av" },
    { words: "vill dö", unless: "inte" },
    { words: "orkar inte leva" },
    { words: "vill inte leva", unless: "med|utan" },
    { words: "skadar|skada|skär|skära mig själv" },
    { words: "kill|killing|harm|harming|hurting|cutting myself" },
    { words: "want|wanna|wants die", unless: "dont|not" },
    { words: "dont|not want live", unless: "with|here|alone" },
    { words: "end|take|ending my life", unless: "back|control|charge" },
    { words: "self harm|harming" },
    { words: "selfharm*" },
  ],
  child: [
    { words: `${CHILD} *pahoinpit*|*pahoinpid*|*kaltoinkoh*|hyväksikäyt*|misshandl*|abused|abuse|molest*|raiska*` },
    {
      words: `${CHILD} lyö|löi|lyönyt|lyödään|hakka*|hakataan|slår|slog|slagit|hits|beat|beats|beating`,
      unless: "vetoa|pallo*|boll*|rekord*",
    },
    { words: `${CHILD} vaarassa|hädässä`, unless: "syrjäyty*|tippu*|pudota|jäädä" },
    { words: "barn*|bebis* fara", unless: "på|med" },
    { words: "child*|kids|kid|baby danger" },
    { words: "heitteille|heitteillejät*" },
  ],
  violence: [
    { words: "*väkival*", unless: `${STORY}|väkivallat*|väkivallaton*` },
    { words: "*pahoinpit*|*pahoinpid*|raiska*|*kaltoinkoht*|turvakot*|turvatal*|nollalinj*" },
    { words: `${HITS} ${ME}`, unless: "vetoa|ällikällä|det" },
    { words: `${PARTNER} lyö|löi|lyönyt|hakkaa|hakkasi|potkii|kuristi`, unless: "vetoa|pallo*|rumpu*" },
    { words: "uhka* tappa*" },
    { words: "pelkää|pelkään miestä*|puolis*|vaimo*|isää*|exää*|eksää*" },
    { words: "pelkään|pelottaa|pelkää kotona|kotiin", unless: "yksin|pimeä*" },
    { words: "seksuaali* hyväksikäyt*|häirint*" },
    { words: "våld|våldet|våldsam*|*våld|våldtä*|misshandl*|skyddshem*|nollinjen", unless: STORY },
    { words: "rädd för min man|make|partner|sambo|pojkvän" },
    { words: "hotar|hotat döda" },
    { words: "violence|violent|assault*|raped|rape|rapist", unless: STORY },
    { words: "domestic|sexual abus*" },
    { words: "abusive|abuses|abused partner|husband|wife|boyfriend|girlfriend|relationship|me|father|mother" },
    { words: "afraid|scared of my husband|partner|boyfriend|wife|ex|father" },
    { words: "threaten* kill" },
  ],
};
