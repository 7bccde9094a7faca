import { NO_CURATION } from "../../../domain/curation/curation.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { isSame } from "../../../domain/versions/leaves.ts";
import { routes } from "../../../routes.ts";
import { Notice } from "../../ui/notice.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { sourceName, titleOf } from "./words.ts";

/** The record of the same thing whose card residents see, when this one's they do not. */
export function shownInstead({ entry, same }: Pick<TrayEntryView, "entry" | "same">) {
  return entry.isOn ? undefined : same.find(({ isOn }) => isOn);
}

/** Where many records tell of one thing: which card residents see, and that what is changed is changed of the whole. */
export function SameThing({ desk, view: { entry, same } }: { desk: Desk; view: TrayEntryView }) {
  if (same.length === 0) return null;
  const words = desk.words.tray.same;
  const shown = shownInstead({ entry, same });
  const lead = entry.isOn ? words.here : shown ? words.elsewhere : words.nowhere;
  return (
    <Notice kind="info">
      <p class="strong">{words.title}</p>
      <p>{lead}</p>
      <ul>
        {(shown ? [shown] : same).map((record) => (
          <li>
            <a href={deskLink(desk, routes.deskEntry, { kind: record.kind, id: record.id })}>{titleOf(desk, record)}</a>
            , {sourceName(desk, record.source)}.{" "}
            {record.curation && !isSame(record.curation, NO_CURATION) && `${words.edited}.`}
          </li>
        ))}
      </ul>
      <p>{shown ? words.elsewhereApplies : words.hereApplies}</p>
    </Notice>
  );
}
