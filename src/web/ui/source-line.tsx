import { type Query, routes } from "../../routes.ts";
import { linkTo, type Page } from "../page/page.ts";

/** Where the facts are from and since when, and how to tell that something is wrong. */
export function SourceLine(props: {
  readonly page: Page;
  readonly source: string;
  readonly checked: string;
  /** What the facts are of, as the feedback form's address names it: `{ tapahtuma: id }`. */
  readonly about: Query;
}) {
  const { page, source, checked, about } = props;
  const { service } = page.text;
  return (
    <>
      <p>
        {service.source}: {sourceName(page, source)}. {checked}.
      </p>
      <p>
        <a href={linkTo(page, routes.feedback, {}, about)}>{service.wrong}</a>
      </p>
    </>
  );
}

/** Sources with several installations are told apart by what follows the colon: `linkedevents:api.hel.fi`. */
export function sourceName(page: Page, source: string): string {
  // A region's own entries carry its code: `own-99`.
  const [kind = source, which] = source.startsWith("own-") ? ["own"] : source.split(":", 2);
  const name = page.text.tray.sources[kind] ?? page.text.service.sources[kind] ?? kind;
  return kind === "linkedevents" && which ? `${name}, ${which}` : name;
}
