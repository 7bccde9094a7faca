/** Short everyday words whose stem changes too much for rules; the first word is the stem the others share. */
const IRREGULAR = `
ikä iän ikää ikään iässä iästä iällä iät
tuki tuen tukea tukeen tuessa tuesta tuella tuelle tueksi tuet tukia tukien tukea
apu avun apua apuun avussa avusta avulla avuksi avut
työ työn työtä työhön työssä työstä työllä työt töitä töihin töissä töistä töiden
uni unen unta uneen unessa unesta unia unien unet
mieli mielen mieltä mieleen mielessä mielestä mielellä mielet
lapsi lapsen lasta lapseen lapselle lapsella lapselta lapseni lapset lapsia lapsien lasten lapsille lapsilla lapsilta lapsista lapsiin lapseksi
mies miehen miestä miehelle miehet miehiä miesten miehille miehillä
poika pojan poikaa pojalle pojat poikia poikien pojille
tytär tyttären tytärtä
vesi veden vettä veteen vedessä vedestä vedet vesiin vesillä
käsi käden kättä käteen kädet käsiä käsien
uusi uuden uutta uudet uusia uusien uusille
nuori nuoren nuorta nuorelle nuoret nuoria nuorten nuorien nuorille nuorilla nuorista
vuosi vuoden vuotta vuotiaille vuodet vuosia vuosien vuotias
aika ajan aikaa aikaan ajassa ajalla ajaksi ajat aikoja
raha rahan rahaa rahaan rahalla rahat rahoja rahojen
ruoka ruoan ruuan ruokaa ruokaan ruoat ruuat ruokia
joki joen jokea jokeen joella joet
mäki mäen mäkeä mäessä
luku luvun lukua lukuun luvut lukuja lukea luen lukemaan
teko teon tekoa teot tekoja
koti kodin kotia kotiin kodissa kotona kotoa kodit koteja kotien
yö yön yötä yöllä yöt öitä
syödä syö syön syöminen syömisen syömistä syömiseen
juoda juo juon juominen juomisen juomista juomiseen juomisesta
uida uin ui uinti uinnin uintia uintiin uimaan uimassa uiminen
juosta juoksen juoksu juoksun juoksua juoksemaan juokseminen
äiti äidin äitiä äidit äideille äitien
isä isän isää isät isille isien
perhe perheen perhettä perheet perheiden perheille perheitä perheessä
jäsen jäsenen jäsentä jäsenet
ystävä ystävän ystävää ystävät ystäviä ystävien
nainen naisen naista naiset naisia naisten naisille
vauva vauvan vauvaa vauvat vauvoja vauvojen vauvoille
liike liikkeen liikettä liikkeelle liikkeet
hius hiuksen hiusta hiukset
hammas hampaan hammasta hampaat hampaita hampaiden hampaaseen
opas oppaan opasta oppaat oppaita
nälkä nälän nälkää
pelko pelon pelkoa pelot pelkoja pelkään pelätä pelottaa
suru surun surua surut suruja surra surussa
kuolla kuoli kuolema kuoleman kuolemaa kuolemasta kuollut
`;

/** Word form → stem. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split("\n")
    .flatMap((line) => {
      const forms = line.split(" ");
      return forms.map((form): [string, string] => [form, forms[0] as string]);
    }),
);
