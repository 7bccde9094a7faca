import type { CONTENT_AREAS } from "../themes/theme.ts";

type ContentArea = keyof typeof CONTENT_AREAS.minimum | keyof typeof CONTENT_AREAS.desired;

/** What a tray should have in each municipality. */
export interface CoverageArea {
  readonly id: AreaId;
  readonly level: "minimum" | "desired" | "extra";
  /** Themes that answer for this area alone: all of theirs belongs here. */
  readonly themes: readonly string[];
  /** Themes that answer for several areas: what answers one of `needs` belongs here. */
  readonly among: readonly string[];
  /** Ids of the needs vocabulary. */
  readonly needs: readonly string[];
  /** Takes also what no other area's needs claim of the themes that it shares. */
  readonly takesRest?: true;
  /** Belongs by what help a place gives, whatever its themes. */
  readonly help?: readonly string[];
}

export const AREA_IDS = [
  "exercise",
  "culture",
  "nature",
  "lifestyle",
  "mental-health-skills",
  "substances",
  "social-and-health-contact",
  "participation",
  "living-standard",
  "integration",
  "work",
  "everyday-support",
  "meeting-places",
  "digital-support",
  "self-care",
] as const satisfies readonly (ContentArea | string)[];
export type AreaId = (typeof AREA_IDS)[number];

const MIND = [
  ...["low-mood", "depression", "anxiety", "panic-attacks", "stress", "burnout", "self-esteem", "grief", "trauma"],
  ...["life-crisis", "mental-health-skills", "mental-health-recovery", "young-mind", "psychosis", "bipolar"],
  ...[
    "acute-mental-crisis",
    "suicidal-thoughts",
    "psychotherapy",
    "online-therapy",
    "relaxation",
    "relative-mentally-ill",
  ],
];
const SUBSTANCES = [
  ...["alcohol-own", "alcohol-relative", "parent-drinks", "drugs-own", "drugs-relative", "substance-information"],
  ...["medicine-misuse", "detox-and-rehab", "sober-life", "smoking", "nicotine-pouches-and-vaping", "gambling"],
  ...["gambling-relative", "gaming", "shopping-addiction", "sex-and-porn-dependence"],
];
const LIFESTYLE = [
  ...["exercise-counselling", "healthy-eating", "cooking-skills", "weight-management", "lifestyle-change", "smoking"],
  ...["diabetes-prevention", "sleep-problems", "tiredness", "nicotine-pouches-and-vaping", "health-check"],
];
const LIVING = [
  ...["money-running-out", "social-assistance", "benefits-advice", "debts", "social-loan", "budgeting", "food-aid"],
  ...["clothes-and-goods", "energy-costs", "rent-arrears", "study-money", "child-maintenance", "affordable-holiday"],
  ...["child-hobby-cost", "affordable-culture"],
];
const INTEGRATION = [
  ...["new-in-finland", "integration", "residence-and-asylum", "learning-finnish", "learning-swedish", "meeting-finns"],
  ...["immigrant-mothers", "immigrant-parenting", "interpreter-help", "qualification-recognition"],
  ...["mind-in-a-new-country", "newcomer-health-care"],
];
const WORK = [
  ...["unemployment", "job-search", "cv-and-interview", "career-change", "back-to-work-after-break"],
  ...["company-when-unemployed", "rehabilitative-work", "supported-employment", "youth-workshop"],
  ...["young-without-direction", "partial-work-ability", "work-bullying", "working-life-rights"],
  ...["entrepreneur-wellbeing", "starting-a-business", "rehabilitation", "job-loss-mind"],
];

const EVERYDAY = [
  ...["finding-a-home", "homelessness", "housing-advice", "supported-housing", "moving-out-of-childhood-home"],
  ...["choosing-studies", "adult-studies", "dropping-out", "learning-difficulties", "feeling-safe-at-home"],
  ...["fire-safety", "preparedness", "legal-aid", "guardianship", "getting-to-services", "transport-service"],
];
const MIND_THEMES = ["mieli-ja-paihteettomyys"];
const DAILY_THEMES = ["arki-ja-toimeentulo"];

/** The national concept's content areas, and three that residents ask for everywhere. */
export const COVERAGE_AREAS: readonly CoverageArea[] = [
  { id: "exercise", level: "minimum", themes: ["liikunta"], among: [], needs: [] },
  { id: "culture", level: "minimum", themes: ["kulttuuri"], among: [], needs: [] },
  { id: "nature", level: "minimum", themes: ["luonto"], among: [], needs: [] },
  { id: "lifestyle", level: "minimum", themes: ["ravitsemus-ja-uni"], among: ["sote-neuvonta"], needs: LIFESTYLE },
  { id: "mental-health-skills", level: "minimum", themes: [], among: MIND_THEMES, needs: MIND, takesRest: true },
  { id: "substances", level: "minimum", themes: [], among: MIND_THEMES, needs: SUBSTANCES },
  { id: "social-and-health-contact", level: "minimum", themes: ["sote-neuvonta"], among: [], needs: [] },
  { id: "participation", level: "desired", themes: ["ihmissuhteet-ja-osallisuus"], among: [], needs: [] },
  { id: "living-standard", level: "desired", themes: [], among: DAILY_THEMES, needs: LIVING },
  {
    id: "integration",
    level: "desired",
    themes: [],
    among: [...DAILY_THEMES, "ihmissuhteet-ja-osallisuus"],
    needs: INTEGRATION,
  },
  { id: "work", level: "desired", themes: [], among: [...DAILY_THEMES, "liikunta", "sote-neuvonta"], needs: WORK },
  { id: "everyday-support", level: "desired", themes: [], among: DAILY_THEMES, needs: EVERYDAY, takesRest: true },
  { id: "meeting-places", level: "extra", themes: [], among: [], needs: [], help: ["meeting"] },
  {
    id: "digital-support",
    level: "extra",
    themes: [],
    among: [...DAILY_THEMES, "ihmissuhteet-ja-osallisuus", "sote-neuvonta"],
    needs: ["digital-device-help", "e-services-help"],
    help: ["digitalSupport", "devices"],
  },
  { id: "self-care", level: "extra", themes: [], among: [], needs: [] },
];

/** What of an entry tells where it belongs. */
export interface Placed {
  readonly kind: string;
  readonly themes: readonly string[];
  readonly needs: readonly string[];
  readonly help: readonly string[];
}

/** Ids of the areas that an entry belongs to; none when it is outside them all. */
export function areasOf(entry: Placed): AreaId[] {
  return COVERAGE_AREAS.filter((area) => belongs(entry, area)).map(({ id }) => id);
}

function belongs(entry: Placed, area: CoverageArea): boolean {
  if (area.id === "self-care") return entry.kind === "tool";
  if (area.help?.some((help) => entry.help.includes(help))) return true;
  if (area.themes.some((theme) => entry.themes.includes(theme))) return true;
  if (claims(entry, area)) return true;
  return area.takesRest === true && shares(entry, area) && !rivalsOf(area).some((rival) => claims(entry, rival));
}

const shares = ({ themes }: Placed, { among }: CoverageArea) => among.some((theme) => themes.includes(theme));

function claims(entry: Placed, area: CoverageArea): boolean {
  return shares(entry, area) && area.needs.some((need) => entry.needs.includes(need));
}

function rivalsOf(area: CoverageArea): readonly CoverageArea[] {
  return COVERAGE_AREAS.filter(
    (other) => other.id !== area.id && other.among.some((theme) => area.among.includes(theme)),
  );
}
