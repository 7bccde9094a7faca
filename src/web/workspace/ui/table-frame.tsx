import type { ComponentChildren } from "preact";

/** A wide table scrolls within its own frame on a narrow screen; the frame can then be reached and moved by keyboard. */
export function TableFrame({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-frame" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
