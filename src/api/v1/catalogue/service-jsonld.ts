import type { Language, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { LANGUAGES } from "../../../domain/catalogue/catalogue.ts";
import type { ConnectedChannel, ServiceDetails } from "../../../domain/catalogue/service-details.ts";

/** A node or value of JSON-LD. */
type Node = { readonly [name: string]: string | Node | readonly Node[] | undefined };

const CONTEXT = {
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  locn: "http://www.w3.org/ns/locn#",
  skos: "http://www.w3.org/2004/02/skos/core#",
} as const;

const FINLAND: Node = {
  "@id": "http://publications.europa.eu/resource/authority/country/FIN",
  "@type": "dct:Location",
};

/** EU's codes for languages. */
const LANGUAGE_CODES: Readonly<Record<Language, string>> = { fi: "FIN", sv: "SWE", en: "ENG" };

/**
 * A service as a public service of CPSV-AP 3.2.0: all that the profile makes obligatory (identifier, title, description,
 * competent authority with its name and area), and channels, cost and classification where known.
 *
 * @param apiUrl The API's own address, `https://…/api/v1`; ids of nodes begin with it.
 */
export function serviceJsonLd(
  { service, generalDescription, organizations, connections }: ServiceDetails,
  apiUrl: string,
): Node {
  const id = `${apiUrl}/services/${service.id}`;
  const descriptions = [service.description, service.summary, generalDescription?.description, service.name];
  const responsible = organizations.filter(({ role }) => role !== "producer");
  const charge = service.charge ?? generalDescription?.charge ?? null;
  return {
    "@context": CONTEXT,
    "@id": id,
    "@type": "cpsv:PublicService",
    "dct:identifier": service.id,
    "dct:title": langStrings(service.name),
    "dct:description": langStrings(descriptions.find((text) => text && langStrings(text).length > 0) ?? {}),
    "cv:hasCompetentAuthority": (responsible.length > 0 ? responsible : organizations).map(
      ({ organizationId, organization, name }) => ({
        ...(organizationId && { "@id": `${apiUrl}/organizations/${organizationId}` }),
        "@type": "cv:PublicOrganisation",
        ...(organizationId && { "dct:identifier": organizationId }),
        "skos:prefLabel": langStrings(organization?.name ?? name),
        "dct:spatial": FINLAND,
      }),
    ),
    "cv:hasChannel": connections.map((connected) => channelNode(connected, apiUrl)),
    "dcat:keyword": Object.entries(service.keywords).flatMap(([language, words]) =>
      (words ?? []).map((word) => ({ "@value": word, "@language": language })),
    ),
    "dct:language": service.languages.flatMap((language) =>
      language in LANGUAGE_CODES
        ? [
            {
              "@id": `http://publications.europa.eu/resource/authority/language/${LANGUAGE_CODES[language as Language]}`,
              "@type": "dct:LinguisticSystem",
            },
          ]
        : [],
    ),
    "cv:isClassifiedBy": service.ontologyTerms.map((uri) => ({ "@id": uri, "@type": "skos:Concept" })),
    "dct:spatial": FINLAND,
    ...(charge && { "cv:hasCost": costNode(id, charge, service.chargeInfo) }),
  };
}

function channelNode({ channel }: ConnectedChannel, apiUrl: string): Node {
  return {
    "@id": `${apiUrl}/channels/${channel.id}`,
    "@type": "cv:Channel",
    "dct:identifier": channel.id,
    "dct:title": langStrings(channel.name),
    "dct:description": langStrings(channel.description),
  };
}

/** A sum is not known to us; free of charge is a cost of nothing. */
function costNode(serviceUrl: string, charge: string, info: LocalizedText): Node {
  return {
    "@type": "cv:Cost",
    "dct:identifier": `${serviceUrl}#cost`,
    "dct:description": langStrings(info),
    ...(charge === "free" && {
      "cv:hasValue": { "@value": "0", "@type": "http://www.w3.org/2001/XMLSchema#double" },
      "cv:currency": {
        "@id": "http://publications.europa.eu/resource/authority/currency/EUR",
        "@type": "skos:Concept",
      },
    }),
  };
}

/** The text in each language it is in; the Sámi languages come after the product's own. */
function langStrings(texts: LocalizedText): Node[] {
  return ([...LANGUAGES, "se", "smn", "sms"] as const).flatMap((language) => {
    const text = texts[language];
    return text === undefined || text.trim() === "" ? [] : [{ "@value": text, "@language": language }];
  });
}
