import type { Language } from "../catalogue/catalogue.ts";

/**
 * Words that say nothing about what is sought: function words, and the polite filler of whole sentences
 * ("missä voisin…", "jag skulle vilja…", "where can I…"). Both basic and common inflected forms.
 */
const LISTS: { readonly [language in Language]: string } = {
  fi: `
ja tai sekä eli vai että jotta koska kun jos kuin niin myös mutta vaan siis joko ei en et emme ette eivät älä ole
on oli olen olet olemme olette ovat olisi olisin olisiko onko olla olin ollut olleet oon ois
minä mä sinä sä hän me te he se ne tämä nämä tuo nuo mun sun minun sinun hänen meidän teidän heidän minua sinua minut
minulla minulle minusta mulla mulle sinulle sinulla hänelle meillä meille heille itse itseni
joka jonka jota jossa josta jolla jolle jotka joita joissa joiden mikä mitä minkä missä mistä mihin minne miten miksi milloin kuka ketä
kenelle kuinka paljon siellä täällä tänne sinne sieltä täältä se sen sitä siitä siinä sille siihen niitä niiden niistä näitä tätä tästä
tässä tämän tähän jokin joku jotain jotakin johonkin jollekin jossain jostain jonkin jokainen kaikki kaikkien kaikille
haluta haluaisin haluan haluaisimme haluamme haluaa haluaisi haluisin etsiä etsin etsimme etsimässä hae haen löytyy löytyykö löydän löytää
löytäisin tarvita tarvitsen tarvitsisin tarvitsemme tarvitsee kaipaan voida voi voin voisin voisiko voiko voit voimme voisimme voisi saada
saan saanko saisin saisinko saako saa saisi saatavilla pitää pitäisi täytyy kannattaa kannattaisi mennä menisin pääsen pääsee pääsisin pääsisi
auttaisiko kiitos hei moi apua tahdon tahtoisin aion olisin haluttaa joutua lähellä lähelläni täältä täälä mukaan kanssa ilman
hyvin vain jo vielä enää aina usein ihan tosi todella hieman vähän joskus nyt sitten täysin noin eri oma omaa oman omat muu muut muun
muita muiden ennen jälkeen aikana kautta ilman kohti vastaan alla alle päällä yli ali läpi luona luokse vuoksi takia varten mukaisesti mukaan
esimerkiksi esim mm ym jne kpl tms eikä enkä sekin ettei jollei ellei tulla tulen tulee tekisi tehdä teen tekee tekemistä juttu asia`,
  sv: `
och eller samt att som för från med utan om när var vad vem vilka vilken vilket hur varför men så också än då där här dit hit
är var vara varit blir bli blev blivit har hade ha haft kan kunde kunna ska skall skulle vill ville vilja måste får fick få fått bör
jag du han hon den det de vi ni dem mig dig honom henne oss er min mitt mina din ditt dina sin sitt sina vår vårt våra deras
en ett av i på till vid under över efter före mellan genom mot hos åt ur per inte ej icke bara även redan ännu alltid mycket lite
denna detta dessa någon något några ingen inget inga alla allt varje annan annat andra sig själv
söker letar hitta hittar finns behöver behöva skulle önskar tack hej snälla gärna vart nära mig oss få gå göra gör
t.ex bland etc osv samt sådan sådant sådana vilkas dels både`,
  en: `
a an the and or but if then than so as of in on at to for from with without by about into over under between through near
is am are was were be been being have has had do does did doing can could will would shall should may might must
i me my mine you your yours he him his she her hers it its we us our ours they them their theirs this that these those
who whom whose which what where when why how there here not no nor only also very just too any some all each every other such own same
want wants wanted would like looking look search searching find finding found need needs help get getting go going please thanks thank hello hi
i'm i'd i'll i've don't can't im id ive somewhere something someone somebody anything anyone`,
};

const STOP_WORDS: { readonly [language in Language]: ReadonlySet<string> } = {
  fi: new Set(LISTS.fi.split(/\s+/)),
  sv: new Set(LISTS.sv.split(/\s+/)),
  en: new Set(LISTS.en.split(/\s+/)),
};

export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}
