import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { packTimes } from "./document-times.ts";
import { GrowingBytes, GrowingUint32 } from "./growing-array.ts";
import { AGE_BASE, OLDEST, PIN_KINDS, PRICE_CHARGED, PRICE_FREE, PRICE_UNKNOWN } from "./index-data.ts";
import { type DocumentPin, type DocumentTime, KINDS, type SearchDocument } from "./search-document.ts";
import { packStrings } from "./string-table.ts";

/** Numbers things in the order they are met. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Everything about documents that is not words: ids, cards, titles, filters, places, dates. */
export class FactCollector {
  readonly #ids: string[] = [];
  readonly #cards = new GrowingBytes();
  readonly #titles = new Numbering();
  readonly #titlesOf = LANGUAGES.map(() => new GrowingUint32());
  readonly #themes = new Numbering();
  readonly #municipalities = new Numbering();
  readonly #targetGroups = new Numbering();
  readonly #sets = new Numbering();
  readonly #profiles = new Numbering();
  readonly #profileOf = new GrowingUint32();
  readonly #positions: number[] = [];
  readonly #positionStarts = new GrowingUint32();
  readonly #languages = new Numbering();
  readonly #traits = new Numbering();
  readonly #times: DocumentTime[] = [];
  readonly #timesOf = new GrowingUint32();
  readonly #priors: number[] = [];
  readonly #groups = new Numbering();
  readonly #groupOf: number[] = [];
  readonly #pins: { readonly document: number; readonly theme: number; readonly pin: DocumentPin }[] = [];

  constructor() {
    this.#positionStarts.push(0);
    this.#timesOf.push(0);
  }

  /** Returns the document's number. */
  add(document: SearchDocument): number {
    this.#ids.push(document.id);
    this.#cards.push(document.card);
    LANGUAGES.forEach((language, i) => {
      this.#titlesOf[i]?.push(this.#titles.numberOf(document.sortTitle[language]));
    });
    this.#profileOf.push(this.#profiles.numberOf(this.#profileKey(document)));
    for (const { lat, lon } of document.positions) this.#positions.push((lat * Math.PI) / 180, (lon * Math.PI) / 180);
    this.#positionStarts.push(this.#positions.length / 2);
    for (const time of document.times ?? []) this.#times.push(time);
    this.#timesOf.push(this.#times.length);
    this.#priors.push(document.prior);
    this.#groupOf.push(this.#groups.numberOf(document.group ?? document.id));
    const number = this.#ids.length - 1;
    for (const pin of document.pins ?? [])
      this.#pins.push({ document: number, theme: pin.theme === null ? 0 : this.#themes.numberOf(pin.theme) + 1, pin });
    return number;
  }

  #profileKey(document: SearchDocument): string {
    const price = document.isFree === null ? PRICE_UNKNOWN : document.isFree ? PRICE_FREE : PRICE_CHARGED;
    return [
      KINDS.indexOf(document.kind),
      price,
      this.#setOf(document.themes, this.#themes),
      this.#setOf(document.municipalities, this.#municipalities),
      document.isNationwide ? 1 : 0,
      this.#setOf(document.targetGroups, this.#targetGroups),
      this.#setOf(document.languages ?? [], this.#languages),
      this.#setOf(document.traits ?? [], this.#traits),
      (document.ages?.min ?? 0) * AGE_BASE + Math.min(document.ages?.max ?? OLDEST, OLDEST),
      document.isDated ? 1 : 0,
    ].join();
  }

  #setOf(values: readonly string[], numbering: Numbering): number {
    const numbers = [...new Set(values)].map((value) => numbering.numberOf(value));
    return this.#sets.numberOf(numbers.sort((a, b) => a - b).join());
  }

  finish() {
    const size = this.#ids.length;
    const { titles, titleRanks } = this.#rankTitles();
    const uniqueTitles = packStrings(this.#titles.names());
    const ids = packStrings(this.#ids);
    const sets = this.#sets.names().map((set) => (set === "" ? [] : set.split(",").map(Number)));
    const setStarts = new GrowingUint32();
    setStarts.push(0);
    for (const set of sets) setStarts.push((setStarts.view().at(-1) ?? 0) + set.length);
    return {
      size,
      themes: this.#themes.names(),
      municipalities: this.#municipalities.names(),
      targetGroups: this.#targetGroups.names(),
      languages: this.#languages.names(),
      traits: this.#traits.names(),
      arrays: {
        idBytes: ids.bytes,
        idStarts: ids.starts,
        idOrder: orderOf(this.#ids),
        cardBytes: this.#cards.toArray(),
        cardStarts: this.#cards.starts.toArray(),
        titleBytes: uniqueTitles.bytes,
        titleStarts: uniqueTitles.starts,
        titles,
        titleRanks,
        profiles: this.#profileOf.toArray(),
        profileTable: Uint32Array.from(this.#profiles.names().flatMap((profile) => profile.split(",").map(Number))),
        setStarts: setStarts.toArray(),
        setValues: Uint32Array.from(sets.flat()),
        positions: Float64Array.from(this.#positions),
        positionStarts: this.#positionStarts.toArray(),
        timesOf: this.#timesOf.toArray(),
        ...packTimes(this.#times),
        priors: Float32Array.from(this.#priors),
        groups: Uint32Array.from(this.#groupOf),
        pinDocuments: Uint32Array.from(this.#pins, ({ document }) => document),
        pinThemes: Uint32Array.from(this.#pins, ({ theme }) => theme),
        pinKinds: Uint8Array.from(this.#pins, ({ pin }) => PIN_KINDS.indexOf(pin.kind)),
        pinFrom: Uint16Array.from(this.#pins, ({ pin }) => yearDay(pin.from ?? "01-01")),
        pinUntil: Uint16Array.from(this.#pins, ({ pin }) => yearDay(pin.until ?? "12-31")),
      },
    };
  }

  /** Places in each language's alphabet: å ä ö last in Finnish and Swedish. Same title: by id. */
  #rankTitles() {
    const size = this.#ids.length;
    const titles = new Uint32Array(size * LANGUAGES.length);
    const titleRanks = new Uint32Array(size * LANGUAGES.length);
    const names = this.#titles.names();
    const idPlaces = new Uint32Array(size);
    orderOf(this.#ids).forEach((document, place) => {
      idPlaces[document] = place;
    });
    LANGUAGES.forEach((language: Language, l) => {
      const own = (this.#titlesOf[l] as GrowingUint32).view();
      titles.set(own, l * size);
      const collator = new Intl.Collator(language, { numeric: true });
      const used = [...new Set(own)].sort((a, b) => collator.compare(names[a] as string, names[b] as string));
      const placeOf = new Uint32Array(names.length);
      used.forEach((title, place) => {
        placeOf[title] = place;
      });
      const order = Uint32Array.from({ length: size }, (_, document) => document).sort(
        (a, b) =>
          (placeOf[own[a] as number] as number) - (placeOf[own[b] as number] as number) ||
          (idPlaces[a] as number) - (idPlaces[b] as number),
      );
      order.forEach((document, rank) => {
        titleRanks[l * size + document] = rank;
      });
    });
    return { titles, titleRanks };
  }
}

const yearDay = (day: string): number => Number(day.replace("-", ""));

/** Document numbers by the byte order of their ids; ids are ASCII, so comparing UTF-16 units does. */
function orderOf(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(ids.keys()).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
}
