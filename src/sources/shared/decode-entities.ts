const NAMED: { readonly [name: string]: string } = {
  ...{
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    shy: "\u00ad",
    euro: "€",
    deg: "°",
    sect: "§",
  },
  ...{
    auml: "ä",
    Auml: "Ä",
    ouml: "ö",
    Ouml: "Ö",
    aring: "å",
    Aring: "Å",
    eacute: "é",
    Eacute: "É",
    uuml: "ü",
    Uuml: "Ü",
  },
  ...{ ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·", times: "×", frac12: "½", laquo: "«", raquo: "»" },
  ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bdquo: "„", copy: "©", reg: "®", trade: "™" },
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/g;
const REPLACEMENT = "\ufffd";

/** Character references of HTML as the characters they stand for; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (reference, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? reference) : reference;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : REPLACEMENT;
  });
}
