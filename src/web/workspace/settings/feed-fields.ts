import type { FeedSettings } from "../../../domain/regions/feed-settings.ts";
import { lastOf } from "../../page/read-form.ts";
import { readClasses } from "./class-picker.tsx";
import { readText } from "./setting-fields.ts";

/** A feed as the form tells it; whether it will do is for the schema to tell. */
export function readFeedForm(fields: URLSearchParams): FeedSettings {
  const text = (name: string) => readText(fields, `syote.${name}`) || undefined;
  const [fi, sv, businessCode] = [text("name.fi"), text("name.sv"), text("businessCode")];
  const classes = readClasses(fields);
  const isFree = lastOf(fields, "syote.isFree");
  const feed = {
    kind: text("kind"),
    url: text("url"),
    ...(fi || sv || businessCode
      ? {
          organizer: {
            name: { ...(fi ? { fi } : {}), ...(sv ? { sv } : {}) },
            ...(businessCode ? { businessCode } : {}),
          },
        }
      : {}),
    ...(text("municipality") ? { municipality: text("municipality") } : {}),
    ...(classes.length > 0 ? { serviceClasses: classes } : {}),
    ...(text("language") ? { language: text("language") } : {}),
    ...(isFree === "1" || isFree === "0" ? { isFree: isFree === "1" } : {}),
  };
  return feed as unknown as FeedSettings;
}

/** `feeds.3.organizer.name.fi` → the form's field. */
export function feedField(path: string): string {
  const [part, , ...rest] = path.split(".");
  if (part !== "feeds") return path;
  const name = rest.filter((key) => key !== "organizer");
  if (name[0] === "serviceClasses") return "luokat";
  if (name.length === 0) return "syote.url";
  return `syote.${name[0] === "name" && name.length === 1 ? "name.fi" : name.join(".")}`;
}
