import type { FindabilityText } from "./findability-fi.ts";

export const svFindability: FindabilityText = {
  reasons: {
    "unknown-service": () => "Polku känner inte till någon tjänst med det här id:t.",
    archived: (date) => `Tjänsten har arkiverats i sin källa. Den togs bort ur Polku den ${date}.`,
    withdrawn: (date) => `Publiceringen av tjänsten har återkallats i källan. Den togs bort ur Polku den ${date}.`,
    gone: (date) => `Källan berättar inte längre om tjänsten. Den togs bort ur Polku den ${date}.`,
    "not-offered-here": (region, area) =>
      `Tjänsten erbjuds inte i det här området (${region}). Tjänstens område: ${area}.`,
    "outside-classes": (classes) => `Tjänstens klasser hör inte till servicebrickan för välfärd: ${classes}.`,
    "not-for-residents": (groups) => `Tjänsten är inte direkt avsedd för invånare. Målgruppen är ${groups}.`,
    permit: () =>
      "Tjänstens typ är tillstånd, skyldighet eller erkännande av yrkeskvalifikation. Sådana visas inte på brickan.",
    "no-class": () =>
      "Av tjänstens klasser, ämnesord och namn framgår inte vilket tema den hör till, och det gör det inte heller av texten.",
    hidden: () => "Områdets kurator har tagit bort tjänsten från brickan.",
    "index-older": () => "Tjänsten hör till brickan, men sökningen har inte ännu tagit med den.",
    "hidden-by-chosen": (filter) => `Tjänsten döljs av en avgränsning som användaren har valt: ${filter}.`,
    "hidden-by-understood": (filter) => `Tjänsten döljs av en avgränsning som vi uppfattade i sökorden: ${filter}.`,
    "no-words": (words) => `Inget av sökorden finns i tjänstens texter: ${words}.`,
    "words-met": (words) => `I tjänstens texter finns ${words}.`,
    "words-missing": (words) => `I tjänstens texter finns inte ${words}.`,
    "needs-met": (needs) => `Sökningen tolkades som ${needs}. Tjänstens namn och sammanfattning berättar om det.`,
    "needs-missing": (needs) =>
      `Sökningen tolkades som ${needs}, men tjänstens namn och sammanfattning berättar inte om det.`,
    "no-need": () => "Inget tydligt behov kunde uppfattas i sökningen.",
    misspelt: (repaired) => `Sökorden kan vara felskrivna. Menades ${repaired}?`,
    rank: (rank, total) => `Tjänsten är på plats ${rank} bland sökresultaten. Det finns ${total} resultat.`,
    "far-behind": (looked, total) =>
      `Tjänsten är inte bland de ${looked} första sökresultaten. Det finns ${total} resultat.`,
    "too-weak": () => "Tjänsten passar sökningen så mycket sämre än de andra att den inte visas.",
    "stands-behind": (name) => `Flera kommuner beskriver samma tjänst. I sökresultaten företräds de alla av ${name}.`,
    "turned-away": (words) =>
      `Användaren vill inte ha detta: ${words}. Tjänstens text berättar om det, så den ligger längre ner.`,
    "other-place": (places) => `I sökningen nämndes ${places}. Tjänsten erbjuds inte där, så den ligger längre ner.`,
    "other-audience": (groups) =>
      `I sökningen uppfattades målgruppen ${groups}. Tjänsten är avsedd för andra, så den ligger längre ner.`,
  },
  advice: {
    "check-id": () =>
      "Kontrollera id:t. Polku ser inte utkast eller opublicerade tjänster: publicera tjänsten i Servicedatalagret (PTV), så kommer den med vid nästa import.",
    republish: () =>
      "Om tjänsten fortfarande finns, publicera den på nytt där den upprätthålls (oftast Servicedatalagret, PTV).",
    "add-area": (region) =>
      `Om tjänsten också fås här (${region}), lägg till de kommuner där den fås i tjänstens område.`,
    "add-municipality": (place) => `Om tjänsten också fås här, lägg till i tjänstens område: ${place}.`,
    "add-class": (classes) => `Lägg till en serviceklass, om det stämmer: ${classes}.`,
    "add-any-class": () => "Lägg till en serviceklass som berättar vad tjänsten handlar om.",
    "add-residents": () =>
      "Om tjänsten också är för invånare, lägg till målgruppen ”Medborgare” eller någon av dess undergrupper.",
    "correct-type": () => "Om det gäller en tjänst och inte ett tillstånd eller en skyldighet, rätta tjänstens typ.",
    "ask-curator": () => "Be kuratorn lägga tillbaka tjänsten på brickan om den hör dit.",
    "wait-for-index": () =>
      "Försök igen om några minuter. Om tjänsten inte kommer med, be administratören bygga om indexet (polku reindex).",
    "mark-free": () => "Om tjänsten är avgiftsfri, märk den som avgiftsfri.",
    "mark-charged": () => "Om tjänsten är avgiftsbelagd, märk den som avgiftsbelagd.",
    "add-target-group": (groups) => `Lägg till en målgrupp, om det stämmer: ${groups}.`,
    "add-words": (words) =>
      `Lägg till i namnet, sammanfattningen eller nyckelorden, om det stämmer och tjänsten hjälper med det: ${words}. Ordets form spelar ingen roll.`,
    "raise-words": (words) =>
      `Detta finns bara i beskrivningen eller klasserna: ${words}. Om det är viktigt i tjänsten, nämn det också i sammanfattningen.`,
    "tell-need": (need, words) =>
      `Om tjänsten hjälper med detta (${need}), berätta det i sammanfattningen. Lämpliga ord kan vara ${words}.`,
    "say-as-people": (need, sayings) => `Så här talar människor om det (${need}): ${sayings}.`,
    "write-summary": () => "Skriv en sammanfattning av tjänsten: för vem den är och vad den hjälper med.",
    translate: (language) =>
      `Sökningen var skriven på ett språk som tjänsten inte är beskriven på (${language}). Lägg till namn och sammanfattning, om tjänsten fås på det språket.`,
    "narrow-area": () =>
      "Tjänstens område är stort. Om tjänsten bara fås i vissa kommuner, ange dem: det som är nära kommer högre upp.",
    "nothing-to-mend": () =>
      "Inga brister syns i tjänstens uppgifter. Andra tjänster passar bara bättre för den här sökningen.",
    "where-to-mend": (source) =>
      `Rätta uppgifterna där de kommer ifrån: ${source}. Ändringen kommer till Polku vid nästa import.`,
  },
  names: {
    fields: {
      name: "namn",
      alternativeName: "annat namn",
      keywords: "nyckelord",
      summary: "sammanfattning",
      labels: "klasser och ämnesord",
      organization: "organisation",
      description: "beskrivning",
    },
    filters: {
      kinds: "slag",
      themes: "tema",
      municipalities: "kommun",
      isFree: "pris",
      targetGroups: "målgrupp",
    },
    free: "avgiftsfri",
    charged: "avgiftsbelagd",
    languages: { fi: "finska", sv: "svenska", en: "engelska" },
    sources: { ptv: "Servicedatalagret (PTV)", demo: "exempelområdets påhittade uppgifter" },
    nationwide: "hela landet",
    nationwideExceptAland: "hela landet utom Åland",
    nowhere: "ingen kommun",
    more: (count) => `${count} andra`,
  },
  locale: "sv-FI",
  quotes: ["”", "”"],
};
