import { themeSettingsOf } from "../../../domain/regions/theme-changes.ts";
import { THEMES } from "../../../domain/themes/theme.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { ThemeIcon } from "../../ui/icons.tsx";
import { deskLink } from "../desk.ts";
import { ClassPicker, readClasses } from "./class-picker.tsx";
import { SettingInput } from "./field-groups.tsx";
import { PartForm } from "./fields-part.tsx";
import { type PartView, valueIn } from "./part.ts";
import { storedText } from "./setting-fields.ts";
import { NEW_THEME, THEME_LANGUAGES } from "./theme-fields.ts";

/** One theme: the names of a national one, or everything of the region's own. */
export function ThemeForm({ view, id }: { view: PartView; id: string }) {
  const { desk, stored } = view;
  const { themes: words } = desk.words.settings;
  const national = THEMES.find((theme) => theme.id === id);
  const added = themeSettingsOf(stored).added.find((theme) => theme.id === id);
  const title = national?.name[desk.actor.language] ?? added?.name[desk.actor.language] ?? "";
  return (
    <>
      <h2>{id === NEW_THEME ? words.addTitle : words.editTitle(title)}</h2>
      {national ? <NationalForm view={view} id={id} /> : <OwnForm view={view} id={id} />}
      <p>
        <a href={deskLink(desk, routes.deskSetting, { part: "teemat" })}>{words.back}</a>
      </p>
    </>
  );
}

function NationalForm({ view, id }: { view: PartView; id: string }) {
  const { desk, errors } = view;
  const { themes: words } = desk.words.settings;
  const textOf = valueIn(view);
  return (
    <PartForm view={view} part="teemat" fields={{ teema: id }}>
      {THEME_LANGUAGES.map((language) => {
        const path = `themes.labels.${id}.${language}`;
        const label = words.nameIn(desk.words.common.languages[language]);
        return (
          <SettingInput
            field={{ path, kind: "text", label, hint: words.nameHint, lang: language }}
            value={textOf(path)}
            error={errors[path]}
          />
        );
      })}
    </PartForm>
  );
}

function OwnForm({ view, id }: { view: PartView; id: string }) {
  const { desk, stored, typed, errors } = view;
  const { themes: words } = desk.words.settings;
  const { common } = desk.words;
  const theme = themeSettingsOf(stored).added.find((each) => each.id === id);
  const textOf = (name: string) =>
    typed?.has(name) ? (lastOf(typed, name) ?? "") : storedText({ teema: theme ?? {} }, name);
  const icon = typed ? lastOf(typed, "teema.kuva") : theme?.icon;
  const remove = (
    <button type="submit" class="button quiet" name="teko" value="poista">
      {words.remove}
    </button>
  );
  return (
    <PartForm view={view} part="teemat" fields={{ teema: id }} buttons={theme && remove}>
      {(["name", "line"] as const).map((part) =>
        THEME_LANGUAGES.map((language) => {
          const path = `teema.${part}.${language}`;
          const named = part === "name" ? words.nameIn : words.lineIn;
          const mayMiss = language === "en" || language === "selko" ? `, ${common.optional}` : "";
          return (
            <SettingInput
              field={{
                path,
                kind: "text",
                label: named(common.languages[language]) + mayMiss,
                lang: language,
                ...(part === "line" ? { hint: words.lineHint } : {}),
              }}
              value={textOf(path)}
              error={errors[path]}
            />
          );
        }),
      )}
      <ClassPicker
        desk={desk}
        chosen={typed ? readClasses(typed) : (theme?.serviceClasses ?? [])}
        typed={typed}
        error={errors.luokat}
        hint={desk.words.settings.classes.hint}
      />
      <fieldset class="setting-group">
        <legend>{words.icon}</legend>
        <div class="icon-choices">
          {["", ...THEMES.map((each) => each.id)].map((each) => (
            <label class="choice">
              <input type="radio" name="teema.kuva" value={each} checked={(icon ?? "") === each} />
              <ThemeIcon id={each} />
              <span>{THEMES.find((known) => known.id === each)?.name[desk.actor.language] ?? words.noIcon}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </PartForm>
  );
}
