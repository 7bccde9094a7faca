import type { LocalizedText } from "../../catalogue/catalogue.ts";
import type { Examined, Found } from "./examined.ts";

/** Letters; a longer one breaks into three lines on a phone. */
const LONGEST = 80;
const SHOUTED = 6;

/** Names that would fit anything. */
const VAGUE: ReadonlySet<string> = new Set([
  ...["neuvonta", "ohjaus", "neuvonta ja ohjaus", "ohjaus ja neuvonta", "palvelu", "palvelut", "palveluneuvonta"],
  ...["muu palvelu", "muut palvelut", "ryhmä", "ryhmät", "ryhmätoiminta", "kerho", "kurssi", "tapahtuma", "toiminta"],
  ...[
    "tuki",
    "tukipalvelut",
    "hakemus",
    "lomake",
    "ajanvaraus",
    "vastaanotto",
    "info",
    "testi",
    "kokous",
    "uusi palvelu",
  ],
  ...["rådgivning", "handledning", "rådgivning och handledning", "handledning och rådgivning", "tjänst", "tjänster"],
  ...["servicerådgivning", "övriga tjänster", "grupp", "grupper", "gruppverksamhet", "klubb", "kurs", "evenemang"],
  ...[
    "verksamhet",
    "stöd",
    "stödtjänster",
    "ansökan",
    "blankett",
    "tidsbokning",
    "tidsbeställning",
    "mottagning",
    "test",
  ],
]);

/** Whether the name tells what it is of. */
export function checkTitles({ name }: Pick<Examined, "name">): Found[] {
  const names = namesOf(name);
  const longest = Math.max(0, ...names.map((each) => [...each].length));
  return [
    ...(longest > LONGEST ? [["title-too-long", { letters: longest, most: LONGEST }] as const] : []),
    ...(names.some((each) => VAGUE.has(each.toLocaleLowerCase("fi").replace(/[.!]$/, "")))
      ? [["vague-title"] as const]
      : []),
    ...(names.some(isShouted) ? [["all-caps"] as const] : []),
  ];
}

function namesOf({ fi = "", sv = "" }: LocalizedText): string[] {
  return [fi, sv].map((each) => each.trim()).filter((each) => each !== "");
}

/** All of it in capitals, or a long word of it. Short ones alone are names of things: KELA, HSL. */
function isShouted(name: string): boolean {
  const letters = name.match(/\p{L}/gu) ?? [];
  if (letters.length >= SHOUTED && !/\p{Ll}/u.test(name)) return true;
  return (name.match(/\p{L}+/gu) ?? []).some((word) => word.length > SHOUTED && !/\p{Ll}/u.test(word));
}
