import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { PlaceHelp } from "../catalogue/place-help.ts";

/**
 * Words by which a text says what help a place gives. Only what a text says is told; nothing is taken for granted: a
 * wellbeing centre is often a health station and a family centre a child health clinic, where nobody just drops in.
 */
const SAYS: readonly (readonly [PlaceHelp, RegExp])[] = [
  [
    "meeting",
    /olohuone|kohtaamispaik|kohtaamistalo|asukastup|asukastalo|korttelitup|kylätal|hyvinvointipiste|yhteisötal|järjestötal|nuorisotal|ohjaamo|päiväkesku|vardagsrum|träffpunkt|mötesplats|invånarstug|föreningshus|ungdomsgård|navigatorn|daghem för äldre|välfärdspunkt|living room|meeting place|community house/i,
  ],
  [
    "digitalSupport",
    /digitu|digineuvo|digiopast|digiapu|laiteneuvo|laiteopast|digistöd|digirådgiv|digihjälp|digital support|digital help/i,
  ],
  [
    "devices",
    /asiakaspää|asiakastietoko|tietoko\w* käy|kunddator|kundterminal|(?:låna|använda?) (?:en )?dator|datorer (?:att|som)|computers? (?:to use|for)/i,
  ],
  ["printing", /tulostu|tulostin|tulostim|tulostei|tulostee|tulostaa|tulostam|skriva ut|utskrift|printing|print out/i],
  ["food", /ruoka-apu|yhteinen ateria|yhteisruokail|mathjälp|food aid/i],
];

const MEETING_CLASSES = ["P25.1", "P28.5"];

/** What help is to be had at a place, told by its texts and by the classes of the services given there. */
export function helpOf(texts: readonly LocalizedText[], serviceClasses: readonly string[]): PlaceHelp[] {
  const written = texts.flatMap((text) => [text.fi, text.sv, text.en]).filter((text) => text !== undefined);
  const said = SAYS.filter(([, pattern]) => written.some((text) => pattern.test(text))).map(([help]) => help);
  const isMeeting = serviceClasses.some((code) => MEETING_CLASSES.includes(code));
  return [...new Set([...(isMeeting ? (["meeting"] as const) : []), ...said])];
}
