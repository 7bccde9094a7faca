import { NEEDS } from "../../../domain/needs/needs.ts";
import type { Page } from "../../page/page.ts";
import { Field } from "../../ui/fields.tsx";

/** What was looked for, from the needs vocabulary: kept as its id, so that nobody has to tell it in their own words. */
export function NeedSelect({ page, chosen }: { page: Page; chosen: string | null }) {
  const words = page.text.feedback;
  return (
    <Field name="need" label={words.need} hint={words.needHint} error={undefined}>
      {(attributes) => (
        <select {...attributes}>
          <option value="">{words.noNeed}</option>
          {page.region.themes.map((theme) => (
            <optgroup label={theme.name}>
              {NEEDS.filter(({ themes }) => themes[0] === theme.id).map(({ id, label }) => (
                <option value={id} selected={id === chosen}>
                  {label[page.language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
