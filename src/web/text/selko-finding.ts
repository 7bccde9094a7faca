import { type FindingText, fiFinding } from "./fi-finding.ts";

export const selkoFinding: FindingText = {
  ...fiFinding,
  who: { ...fiFinding.who, "KR1.2": "lapset ja perheet", "KR1.4": "pitkään sairas ihminen" },
  relaxedPrice: "Emme löytäneet ilmaista. Osa näistä maksaa rahaa.",
  relaxedWhere: (names) => `${names}: palveluita on vähän. Tässä on palveluita myös muista kunnista.`,
  outside: (name) => `${name} ei ole tällä alueella.`,
  otherThanChosen: (chosen) => `Olet valinnut kunnan ${chosen}.`,
  question: "Mitä näistä tarkoitat?",
  nearest: "Auttaako jokin näistä?",
};
