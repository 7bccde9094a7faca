import type { ComponentChildren } from "preact";

/** A calm message in the flow of the page. `problem` is for what the reader must mend. */
export function Notice({
  kind = "info",
  id,
  children,
}: {
  kind?: "info" | "problem";
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === "problem" ? "alert" : undefined} id={id}>
      {children}
    </div>
  );
}
