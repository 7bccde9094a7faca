import { registerId } from "../catalogue/catalogue-ids.ts";
import type { SelfCareTool, ToolId, ToolText } from "../tools/tool.ts";
import type { OwnText, OwnTool } from "./content.ts";
import { ownSource } from "./own-entry.ts";
import { type Publishing, provenance } from "./publishing.ts";
import { told } from "./told.ts";
import { needWords, themesOf } from "./topics.ts";

/** @param key what regions' confirmations and the link checker know it by */
export function toTool(id: string, own: OwnTool, around: Publishing): SelfCareTool {
  const source = ownSource(around.regionCode);
  const { fi, sv, en } = own.url;
  const first = fi || sv || en;
  return {
    ...provenance(id, around),
    source,
    id: registerId(source, id) as ToolId,
    key: id,
    kind: own.toolKind,
    name: everyLanguage(own.title),
    summary: everyLanguage(own.summary),
    selkoSummary: own.selko || own.summary.fi || own.summary.sv,
    provider: { name: everyLanguage(own.provider), url: own.providerUrl || first },
    url: { fi: first, ...(sv && { sv }), ...(en && { en }) },
    phones: [],
    languages: own.languages,
    signIn: own.signIn === "" ? null : own.signIn,
    price: own.charge === "" ? null : own.charge,
    priceInfo: told(own.price),
    themes: themesOf(own),
    needs: own.needs,
    targetGroups: own.targetGroups,
    hours: null,
    keywords: {
      fi: needWords(own.needs, "fi"),
      sv: needWords(own.needs, "sv"),
      en: needWords(own.needs, "en"),
    },
    knownFrom: "Written by the region",
    checkedAt: around.now.toISOString().slice(0, 10),
  };
}

/** What nobody has translated is told in the language that it is in. */
function everyLanguage({ fi, sv, en }: OwnText): ToolText {
  const first = fi || sv || en;
  return { fi: fi || first, sv: sv || first, en: en || first };
}
