import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";

/** The municipality travels in the form. */
const NOTHING = { kunta: null, postinumero: null };

/** Where the forms of the card are sent. */
export const cardAddress = {
  card: (page: Page) => linkTo(page, routes.card, {}, NOTHING),
  sheet: (page: Page) => linkTo(page, routes.cardPrint, {}, NOTHING),
  path: (page: Page) => linkTo(page, routes.path, {}, NOTHING),
} as const;
