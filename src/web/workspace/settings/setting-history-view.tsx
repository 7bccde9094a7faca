import type { SettingHistoryEntry } from "../../../domain/regions/setting-history.ts";
import { type Difference, textDifference } from "../../../domain/versions/differences.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { dayAndClock } from "../sources/source-words.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import type { PartName } from "./setting-parts.ts";
import { settingLabel, settingValue } from "./setting-words.ts";

/** Who changed what and when, each with a way back. */
export function SettingHistory({
  desk,
  part,
  history,
  names,
}: {
  desk: Desk;
  part: PartName;
  history: readonly SettingHistoryEntry[];
  names: ReadonlyMap<string, string>;
}) {
  const { history: words } = desk.words.settings;
  const byOf = (by: string) => {
    if (by === "command-line") return words.commandLine;
    return by === "polku" ? words.program : (names.get(by) ?? words.unknown);
  };
  return (
    <details class="setting-history">
      <summary>{words.title}</summary>
      {history.length === 0 && <p>{words.none}</p>}
      <ol class="plain">
        {history.map(({ version, act, at, by, differences }) => (
          <li>
            <p class="strong">
              {words.by(byOf(by), dayAndClock(desk, at))}
              {act === "undo" && `, ${words.wasUndo}`}
              {act === "redo" && `, ${words.wasRedo}`}
            </p>
            <ul>
              {differences.map((difference) => (
                <li>
                  {`${settingLabel(desk, difference.path)}: `}
                  <Changed desk={desk} difference={difference} />
                </li>
              ))}
            </ul>
            {act !== "found" && (
              <DeskForm
                desk={desk}
                action={deskLink(desk, routes.deskSetting, { part })}
                fields={{ teko: "kumoa", muutos: version }}
              >
                <button
                  type="submit"
                  class="linkish"
                  aria-label={`${desk.words.common.undo}: ${dayAndClock(desk, at)}, ${byOf(by)}`}
                >
                  {desk.words.common.undo}
                </button>
              </DeskForm>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Changed({ desk, difference: { path, before, after } }: { desk: Desk; difference: Difference }) {
  const [old, fresh] = [settingValue(desk, path, before), settingValue(desk, path, after)];
  return (
    <>
      {textDifference(old, fresh).map(({ kind, text }) =>
        kind === "same" ? text : kind === "gone" ? <del>{text}</del> : <ins>{text}</ins>,
      )}
    </>
  );
}
