import type { Page } from "../page/page.ts";

/** How a form that holds `NearFields` is sent: an exact position may stand in no address. */
export function searchMethod(page: Page): "get" | "post" {
  return isExact(page) ? "post" : "get";
}

/** The postal code of a search form. A code stands for a whole neighbourhood, so it may stand in the address. */
export function PostalCodeField({ page }: { page: Page }) {
  return (
    <div class="field">
      <label class="field-label" for="postinumero">
        {page.text.map.postalCode}
      </label>
      <input
        id="postinumero"
        name="postinumero"
        value={new URLSearchParams(page.place.query).get("postinumero") ?? ""}
        inputMode="numeric"
        autoComplete="postal-code"
      />
    </div>
  );
}

/**
 * The button that asks the device where the reader is, shown by the script `locate`, and what was told, kept in the form. The form is
 * sent by `searchMethod` to a page made with `addSearchPage`.
 */
export function LocateButton({ page }: { page: Page }) {
  const { results } = page.text;
  return (
    <div class="locate">
      {page.near && isExact(page) && <input type="hidden" name="near" value={`${page.near.lat},${page.near.lon}`} />}
      <button
        type="button"
        class="button quiet"
        id="sijainti"
        hidden
        data-busy={results.locating}
        data-failed={results.locateFailed}
        data-query={page.place.query}
      >
        {results.locate}
      </button>
      <span id="sijainti-tila" role="status" />
    </div>
  );
}

function isExact({ near }: Page): boolean {
  return near !== null && near.postalCode === null;
}
