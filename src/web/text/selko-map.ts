import { fiMap, type MapText } from "./fi-map.ts";

export const selkoMap: MapText = {
  ...fiMap,
  leftOut: (numbers) => `Kartalta puuttuu ${numbers}. Emme tiedä oikeaa paikkaa.`,
  leftOutOnly: "Paikka ei ole kartalla. Emme tiedä, missä se on.",
  failed: "Emme saa karttaa nyt. Näet paikat piirroksesta ja listasta.",
  keys: "Kartta. Liiku nuolinäppäimillä. Lähennä plus-näppäimellä. Loitonna miinus-näppäimellä.",
  cluster: (numbers) => `Nämä ovat lähekkäin: ${numbers}. Lähennä.`,
  postalCodeUnknown: (code) => `Emme löydä postinumeroa ${code}. Tarkista numero. Voit myös valita kunnan listasta.`,
  postalCodeElsewhere: (code, municipality) =>
    `Postinumero ${code} on kunnassa ${municipality}. Se ei ole tällä alueella.`,
  postalCodeFailed: "Postinumerohaku ei toimi nyt. Valitse kunta listasta.",
};
