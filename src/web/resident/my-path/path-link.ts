import type { PathItem } from "../../../domain/my-path/item-ref.ts";
import { encodeList } from "../../../domain/my-path/list-code.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";

/** A telephone's camera still reads a code of so many characters from paper. */
const LONGEST_QR = 1000;

export interface PathLinks {
  /** With the steps. */
  readonly whole: string;
  readonly withoutSteps: string;
  /** What the QR code holds: the whole link when it fits. */
  readonly qr: string;
  /** The address alone, short enough to be typed. */
  readonly address: string;
}

/** The list stands behind `#`, which browsers send to nobody. Where the reader lives is left out: the link may go to others. */
export function pathLinks(page: Page, items: readonly PathItem[]): PathLinks {
  const address = page.publicUrl + linkTo(page, routes.path, {}, { kunta: undefined, postinumero: undefined });
  const linkOf = (list: readonly PathItem[]) => `${address}#lista=${encodeList(list)}`;
  const whole = linkOf(items);
  const withoutSteps = linkOf(items.map((item) => ({ ...item, step: "" })));
  return { whole, withoutSteps, qr: whole.length > LONGEST_QR ? withoutSteps : whole, address };
}
