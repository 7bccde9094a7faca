import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { routes } from "../../routes.ts";
import type { Page } from "../page/page.ts";

/**
 * Stands hidden on pages that can be kept on the device, and is seen on the kept copy: when it was saved. Takes the script
 * `offline`.
 */
export function OfflineNote({ page }: { page: Page }) {
  return (
    <p class="notice" data-offline-note data-worker={routes.serviceWorker.href({})} hidden>
      {page.text.layout.offline(page.formats.date(helsinkiTime(page.now).date))}
    </p>
  );
}
