import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import type { CalendarView } from "./calendar-query.ts";

/** The same search as a calendar that keeps itself up to date. Times of day and days of the week are left to the calendar program. */
export function Subscribe({ page, view }: { readonly page: Page; readonly view: CalendarView }) {
  const words = page.text.tray.calendar;
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
