/** What the results page says of how it understood a person's words, in Finnish. */
export const fiFinding = {
  understood: "Ymmärsimme:",
  understoodAndChosen: "Ymmärsimme ja valitsit:",
  free: "maksuton",
  not: (words: string) => `ei: ${words}`,
  who: {
    "KR1.1": "ikäihminen",
    "KR1.2": "lapset ja perheet",
    "KR1.3": "nuori",
    "KR1.4": "pitkäaikaissairas",
    "KR1.6": "vammainen ihminen",
  } as Record<string, string>,
  when: {
    today: "tänään",
    tomorrow: "huomenna",
    weekend: "viikonloppuna",
    "next-week": "ensi viikolla",
    morning: "aamulla",
    evening: "illalla",
    "weekday-evening": "arki-iltana",
  } as Record<string, string>,
  how: { online: "verkossa", home: "kotona", group: "ryhmässä", phone: "puhelimella" } as Record<string, string>,
  relaxedPrice: "Sopivia maksuttomia ei löytynyt. Tässä on myös maksullisia.",
  relaxedWhere: (names: string) => `${names}: sopivaa on vähän. Tässä on myös muiden kuntien palveluita.`,
  timeNotUsed: "Emme osaa vielä etsiä ajan mukaan. Tarkista ajat palvelun sivulta.",
  outside: (name: string) => `${name} ei kuulu tähän alueeseen.`,
  otherThanChosen: (chosen: string) => `Olet rajannut haun kuntaan ${chosen}.`,
  sameIn: (place: string) => `Etsi samaa: ${place}`,
  question: "Tarkoitatko jotain näistä?",
  group: (count: string) => `Sama palvelu ${count} kunnassa`,
  alike: (count: string) => `Samasta palvelusta on ${count} kuvausta`,
  nearest: "Auttaisiko jokin näistä?",
  otherMunicipalities: "Samaa muissa kunnissa",
  fromAfar: "Apua kotiin tai verkosta",
};

export type FindingText = typeof fiFinding;
