import { fiTray, type TrayText } from "./fi-tray.ts";

export const selkoTray: TrayText = {
  ...fiTray,
  when: { ...fiTray.when, unannounced: "Aika on siirretty. Uusi aika kerrotaan myöhemmin." },
  calendar: {
    ...fiTray.calendar,
    lead: "Täältä löydät tekemistä ja seuraa. Valitse sinulle sopiva aika.",
    none: "Tänä aikana ei ole mitään. Valitse toinen aika.",
    subscribeHint:
      "Voit lisätä tapahtumat kalenteriisi. Kopioi osoite kalenteriohjelmaan. Kalenteri päivittyy itse. Hakusanasi ovat osoitteessa.",
  },
  places: {
    ...fiTray.places,
    meetingLead: "Tule käymään. Voit juoda kahvia ja jutella. Voit myös vain olla.",
    digitalLead: "Täältä saat apua puhelimen ja tietokoneen kanssa.",
  },
  tools: {
    ...fiTray.tools,
    lead: "Näitä palveluita voit käyttää kotona. Palvelut ovat luotettavia. Ne toimivat koko Suomessa.",
  },
  front: { ...fiTray.front, meetingLead: "Näihin paikkoihin voit vain mennä. Saat myös apua laitteiden kanssa." },
};
