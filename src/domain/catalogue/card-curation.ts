import type { Language, LocalizedText } from "./catalogue.ts";

/** What a region's curators have said of something, as far as its card shows it. Absent on cards that they have left alone. */
export interface CardCuration {
  readonly own: OwnWords;
  /** In plain Finnish. */
  readonly selkoTitle: string | null;
  readonly picture: CardPicture | null;
  /** Each is shown from its first day to its last; whoever draws the card knows the day. */
  readonly notices: readonly CardNotice[];
}

/** In which languages a text is the region's own instead of the source's. */
export interface OwnWords {
  readonly title: readonly Language[];
  readonly summary: readonly Language[];
  readonly selko: boolean;
}

export interface CardPicture {
  /** 32 hexadecimal digits and `.webp`. */
  readonly file: string;
  readonly alt: LocalizedText;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface CardNotice {
  readonly text: LocalizedText;
  /** Plain dates, both included; null has no bound. */
  readonly from: string | null;
  readonly until: string | null;
}
