import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";

/** Even the municipality travels in the form: the address says nothing. */
const NOTHING = { kunta: null, postinumero: null };

/** Where the forms of the assessment are sent. */
export const formAddress = {
  steps: (page: Page) => linkTo(page, routes.assessment, {}, NOTHING),
  result: (page: Page) => linkTo(page, routes.assessmentResult, {}, NOTHING),
  copy: (page: Page) => linkTo(page, routes.assessmentCopy, {}, NOTHING),
  path: (page: Page) => linkTo(page, routes.path, {}, NOTHING),
} as const;
