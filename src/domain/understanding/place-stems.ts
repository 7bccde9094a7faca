/** Strong consonants before the last vowel and their weak grade; long ones first. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/nk([aeiouyäö]{1,2})$/, "ng$1"],
  [/nt([aeiouyäö])$/, "nn$1"],
  [/mp([aeiouyäö])$/, "mm$1"],
  [/lt([aeiouyäö])$/, "ll$1"],
  [/rt([aeiouyäö])$/, "rr$1"],
  [/kk([aeiouyäö])$/, "k$1"],
  [/pp([aeiouyäö])$/, "p$1"],
  [/tt([aeiouyäö])$/, "t$1"],
  [/ht([aeiouyäö])$/, "hd$1"],
  [/([aeiouyäö])t([aeiouyäö])$/, "$1d$2"],
  [/([aeiouyäöl])p([aeiouyäö])$/, "$1v$2"],
  [/([aeiouyäöl])k([aeiouyäö])$/, "$1$2"],
];

/**
 * Stems that a place name's case endings are added to, weak and strong alike; more than the language has, since a
 * stem no one uses matches nothing. `helsinki` → `helsinki`, `helsingi`, … · `lahti` → `lahte`, `lahde`, …
 */
export function finnishStems(name: string): string[] {
  const bases = new Set([name]);
  const add = (ending: RegExp, ...replacements: string[]): void => {
    if (ending.test(name)) for (const each of replacements) bases.add(name.replace(ending, each));
  };
  add(/nen$/, "se", "s", "si");
  add(/([uy])s$/, "$1kse", "$1de", "$1te", "$1ks");
  add(/([eo])s$/, "$1kse");
  add(/as$/, "aa");
  add(/e$/, "ee");
  add(/vesi$/, "vede", "vete", "vet");
  add(/(järv|nieme?|niem|salm|saar|kosk|lamp|laht|joki?|mäk|numm|suom)i$/, "$1e");
  add(/joki$/, "joe", "joke");
  add(/lampi$/, "lamme", "lampe");
  add(/lahti$/, "lahde", "lahte");
  add(/kangas$/, "kankaa");
  add(/taipale$/, "taipalee");
  add(/kumpu$/, "kummu");
  add(/([^aeiouyäöå])$/, "$1i");
  const stems = new Set<string>();
  for (const base of bases) {
    stems.add(base);
    for (const [strong, weak] of GRADES) {
      if (!strong.test(base)) continue;
      stems.add(base.replace(strong, weak));
      break;
    }
  }
  stems.delete(name);
  return [...stems];
}
