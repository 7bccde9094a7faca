import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { lookUp } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import type { Way } from "./search-query.ts";
import { WAY } from "./weights.ts";

/** The words by which services tell how they are used. */
const WORDS: { readonly [way in Way]: { readonly [language in Language]: string } } = {
  online: {
    fi: "verkko verkossa netti netissä etä etänä chat chatti sähköinen digitaalinen verkkopalvelu etävastaanotto videoyhteys sovellus",
    sv: "nätet webben distans chatt elektronisk digital videomöte app",
    en: "online chat digital remote video web app",
  },
  home: {
    fi: "koti kotona kotiin kotikäynti kotipalvelu kotihoito kotiapu",
    sv: "hem hemma hembesök hemvård hemservice",
    en: "home visit homecare",
  },
  group: {
    fi: "ryhmä ryhmässä vertaisryhmä vertaistuki porukka yhdessä kerho tapaaminen",
    sv: "grupp kamratstöd tillsammans klubb träff",
    en: "group peer together club meetup",
  },
  phone: {
    fi: "puhelin puhelimitse puhelinpalvelu puhelinneuvonta soita numero",
    sv: "telefon telefonledes telefonrådgivning ring",
    en: "phone telephone helpline call",
  },
};

/** Each way asked for as one more word of the query, found through any of its words and never told as a reason. */
export function toWayWords(index: OpenedIndex, ways: readonly Way[]): QueryWord[] {
  return ways.map((way) => {
    const terms = new Set(
      LANGUAGES.flatMap((language) =>
        WORDS[way][language]
          .split(" ")
          .flatMap((word) => lookUp(index, word, language, word, [language]).wholes)
          .flatMap(({ kind, term }) => (kind === "word" ? [term] : [])),
      ),
    );
    const wholes = [...terms].map((term) => ({ term, weight: WAY, kind: "word" as const, text: "" }));
    // It asks nothing of a document: one that does not tell how it is used is as good a match for the rest.
    return { token: { word: "", typed: "", pieces: [] }, wholes, parts: [], strength: 0, repaired: null };
  });
}
