import { FEED_KINDS } from "../../../domain/regions/feed-settings.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { Select } from "../../ui/fields.tsx";
import { deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { ClassPicker, readClasses } from "./class-picker.tsx";
import { SettingInput } from "./field-groups.tsx";
import type { PartView } from "./part.ts";
import type { SettingField } from "./setting-fields.ts";

/** A new feed: its address and what is true of everything in it. */
export function FeedForm({ view }: { view: PartView }) {
  const { desk, typed, errors } = view;
  const { feeds: words } = desk.words.settings;
  const { common } = desk.words;
  const { languages } = common;
  const textOf = (name: string) => (typed && lastOf(typed, name)) ?? "";
  const input = (name: string, label: string, kind: SettingField["kind"] = "text") => (
    <SettingInput
      field={{ path: `syote.${name}`, kind, label }}
      value={textOf(`syote.${name}`)}
      error={errors[`syote.${name}`]}
    />
  );
  const select = (name: string, label: string, choices: readonly { value: string; label: string }[]) => (
    <Select
      id={`syote.${name}`}
      name={`syote.${name}`}
      label={label}
      value={textOf(`syote.${name}`)}
      choices={choices}
    />
  );
  return (
    <DeskForm desk={desk} action={deskLink(desk, routes.deskSetting, { part: "syotteet" })} label={words.addTitle}>
      {select(
        "kind",
        words.kind,
        FEED_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
      )}
      {input("url", words.address, "url")}
      {input("name.fi", words.organizerName(languages.fi))}
      {input("name.sv", `${words.organizerName(languages.sv)}, ${common.optional}`)}
      {input("businessCode", `${words.businessCode}, ${common.optional}`)}
      {select("municipality", words.municipality, [
        { value: "", label: words.noMunicipality },
        ...desk.page.region.municipalities.map(({ code, name }) => ({ value: code, label: name })),
      ])}
      {select(
        "language",
        words.language,
        (["fi", "sv", "en"] as const).map((language) => ({ value: language, label: languages[language] })),
      )}
      {select("isFree", words.isFree, [
        { value: "", label: words.varies },
        { value: "1", label: words.free },
        { value: "0", label: words.paid },
      ])}
      <ClassPicker
        desk={desk}
        chosen={typed ? readClasses(typed) : []}
        typed={typed}
        error={errors.luokat}
        hint={desk.words.settings.classes.feedHint}
      />
      <p class="actions">
        <button type="submit" class="button main" name="teko" value="lisaa">
          {words.add}
        </button>
        <button type="submit" class="button" name="teko" value="kokeile">
          {words.tryForm}
        </button>
      </p>
    </DeskForm>
  );
}
