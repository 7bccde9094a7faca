import type { Classification, Service, ServiceTexts } from "../../../domain/catalogue/catalogue.ts";
import { NONE } from "../../shared/localized.ts";
import { asList, asText, type Raw } from "../../shared/read.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { itemsOf, textOf, type Versions } from "./language-versions.ts";
import { mapLinks } from "./map-contacts.ts";

/** name, alternativeName, isAlternativeNamePrimary → the name to show and the other; null when there is none. */
export function mapNames(versions: Versions, warn: Warn): Pick<ServiceTexts, "name" | "alternativeName"> | null {
  const shown = versions.map(([language, version]) => {
    const isSwapped = version.isAlternativeNamePrimary === true && asText(version.alternativeName) !== null;
    const [name, alternativeName] = isSwapped
      ? [version.alternativeName, version.name]
      : [version.name, version.alternativeName];
    return [language, { name: name ?? alternativeName, alternativeName: name ? alternativeName : null }] as const;
  });
  const name = textOf(shown, "name", "line", warn);
  return Object.keys(name).length === 0
    ? null
    : { name, alternativeName: textOf(shown, "alternativeName", "line", warn) };
}

/**
 * The texts of a service or general description. Known from the specification: summary, description, userInstructions,
 * conditions, chargeTypeAdditionalInformation. Assumed: deadline, processingTime, periodOfValidity, backgroundDescription.
 */
export function mapServiceTexts(versions: Versions, warn: Warn): Omit<ServiceTexts, "name" | "alternativeName"> {
  const of = (field: string) => textOf(versions, field, "text", warn);
  return {
    summary: of("summary"),
    description: of("description"),
    userInstruction: of("userInstructions"),
    requirements: of("conditions"),
    chargeInfo: of("chargeTypeAdditionalInformation"),
    deadline: of("deadline"),
    processingTime: of("processingTime"),
    validityTime: of("periodOfValidity"),
    background: of("backgroundDescription"),
  };
}

/** Codes for classes, groups and events; URIs for concepts and industrial classes (whose code ends the URI). */
export function mapClassification(raw: Raw, warn: Warn): Classification {
  return {
    serviceClasses: codesOf(raw.serviceClasses, /^P\d{1,3}(\.\d{1,3})*$/, "service class", warn),
    targetGroups: codesOf(raw.targetGroups, /^KR\d{1,3}(\.\d{1,3})*$/, "target group", warn),
    lifeEvents: codesOf(raw.lifeEvents, /^KE\d{1,3}(\.\d{1,3})*$/, "life event", warn),
    industrialClasses: codesOf(
      asList(raw.industrialClasses).map(lastSegment),
      /^[A-Z]?\d{1,6}$/,
      "industrial class",
      warn,
    ),
    ontologyTerms: [...new Set(asList(raw.ontologyTerms).flatMap((uri) => toWebAddress(asText(uri) ?? "") ?? []))],
  };
}

/** legislationLinks[{url, name}] of each language version: one law each, for nothing tells which belong together. */
export function mapLegislation(versions: Versions, warn: Warn): Service["legislation"] {
  return mapLinks(itemsOf(versions, "legislationLinks"), warn).map((page) => ({
    name: page.name,
    webPages: [{ ...page, name: NONE }],
  }));
}

function codesOf(items: unknown, shape: RegExp, what: string, warn: Warn): readonly string[] {
  const codes = new Set<string>();
  for (const item of asList(items)) {
    const code = asText(item) ?? "";
    if (shape.test(code)) codes.add(code);
    else warn(`${what} ${quote(item)} is not known`);
  }
  return [...codes];
}

function lastSegment(uri: unknown): unknown {
  return typeof uri === "string" ? uri.slice(uri.lastIndexOf("/") + 1) : uri;
}
