import type { ComponentChildren } from "preact";
import type { Desk } from "../desk.ts";

/** Every form of the workspace: posts, and carries the token that only this session's pages know. */
export function DeskForm({
  desk,
  action,
  fields = {},
  withFiles = false,
  id,
  label,
  children,
}: {
  desk: Pick<Desk, "csrf">;
  action: string;
  /** Hidden ones. */
  fields?: Readonly<Record<string, string | number>>;
  withFiles?: boolean;
  id?: string;
  /** Names the form for those who move from one to another by ear. */
  label?: string;
  children: ComponentChildren;
}) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      aria-label={label}
      enctype={withFiles ? "multipart/form-data" : undefined}
    >
      <input type="hidden" name="csrf" value={desk.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
