/**
 * Beginnings of words whose page somebody near may not be meant to see: violence, shelters, sexual violence, persecution,
 * honour, trafficking, suicide. Fi · sv · en. Beginnings, for Finnish and Swedish put words together.
 */
const TOLD_BY = [
  // Finnish
  /väkival/,
  /turvakot/,
  /turvakod/,
  /lähisuhdeväk/,
  /raiskau/,
  /insesti/,
  /vainoam/,
  /vainot/,
  /nollalinja/,
  /kunniaan liitty/,
  /pakkoavioliit/,
  /sukuelinten silpom/,
  /ihmiskau/,
  /itsemurh/,
  /itsetuho/,
  /itsensä vahingoitt/,
  /rikosuhri/,
  /kaltoinkoh/,
  // Swedish
  /våld/,
  /skyddshem/,
  /kvinnojour/,
  /nollinjen/,
  /övergrepp/,
  /förfölj/,
  /hedersre/,
  /tvångsäkt/,
  /människohand/,
  /självmord/,
  /självskad/,
  /brottsoffer/,
  // English
  /violen/,
  /\babuse/,
  /\brape/,
  /\bstalking/,
  /honou?r[- ]based/,
  /forced marriage/,
  /trafficking/,
  /suicid/,
  /self[- ]harm/,
  /\bshelter for (?:women|families|victims)/,
  /victims? of (?:crime|violence)/,
] as const;

/** Ways of talking without violence are nothing to hide. */
const NOT_MEANT = /väkivallaton|väkivallattom|icke-våld|non-?violen/g;

/**
 * True when a page about this should have a quiet title and a quick way out (as GOV.UK's "Exit a page quickly" advises).
 *
 * @param texts names and summaries of the thing, in any of the three languages
 */
export function isSensitiveSubject(texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => {
    if (!text) return false;
    const plain = text.toLocaleLowerCase("fi").replace(NOT_MEANT, " ");
    return TOLD_BY.some((beginning) => beginning.test(plain));
  });
}
