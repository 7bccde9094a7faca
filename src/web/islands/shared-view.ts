import type { ReadableShare } from "../../domain/sharing/read-share-payload.ts";
import type { SharedData } from "../resident/sharing/shared-page.tsx";

/** Puts an opened share on the page, text by text. */
export function showShared(
  part: (name: string) => HTMLElement,
  share: ReadableShare,
  { links, words, writeTime }: Pick<SharedData, "links" | "words"> & { writeTime(time: Date): string },
): void {
  const language = share.language === "selko" ? "fi" : share.language;
  part("when").textContent = share.createdAt ? words.sharedAt.replace("{time}", writeTime(share.createdAt)) : "";
  part("sections").lang = language;
  part("sections").replaceChildren(
    ...share.sections.map(({ heading, rows }) => {
      const section = element("section", "", element("h3", heading));
      if (rows.length > 0)
        section.append(
          element(
            "dl",
            "",
            ...rows.map(({ label, value }) => element("div", "", element("dt", label), element("dd", value))),
          ),
        );
      return section;
    }),
  );
  part("items").hidden = share.items.length === 0;
  part("list").replaceChildren(
    ...share.items.map(({ ref, title, step }) => {
      const row = element(
        "li",
        "",
        ref ? linkTo(links[ref.kind].replace("{id}", ref.id), title) : element("span", title),
      );
      row.firstElementChild?.setAttribute("lang", language);
      if (step !== "") {
        const own = element("span", step);
        own.lang = language;
        row.append(element("p", `${words.step} `, own));
      }
      return row;
    }),
  );
}

function linkTo(href: string, title: string): HTMLElement {
  return Object.assign(document.createElement("a"), { href, target: "_blank", rel: "noopener", textContent: title });
}

function element(name: string, text: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
}
