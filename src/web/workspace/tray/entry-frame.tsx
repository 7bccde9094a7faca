import type { ComponentChildren } from "preact";
import { canCurate } from "../../../domain/curation/curation-policy.ts";
import type { TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { PART_KEYS } from "./parts/part.ts";
import { titleOf } from "./words.ts";

/** The frame of every page of one entry: whose it is, and the way to its parts. */
export function EntryFrame({
  desk,
  view: { entry },
  part,
  children,
}: {
  desk: Desk;
  view: TrayEntryView;
  /** Its own page when there is none. */
  part?: string;
  children: ComponentChildren;
}) {
  const words = desk.words.tray;
  const { kind, id } = entry;
  const name = titleOf(desk, entry);
  const list = { label: words.title, href: deskLink(desk, routes.deskTray, {}) };
  const own = { label: name, href: deskLink(desk, routes.deskEntry, { kind, id }) };
  const partName = part && (words.parts as Readonly<Record<string, string>>)[part];
  const title = partName ?? (part ? words.entry.asResident : name);
  return (
    <DeskLayout
      desk={desk}
      title={part ? `${title}: ${name}` : name}
      trail={part ? [list, own] : [list]}
      trailEnd={title}
      heading={
        <h1>
          {part ? `${title}: ` : ""}
          {name}
        </h1>
      }
    >
      {children}
    </DeskLayout>
  );
}

/** Links to the parts that can be changed. */
export function PartLinks({ desk, view: { entry } }: { desk: Desk; view: TrayEntryView }) {
  const words = desk.words.tray;
  const { kind, id } = entry;
  const keys = canCurate(desk.actor, desk.page.region.code)
    ? [...PART_KEYS, "historia" as const]
    : ["historia" as const];
  return (
    <nav aria-label={words.partsTitle}>
      <ul class="part-links">
        {keys.map((part) => (
          <li>
            <a class="button" href={deskLink(desk, routes.deskEntryPart, { kind, id, part })}>
              {words.parts[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
