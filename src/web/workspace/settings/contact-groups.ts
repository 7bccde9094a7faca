import type { SettingLanguage } from "../../../domain/regions/region-settings.ts";
import type { Desk } from "../desk.ts";
import type { FieldGroup, SettingField } from "./setting-fields.ts";

/** Languages of the region's pages, in the order of the product. */
function languagesOf(desk: Desk): readonly SettingLanguage[] {
  return (["fi", "sv", "en", "selko"] as const).filter((language) => desk.page.region.languages.includes(language));
}

/** Service advice in each language, feedback's address and privacy's contacts. */
export function contactGroups(desk: Desk): readonly FieldGroup[] {
  const { paths, hints, groups } = desk.words.settings;
  const { languages } = desk.words.common;
  return [
    ...languagesOf(desk).map((language): FieldGroup => {
      const under = `contacts.serviceAdvice.${language}`;
      return {
        legend: groups.advice(languages[language]),
        fields: [
          { path: `${under}.phone`, kind: "tel", label: paths.advicePhone, hint: hints.advicePhone },
          { path: `${under}.url`, kind: "url", label: paths.adviceUrl },
          { path: `${under}.hours`, kind: "text", label: paths.adviceHours, hint: hints.adviceHours, lang: language },
        ],
      };
    }),
    {
      legend: groups.feedback,
      fields: [
        { path: "contacts.feedbackEmail", kind: "email", label: paths.feedbackEmail, hint: hints.feedbackEmail },
      ],
    },
    {
      legend: groups.privacy,
      fields: [
        { path: "contacts.privacy.email", kind: "email", label: paths.privacyEmail, hint: hints.feedbackEmail },
        { path: "contacts.privacy.phone", kind: "tel", label: paths.privacyPhone, hint: hints.advicePhone },
      ],
    },
    ...languagesOf(desk).map(
      (language): FieldGroup => ({
        legend: groups.privacyIn(languages[language]),
        fields: [
          {
            path: `contacts.privacy.controller.${language}`,
            kind: "text",
            label: paths.controller,
            hint: hints.controller,
            lang: language,
          },
          {
            path: `contacts.privacy.office.${language}`,
            kind: "text",
            label: paths.office,
            hint: hints.office,
            lang: language,
          },
        ],
      }),
    ),
  ];
}

/** What the accessibility statement says otherwise than the product's own. The gaps are a list and stand apart. */
export function statementGroups(desk: Desk): readonly FieldGroup[] {
  const { paths, hints, groups, assessedBy } = desk.words.settings;
  const { languages } = desk.words.common;
  const inEach = (under: string, label: string, kind: SettingField["kind"], hint?: string): readonly SettingField[] =>
    languagesOf(desk).map((language) => ({
      path: `${under}.${language}`,
      kind,
      label: `${label}, ${languages[language]}`,
      ...(hint ? { hint } : {}),
      lang: language,
    }));
  return [
    {
      legend: groups.assessment,
      fields: [
        { path: "accessibility.assessedOn", kind: "text", label: paths.assessedOn, hint: hints.assessedOn },
        {
          path: "accessibility.assessedBy",
          kind: "choice",
          label: paths.assessedBy,
          choices: [
            { value: "", label: assessedBy.none },
            { value: "self", label: assessedBy.self },
            { value: "external", label: assessedBy.external },
          ],
        },
      ],
    },
    {
      legend: groups.contact,
      fields: [
        { path: "accessibility.email", kind: "email", label: paths.accessibilityEmail, hint: hints.feedbackEmail },
        ...inEach("accessibility.contact", paths.accessibilityContact, "text", hints.office),
      ],
    },
    {
      legend: groups.authority,
      fields: [
        ...inEach("accessibility.authority.name", paths.authorityName, "text", hints.authorityName),
        { path: "accessibility.authority.url", kind: "url", label: paths.authorityUrl },
      ],
    },
    {
      legend: groups.burden,
      fields: inEach("accessibility.disproportionateBurden", paths.burden, "area", hints.burden),
    },
  ];
}

export function sharingGroups(desk: Desk): readonly FieldGroup[] {
  const { paths, hints, parts } = desk.words.settings;
  return [
    {
      legend: parts.jakaminen,
      fields: [
        { path: "shareHours", kind: "text", label: paths.shareHours, hint: hints.shareHours },
        { path: "quickExitUrl", kind: "url", label: paths.quickExitUrl, hint: hints.quickExitUrl },
      ],
    },
  ];
}

export function ruleGroups(desk: Desk): readonly FieldGroup[] {
  const { paths, hints, parts, privateProviders } = desk.words.settings;
  return [
    {
      legend: parts.saannot,
      fields: [
        {
          path: "privateProviders",
          kind: "choice",
          label: paths.privateProviders,
          hint: hints.privateProviders,
          choices: [
            { value: "", label: privateProviders.marked },
            { value: "hidden", label: privateProviders.hidden },
          ],
        },
        { path: "logYears", kind: "text", label: paths.logYears, hint: hints.logYears },
      ],
    },
  ];
}

export function hostGroups(desk: Desk): readonly FieldGroup[] {
  const { paths, hints, parts } = desk.words.settings;
  return [
    {
      legend: parts.osoite,
      fields: [{ path: "hostName", kind: "text", label: paths.hostName, hint: hints.hostName }],
    },
  ];
}

/** The municipalities' own pages, in the languages of the law. */
export function municipalityGroups(desk: Desk): readonly FieldGroup[] {
  const { hints, municipalities } = desk.words.settings;
  const { languages } = desk.words.common;
  return desk.page.region.municipalities.map(({ code, name }) => ({
    legend: name,
    fields: (["fi", "sv"] as const).map((language) => ({
      path: `municipalityLinks.${code}.${language}`,
      kind: "url" as const,
      label: municipalities.linkIn(name, languages[language]),
      hint: hints.municipalityLink,
    })),
  }));
}
