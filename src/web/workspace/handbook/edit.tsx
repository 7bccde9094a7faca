import { listHandbook } from "../../../domain/handbook/handbook.ts";
import { type HandbookContent, type HandbookPage, isShown } from "../../../domain/handbook/handbook-page.ts";
import { canWriteHandbook } from "../../../domain/handbook/handbook-policy.ts";
import { savePage } from "../../../domain/handbook/save-page.ts";
import type { MergedContents } from "../../../domain/versions/merge-contents.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { openText } from "../../resident/guides/open-text.ts";
import { type Desk, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { HandbookEditPage } from "./edit-page.tsx";
import { errorsIn } from "./form-errors.ts";
import { contentOfForm, needLines, type PageForm, readPageForm } from "./page-form.ts";
import { deskLinks, titleOf } from "./page-words.ts";

const NEW = "uusi";

/** Writing a page: one form, whose every word comes back when something in it is to be mended. */
export function addHandbookEdit({ context, get, post }: Workspace): void {
  async function open(desk: Desk, slug: string) {
    const pages = await listHandbook(context.db.forRegion(desk.page.region.code));
    const page = pages.find((each) => each.slug === slug) ?? null;
    if (!page && slug !== NEW) throw new NotFound("page-not-found", "There is no such page.");
    return { pages, page };
  }

  get(routes.deskHandbookEdit, canWriteHandbook, async (c, desk) => {
    const { page } = await open(desk, c.req.param("page") ?? "");
    return renderDesk(
      c,
      <HandbookEditPage desk={desk} page={page} title={titleFor(desk, page)} form={formOf(desk, page)} />,
    );
  });

  post(routes.deskHandbookEdit, canWriteHandbook, async (c, desk) => {
    const { fields } = c.get("form");
    const form = readPageForm(fields);
    const { pages, page } = await open(desk, c.req.param("page") ?? "");
    const audience = page?.audience ?? form.audience;
    const themes = new Set(desk.page.region.themes.map(({ id }) => id));
    const readable = pages
      .filter(isShown)
      .filter((each) => audience === "professional" || each.audience === "resident");
    const around = { themes, pages: new Set(readable.map(({ slug }) => slug)) };
    const { errors, remarks } = errorsIn(desk, form, page === null, around);
    const props = { desk, page, title: titleFor(desk, page), form, remarks };
    if (lastOf(fields, "toimi") === "esikatsele") {
      const index = await context.indexes.forRegion(desk.page.region.code);
      const previews = (["fi", "sv", "en", "selko"] as const).flatMap((language) =>
        form.texts[language]?.title
          ? (openText(desk.page, index, contentOfForm(form), deskLinks(desk, pages), language) ?? [])
          : [],
      );
      return renderDesk(c, <HandbookEditPage {...props} errors={errors} previews={previews} />);
    }
    if (Object.keys(errors).length > 0) return renderDesk(c, <HandbookEditPage {...props} errors={errors} />, 400);
    const isPublished = lastOf(fields, "toimi") === "julkaise";
    const saved = await savePage(context.db, desk.actor, changeOf(desk, page, form, isPublished), desk.page.now);
    if (saved.ok) {
      const done = { tehty: isPublished ? "published" : "saved", versio: isPublished ? null : saved.version };
      const slug = page?.slug ?? form.slug;
      return c.redirect(
        deskLink(desk, routes.deskHandbookPage, { page: slug }, { ...done, luonnos: !isPublished }),
        303,
      );
    }
    if (saved.reason === "taken")
      return renderDesk(c, <HandbookEditPage {...props} errors={{ osoite: desk.words.handbook.taken }} />, 400);
    return renderDesk(
      c,
      <HandbookEditPage
        {...props}
        {...conflictOf(desk, form, { version: saved.current.version, merged: saved.merged })}
      />,
      409,
    );
  });
}

function changeOf(desk: Desk, page: HandbookPage | null, form: PageForm, isPublished: boolean) {
  return {
    regionCode: desk.page.region.code,
    slug: page?.slug ?? form.slug,
    basedOn: page ? form.basedOn : 0,
    content: contentOfForm(form),
    act: form.hasSeenNational ? ("national" as const) : ("edit" as const),
    isPublished,
    hasSeenNational: form.hasSeenNational,
    ...(page === null && { made: { audience: form.audience, kind: form.kind } }),
  };
}

function titleFor(desk: Desk, page: HandbookPage | null): string {
  const words = desk.words.handbook;
  return page ? words.editTitle(titleOf(desk, page, page.latest)) : words.newTitle;
}

function formOf(desk: Desk, page: HandbookPage | null): PageForm {
  return {
    slug: page?.slug ?? "",
    audience: page?.audience ?? "professional",
    kind: page?.kind ?? "page",
    basedOn: page?.latestVersion ?? 0,
    texts: page?.latest.texts ?? {},
    needs: needLines(page?.latest.needs ?? [], desk.page.content),
    hasSeenNational: false,
  };
}

/** Both persons' other changes in the fields; where both wrote, mine, with theirs above it. */
export function conflictOf(
  desk: Desk,
  form: PageForm,
  { version, merged }: { readonly version: number; readonly merged: MergedContents<HandbookContent> },
): { readonly form: PageForm; readonly theirs: ReadonlyMap<string, string> } {
  const theirs = merged.conflicts.map(({ path, theirs: value }): [string, string] => {
    const [, language, field] = path.split(".");
    const said = Array.isArray(value) ? needLines(value as string[], desk.page.content) : String(value ?? "");
    return [path === "needs" ? "tarpeet" : `${language}-${field}`, said];
  });
  return {
    form: {
      ...form,
      basedOn: version,
      texts: merged.content.texts,
      needs: needLines(merged.content.needs, desk.page.content),
    },
    theirs: new Map(theirs),
  };
}
