import type { Page } from "../page/page.ts";
import { Select } from "./fields.tsx";
import { PostalCodeField } from "./map-near.tsx";

/** "Porvoo · vaihda": opens to a list. A plain form, so it works everywhere; it comes back to the same page. */
export function MunicipalityPicker({ page }: { page: Page }) {
  const { municipality: words } = page.text;
  const chosen = page.municipality?.name ?? page.near?.postalCode;
  const others = [...new URLSearchParams(page.place.query)].filter(
    ([name]) => !["kunta", "postinumero", "sivu"].includes(name),
  );
  return (
    <details class="picker">
      <summary>
        <span class="picker-name">{chosen ?? words.whole}</span>
        {" · "}
        <span class="picker-action">{chosen ? words.change : words.choose}</span>
      </summary>
      <form method="get" class="picker-form">
        {others.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Select
          id="kunta"
          name="kunta"
          label={words.label}
          value={page.municipality?.code ?? ""}
          choices={municipalityChoices(page)}
        />
        <PostalCodeField page={page} />
        <button type="submit" class="button">
          {words.submit}
        </button>
      </form>
    </details>
  );
}

export function municipalityChoices(page: Page) {
  return [
    { value: "", label: page.text.municipality.whole },
    ...page.region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
  ];
}
