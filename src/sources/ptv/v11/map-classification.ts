import type { Classification, OntologyTerm } from "../../../domain/catalogue/catalogue.ts";
import { asRecords, asText, type Raw } from "../../shared/read.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { readLocalized } from "../language-lists.ts";
import type { MappingContext } from "../ptv-source.ts";

const SERVICE_CLASS = /^P\d{1,3}(\.\d{1,3})*$/;
const TARGET_GROUP = /^KR\d{1,3}(\.\d{1,3})*$/;
const LIFE_EVENT = /^KE\d{1,3}(\.\d{1,3})*$/;
const KOKO = /^http:\/\/www\.yso\.fi\/onto\/koko\/p\d{1,9}$/;
const LONGEST_URI = 300;
const INDUSTRIAL_CLASS = /^[A-Z]?\d{1,6}$/;

/** serviceClasses, targetGroups, lifeEvents, industrialClasses, ontologyTerms → codes and URIs, each once. */
export function mapClassification(raw: Raw, context: MappingContext, warn: Warn): Classification {
  return {
    serviceClasses: codesOf(raw.serviceClasses, SERVICE_CLASS, "service class", context, warn),
    targetGroups: codesOf(raw.targetGroups, TARGET_GROUP, "target group", context, warn),
    lifeEvents: codesOf(raw.lifeEvents, LIFE_EVENT, "life event", context, warn),
    industrialClasses: codesOf(raw.industrialClasses, INDUSTRIAL_CLASS, "industrial class", context, warn),
    ontologyTerms: [...new Set(asRecords(raw.ontologyTerms).flatMap((term) => toTermUri(term.uri, warn) ?? []))],
  };
}

/** The concepts with what they are called; those without any label teach us nothing and are left out. */
export function mapTerms(ontologyTerms: unknown): readonly OntologyTerm[] {
  const terms = new Map<string, OntologyTerm>();
  const silently = () => {};
  for (const term of asRecords(ontologyTerms)) {
    const uri = toTermUri(term.uri, silently);
    if (uri === null || terms.has(uri)) continue;
    const label = readLocalized(term.name, "ontologyTerms", "line", silently);
    if (Object.keys(label).length > 0) terms.set(uri, { uri, label, parentUri: toTermUri(term.parentUri, silently) });
  }
  return [...terms.values()];
}

/** By `code` when it looks like one; older records carry only a URI, of the present or of a former kind. */
function codesOf(items: unknown, shape: RegExp, what: string, context: MappingContext, warn: Warn): readonly string[] {
  const codes = new Set<string>();
  for (const item of asRecords(items)) {
    const code = asText(item.code)?.toUpperCase() ?? "";
    const found = shape.test(code)
      ? code
      : (codeOfUri(item.uri, shape, context) ?? codeOfUri(item.newUri, shape, context));
    if (found !== null) codes.add(found);
    else warn(`${what} ${quote(item.code ?? item.uri)} is not known`);
  }
  return [...codes];
}

function codeOfUri(value: unknown, shape: RegExp, context: MappingContext): string | null {
  const uri = asText(value);
  const code =
    uri === null || uri.length > LONGEST_URI
      ? null
      : (context.classCodeOf(uri) ?? uri.slice(uri.lastIndexOf("/") + 1).toUpperCase());
  return code !== null && shape.test(code) ? code : null;
}

function toTermUri(value: unknown, warn: Warn): string | null {
  const uri = asText(value);
  if (uri === null) return null;
  // Nearly all are KOKO's, and parsing hundreds of thousands of addresses takes its time.
  if (KOKO.test(uri)) return uri;
  const address = toWebAddress(uri);
  if (address === null) warn(`ontology term ${quote(uri)} is not a web address`);
  return address;
}
