/** Lower case, without marks over letters: names are typed with and without their dots. `Järvenpään` → `jarvenpaan` */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Runs of letters and runs of digits, in order. `Kenttä 2B` → `kentta`, `2`, `b` */
export function foldedWords(text: string): string[] {
  return fold(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}
