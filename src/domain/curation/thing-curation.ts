import { LANGUAGES, type LocalizedText } from "../catalogue/catalogue.ts";
import { type Curation, pinKey } from "./curation.ts";

/**
 * What is said of a thing that many records tell of, whichever of them is shown: of each part the first record's word that has
 * one, and the notices, pins and corrections of all. Whether a record is shown is its own matter, unless it was said of them all.
 *
 * @param own what is said of the record itself
 * @param inOrder what is said of the thing's records, the shown one first
 */
export function curationOfThing(own: Curation | undefined, inOrder: readonly Curation[]): Curation | undefined {
  const [first, ...others] = inOrder;
  if (first === undefined) return own;
  return { ...others.reduce(joined, first), tray: own?.tray ?? wordOfAll(inOrder) };
}

/** Shown by somebody's word, the thing is not hidden by another's. */
function wordOfAll(inOrder: readonly Curation[]): Curation["tray"] {
  const words = inOrder.filter(({ trayOfAll }) => trayOfAll).map(({ tray }) => tray);
  return words.includes("on") ? "on" : words.includes("off") ? "off" : null;
}

function joined(one: Curation, other: Curation): Curation {
  return {
    ...one,
    themes: corrected(one.themes, other.themes),
    needs: corrected(one.needs, other.needs),
    texts: {
      title: filled(one.texts.title, other.texts.title),
      summary: filled(one.texts.summary, other.texts.summary),
      selko: {
        title: one.texts.selko.title || other.texts.selko.title,
        summary: one.texts.selko.summary || other.texts.selko.summary,
      },
    },
    textsOver: one.textsOver ?? other.textsOver,
    picture: one.picture ?? other.picture,
    notices: withFurther(one.notices, other.notices, ({ id }) => id),
    pins: withFurther(one.pins, other.pins, pinKey),
  };
}

interface Corrections {
  readonly added: string[];
  readonly removed: string[];
}

/** What the first one says of a theme or a need, the other one does not say otherwise. */
function corrected(one: Corrections, other: Corrections): Corrections {
  const said = [...one.added, ...one.removed];
  const isFresh = (id: string) => !said.includes(id);
  return {
    added: [...one.added, ...other.added.filter(isFresh)],
    removed: [...one.removed, ...other.removed.filter(isFresh)],
  };
}

function filled(one: LocalizedText, other: LocalizedText): LocalizedText {
  return Object.fromEntries(
    LANGUAGES.flatMap((each) => (one[each] || other[each] ? [[each, one[each] || other[each]]] : [])),
  );
}

function withFurther<Item>(one: readonly Item[], other: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Set(one.map(keyOf));
  return [...one, ...other.filter((item) => !known.has(keyOf(item)))];
}
