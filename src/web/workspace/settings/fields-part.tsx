import type { ComponentChildren } from "preact";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { FieldGroups } from "./field-groups.tsx";
import { basedOn, type Part, type PartView, valueIn } from "./part.ts";
import { type FieldGroup, readFields } from "./setting-fields.ts";
import type { PartName } from "./setting-parts.ts";

/** A part that is plain fields. */
export function fieldsPart(part: PartName, groupsOf: (desk: Desk) => readonly FieldGroup[]): Part {
  return {
    render: (view) => (
      <PartForm view={view} part={part}>
        <FieldGroups groups={groupsOf(view.desk)} textOf={valueIn(view)} errors={view.errors} />
      </PartForm>
    ),
    decide: ({ desk, typed }) => ({
      kind: "change",
      changes: readFields(typed, groupsOf(desk)),
      basedOn: basedOn(typed),
      done: "tallennettu",
    }),
  };
}

/** The form of a part with its version and the button that saves. */
export function PartForm({
  view,
  part,
  fields = {},
  buttons,
  children,
}: {
  view: PartView;
  part: PartName;
  fields?: Readonly<Record<string, string>>;
  /** Beside the one that saves. */
  buttons?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { desk, version } = view;
  return (
    <DeskForm
      desk={desk}
      action={deskLink(desk, routes.deskSetting, { part })}
      fields={{ ...fields, versio: version }}
      label={desk.words.settings.parts[part]}
    >
      {children}
      <p class="actions">
        <button type="submit" class="button main" name="teko" value="tallenna">
          {desk.words.common.save}
        </button>
        {buttons}
      </p>
    </DeskForm>
  );
}
