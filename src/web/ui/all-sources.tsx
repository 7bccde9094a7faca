import { routes } from "../../routes.ts";
import { linkTo, type Page } from "../page/page.ts";
import { sourceName } from "./source-line.tsx";

interface Further {
  readonly kind: string;
  readonly id: string;
  readonly source: string;
}

/** Where the facts of one thing come from, when several registers tell of it. A service among them has a page of its own. */
export function AllSources(props: {
  readonly page: Page;
  readonly source: string;
  readonly alsoFrom?: readonly Further[] | undefined;
}) {
  const { page, source, alsoFrom = [] } = props;
  if (alsoFrom.length === 0) return null;
  return (
    <div>
      <p>{page.text.tray.event.sameThing}:</p>
      <ul>
        <li>{sourceName(page, source)}</li>
        {alsoFrom.map((further) => (
          <li>
            {further.kind === "service" ? (
              <a href={linkTo(page, routes.service, { id: further.id })}>{sourceName(page, further.source)}</a>
            ) : (
              sourceName(page, further.source)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
