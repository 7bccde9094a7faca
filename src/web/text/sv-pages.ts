import type { fiPages } from "./fi-pages.ts";
import { svPrivacy } from "./sv-privacy.ts";

export const svPages: typeof fiPages = {
  help: {
    title: "Anvisningar",
    lead: "Polku hjälper dig att hitta stöd, aktiviteter och gemenskap nära dig. Du behöver inte logga in.",
    sections: [
      {
        title: "Så här söker du",
        paragraphs: [
          "Skriv i fältet vad du söker. Det räcker med ett ord, men du kan också skriva en mening så som du skulle säga den.",
          "Skrivfel gör inget. Om ett ord är oklart föreslår vi ett annat.",
          "Du kan också bläddra bland teman på startsidan.",
        ],
      },
      {
        title: "Så här väljer du kommun",
        paragraphs: [
          "Tryck på kommunens namn på startsidan. Då ser du de tjänster som kommunens invånare kan använda.",
          "Kommunen följer med i adressen. Vi sparar den inte.",
        ],
      },
      {
        title: "Så här läser du resultaten",
        paragraphs: [
          "Vid varje resultat berättar vi varför du får det.",
          "På tjänstens sida står det varifrån uppgifterna kommer och när de har kontrollerats. Om öppettiden eller priset inte är känt säger vi det.",
        ],
      },
      {
        title: "Så här ser du vad som händer",
        paragraphs: [
          "Evenemang och grupper finns i kalendern. Välj en dag, veckoslutet, veckan eller månaden. Du kan också välja om morgonen, eftermiddagen eller kvällen passar dig.",
          "Du kan lägga till ett evenemang i din egen kalender eller prenumerera på hela sökningen. Då uppdateras din kalender av sig själv. Inställda gånger syns som inställda.",
          "På sidan Platser hittar du mötesplatser och digitalt stöd. På sidan Egenvård hittar du kurser, test och någon att prata med, hemma hos dig.",
        ],
      },
      {
        title: "Hur mår du? Gör välmåendekartläggningen",
        paragraphs: [
          "Kartläggningen frågar om tio områden i livet. Du kan hoppa över vilken fråga som helst. Till slut ser du vad som fungerar och var du kan börja.",
          "Dina svar sparas inte på servern. Du kan skriva ut resultatet, spara en kopia eller dela det med en yrkesperson.",
        ],
      },
      {
        title: "Min lista och min stig",
        paragraphs: [
          "Spara det som intresserar dig på listan. Listan finns på din egen enhet, och du kan tömma den när som helst.",
          "På din stig kan du ordna sakerna, skriva ett första litet steg och ta med dig stigen på papper, som länk eller som QR-kod.",
        ],
      },
      {
        title: "Läs, lyssna och skriv ut",
        paragraphs: [
          "Du kan förstora texten i webbläsarens inställningar. Sidorna anpassar sig.",
          "Om din webbläsare kan tala finns knappen Lyssna på sidan. På Selko-sidorna är texten på lätt finska.",
        ],
      },
      {
        title: "Om nätet inte är din grej",
        paragraphs: [
          "Du kan be om hjälp på biblioteket eller ringa rådgivningen i ditt område. Alla sidor kan också skrivas ut.",
        ],
      },
    ],
    crisisTitle: "Hjälp genast",
    crisisLead:
      "Om någons liv är i fara, ring 112. De andra numren kan du ringa när du mår dåligt, när det är svårt hemma eller när rusmedel oroar dig.",
    hoursUnknown: "Tiderna är inte kända",
    municipalTitle: "Kommunernas egna välfärdssidor",
    municipalLead: "Kommunerna berättar om sina egna tjänster också på de här sidorna.",
    adviceTitle: "Rådgivningen i ditt område",
    digitalTitle: "Hjälp med apparater och nätet",
    digitalLead: "På de här platserna får du hjälp med telefonen, datorn och e-tjänster.",
    digitalMore: "Alla platser med digitalt stöd",
    whatTitle: "Vad Polku är och inte är",
    what: [
      "Polku hjälper dig att hitta tjänster, evenemang, platser och egenvård. Den samlar uppgifterna på ett ställe och berättar var de kommer ifrån.",
      "Polku är ingen hälsovårdstjänst och fattar inga beslut om dig. Den ersätter inte din rätt till social- och hälsovårdstjänster eller ett samtal med en yrkesperson.",
      "Välmåendekartläggningen är en början på ett samtal, inget test. Det finns inga poäng och inga rätta svar.",
    ],
    safeTitle: "Om någon följer vad du gör på enheten",
    safe: [
      "På vissa sidor finns knappen Lämna sidan snabbt. Den för dig genast till en vanlig sida. Du kan också trycka på Shift tre gånger.",
      "Knappen raderar inte webbläsarens historik. Radera historiken i webbläsarens inställningar eller använd ett privat fönster. Tryggast är en enhet som den andra inte kommer åt, till exempel en dator på biblioteket.",
      "Din lista och en sparad stig syns på enheten. Töm dem om någon annan använder samma enhet.",
    ],
  },
  privacy: svPrivacy,
  accessibility: {
    title: "Tillgänglighetsutlåtande",
    intro: (region) => `Det här utlåtandet gäller webbtjänsten Polku i ${region}.`,
    statusTitle: "Hur tillgänglig tjänsten är",
    status: {
      full: "Tjänsten uppfyller lagens krav (WCAG 2.1, nivåerna A och AA).",
      partial:
        "Tjänsten uppfyller största delen av lagens krav (WCAG 2.1, nivåerna A och AA). Vi känner till bristerna nedan.",
      none: "Tjänsten uppfyller ännu inte lagens krav (WCAG 2.1, nivåerna A och AA).",
    },
    gapsTitle: "Det som ännu inte fungerar",
    gaps: {
      sourceTexts:
        "Beskrivningarna av tjänsterna kommer från andra organisationer. De kan vara svåra att läsa, och en del finns bara på ett språk. Vi märker ut text på annat språk.",
      linkedFiles: "Blanketter och sidor bakom länkarna är gjorda av andra. Vi kan inte lova att de är tillgängliga.",
      map: "Bilden av platserna visar inte gator. Kartan som du kan öppna är en bild som en skärmläsare inte läser. Allt i dem finns också som text: adress, avstånd och länk till vägen på kartan.",
      signLanguage: "Innehållet finns inte på teckenspråk.",
      notTestedByUsers: "Personer som använder skärmläsare eller andra hjälpmedel har ännu inte testat tjänsten.",
    },
    testedTitle: "Hur vi har bedömt tjänsten",
    tested: (date) =>
      `Vi bedömde tjänsten på egen hand ${date}. Vi gick igenom sidorna maskinellt (axe), med tangentbord, med 320 pixlars bredd och 400 procents förstoring samt utan JavaScript.`,
    axe: (date, pages) => `Den ${date} gick vi maskinellt igenom ${pages} sidor och lägen på fyra språk.`,
    axeClean: "Maskinen hittade inga fel på dem.",
    axeFound: "Maskinen hittade de här felen:",
    byRegion: (date) => `Området bedömde sidorna självt ${date}.`,
    byOthers: (date) => `En utomstående bedömde sidorna ${date}.`,
    madeOn: (date) => `Utlåtandet har uppdaterats ${date}.`,
    burdenTitle: "Det vi inte har kunnat rätta till än",
    contact: "Responsen behandlas av:",
    feedbackTitle: "Märkte du någon brist?",
    feedback: "Berätta om den för oss med responsblanketten. Vi svarar inom två veckor om du ger din e-postadress.",
    feedbackLink: "Ge respons om tillgängligheten",
    authorityTitle: "Tillsynsmyndighet",
    authority:
      "Om du märker brister, berätta först för oss. Om du inte är nöjd med svaret eller inte får något svar inom två veckor kan du göra en anmälan till tillsynsmyndigheten.",
  },
};
