import type { SearchDocument } from "../../src/domain/search/search-document.ts";

const SUBJECTS = [
  "Liikunta",
  "Velka",
  "Perhe",
  "Nuoriso",
  "Uinti",
  "Tanssi",
  "Päihde",
  "Mielenterveys",
  "Ravitsemus",
  "Kulttuuri",
  "Vertais",
  "Digi",
];
const FORMS = ["neuvonta", "ryhmä", "kerho", "palvelu", "valmennus", "tuki", "kurssi", "päivystys"];
const SENTENCES = [
  "Ryhmä kokoontuu joka viikko ja on kaikille avoin.",
  "Saat neuvoja arjen hyvinvointiin, liikuntaan ja uneen.",
  "Palvelu on maksuton, eikä siihen tarvita lähetettä.",
  "Autamme yksinäisyyteen, masennukseen ja huoleen läheisestä.",
  "Varaa aika puhelimella tai verkossa arkisin.",
];

/** Invented services for machines without the reference corpus. The same number gives the same documents. */
export function syntheticDocuments(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `${SUBJECTS[i % SUBJECTS.length]}${FORMS[(i * 7) % FORMS.length]} ${i}`;
    const text = Array.from({ length: 12 }, (_unused, k) => SENTENCES[(i * 3 + k * k) % SENTENCES.length]).join(" ");
    return {
      id: `00000000-0000-5000-8000-${i.toString(16).padStart(12, "0")}`,
      kind: "service",
      texts: {
        fi: {
          name,
          summary: SENTENCES[i % SENTENCES.length] ?? "",
          labels: SUBJECTS[(i * 5) % SUBJECTS.length] ?? "",
          description: text,
        },
      },
      sortTitle: { fi: name, sv: name, en: name },
      themes: [`theme-${i % 8}`],
      municipalities: [String(100 + (i % 9))],
      isNationwide: i % 20 === 0,
      isFree: i % 3 === 0,
      targetGroups: ["KR1"],
      positions: [{ lat: 60 + (i % 100) / 50, lon: 22 + (i % 77) / 20 }],
      prior: 1,
      card: JSON.stringify({ title: name }),
    };
  });
}
