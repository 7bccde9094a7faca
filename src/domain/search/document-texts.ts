import type { GeneralDescription, Language, LocalizedText, Service } from "../catalogue/catalogue.ts";
import { lifeEventLabel, serviceClassLabel, targetGroupLabel } from "../catalogue/classification/classification.ts";
import type { OrganizationBrief } from "./document-queries.ts";
import { plainText } from "./plain-text.ts";
import type { FieldTexts } from "./search-document.ts";

/** What the codes and ids of a service are called. */
interface NamesAround {
  readonly organizations: ReadonlyMap<string, OrganizationBrief>;
  readonly terms: ReadonlyMap<string, LocalizedText>;
}

/** A service's searchable texts in one language, completed by the general description that it follows. */
export function textsOf(
  service: Service,
  general: GeneralDescription | null,
  around: NamesAround,
  language: Language,
): FieldTexts {
  const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join("\n");
  const labels = [
    ...service.serviceClasses.map((code) => serviceClassLabel(code, language)),
    ...service.targetGroups.map((code) => targetGroupLabel(code, language)),
    ...service.lifeEvents.map((code) => lifeEventLabel(code, language)),
    ...service.ontologyTerms.map((uri) => around.terms.get(uri)?.[language]),
  ];
  const organizations = service.organizations.map(
    ({ organizationId, name }) =>
      (organizationId && around.organizations.get(organizationId)?.name[language]) || name[language],
  );
  return {
    name: service.name[language] ?? "",
    alternativeName: join(service.alternativeName[language], general?.name[language]),
    keywords: service.keywords[language]?.join("\n") ?? "",
    summary: plainText(join(service.summary[language], general?.summary[language])),
    labels: labels.filter((label) => label !== undefined).join("\n"),
    organization: organizations.filter(Boolean).join("\n"),
    description: plainText(
      join(
        service.description[language],
        service.userInstruction[language],
        service.requirements[language],
        general?.description[language],
        general?.background[language],
        language === "fi" ? service.selko?.description : undefined,
      ),
    ),
  };
}
