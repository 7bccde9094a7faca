import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import type { Desk } from "../desk.ts";
import { sayOff } from "../quality/say-off.ts";
import { offWords, themeName } from "./words.ts";

function WhyOff({ desk, off }: { desk: Desk; off: { readonly code: string; readonly detail: string | null } }) {
  const said = sayOff(desk.words, off.code);
  return (
    <p>
      {offWords(desk, off)}. {said && `${said.says} ${said.fix} ${said.where}`}
    </p>
  );
}

/** Why the entry is on the tray or off it, and under which themes: the rules' reasons and the curators' word. */
export function WhyHere({ desk, view: { reasons, curation } }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray.entry;
  const { isOn, by, off, themes } = reasons;
  const { added, removed } = curation.themes;
  const byRules = themes.filter(({ id }) => !removed.includes(id) && !added.includes(id));
  return (
    <>
      <p>
        {by === "curators"
          ? isOn
            ? words.onByCurators
            : words.offByCurators
          : isOn
            ? words.onByRules
            : words.offByRules}{" "}
        {by === "curators" && (off ? words.rulesWouldHide : words.rulesWouldShow)}
      </p>
      {off && <WhyOff desk={desk} off={off} />}
      {curation.trayReason !== "" && <p>{words.reasonSaid(curation.trayReason)}</p>}
      <ul>
        {byRules.map(({ id, because }) => (
          <li>
            {words.themeBecause(
              themeName(desk, id),
              because.length > 0
                ? because.map(({ kind, label }) => `${words.because[kind]} ”${label}”`).join(", ")
                : words.becauseText,
            )}
          </li>
        ))}
        {added.map((id) => (
          <li>{words.themeBecause(themeName(desk, id), words.becauseCurators)}</li>
        ))}
        {removed.map((id) => (
          <li>{words.removedTheme(themeName(desk, id))}</li>
        ))}
      </ul>
    </>
  );
}
