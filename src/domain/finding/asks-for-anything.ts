/** Words of questions that name nothing in particular: "mitä tekemistä", "vad händer", "things to do". */
const WORDS = new Set(
  `mitä mikä onko missä jotain jotakin tekemistä tehdä tehtävää puuhaa ohjelmaa voi voisi voin voisin tapahtuu tapahtuma tapahtumia
tapahtumat menoa menot meno menovinkkejä vinkkejä kivaa mukavaa toimintaa aktiviteetteja ja
vad finns det att göra kan man jag händer evenemang aktiviteter något nåt någonting roligt kul program på för i med och
what what's whats s is are there to do things something anything activities can i we happening happens going on in for with event
events fun and`.split(/\s+/),
);

/** Whether a text asks for anything that there is, once a time or a place has been taken from it. */
export function asksForAnything(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word));
}
