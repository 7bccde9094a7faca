import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import type { CalendarView } from "./calendar-query.ts";

/** The same search as a calendar that keeps itself up to date. It cannot be told of days of the week, hours or distance. */
export function Subscribe({ page, view }: { readonly page: Page; readonly view: CalendarView }) {
  const words = page.text.tray.calendar;
  const isNarrower = view.parts.length > 0 || view.weekdays.length > 0 || view.radius !== null;
  const address = page.publicUrl + feedPath(page, view);
  return (
    <section class="subscribe" aria-labelledby="tilaa">
      <h2 id="tilaa">{words.subscribe}</h2>
      <p id="tilaa-ohje">{words.subscribeHint}</p>
      <p>
        <input
          type="text"
          readOnly
          value={address}
          class="copy"
          aria-labelledby="tilaa"
          aria-describedby="tilaa-ohje"
        />
      </p>
      {isNarrower && <p>{words.subscribeAll}</p>}
      <p>
        <a href={address.replace(/^https?:/, "webcal:")}>{words.open}</a>
      </p>
      <p class="small">{words.printHint}</p>
    </section>
  );
}

function feedPath(page: Page, view: CalendarView): string {
  return routes.calendarFile.href(
    { code: page.region.code },
    {
      lang: page.content,
      q: view.text,
      theme: view.theme,
      municipality: page.municipality?.code,
      free: view.isFree ? "true" : null,
      age: view.age,
      language: view.language,
      trait: view.isOnline ? "online" : null,
    },
  );
}
