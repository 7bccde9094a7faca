/** Beginnings of ordinary words that are one slip of the finger away from a word of the rules. */
export const NEVER_GUESSED: readonly string[] = `
  aamui barnvagn betoni betting blodprov brev byta böcker choos divert down feared flytta frivillig growing haitta
  haju hakem halaa halau halka haluam halvalla harrast haukkum hauv heitä hemvård herkku hiert hiiht hiihto hitaas
  hoida hoito hours hunting huoma huuto hypot hyvin hyväksy itsenäi itsetun jalat kahvi kasva katso kaunis kaupun
  kerho kesä kiel kohta kolli korist kosketuks koulu kunna kunno kunto kuolleet kuul köyhä lasku lehti leluilla
  looking luokka luonto löyd maiden maista malli manage matka matki mediat medita metsä mothers muista muistel
  muisti mukaan mukav mummi myrsky mättä naytet needing netti nyrkkeil näytet ohjais opete opisk osaa paikka
  sipoo panini pelkkä perhe piilot pissa porr postaa psykolog psykososi psykoter puhe puhelim puoli purk puuttu pyörä
  pöytä rahaa raikaa rakka rannalta rapistu raska rastar raudat rauta ruoka räiski sairaus samma samme satee sauna
  sekott shape share sharp shift shop short sienes sisält skola skäm slamm sleep slow snap snark snow sommar sover
  spela sporti spärr stacking stad stand starr start stay steps stipe stories strand study stuff städa ställ
  summon svara svinn swim tajua tajuu takais talvi tapah tarvi tasa teen thank things think tietä tilaa toivei
  train treat trust tulehtu tässä underst vaihta vaikka valet valta valtaa valtu vamma vanke vanki vanlig vape
  varaa vasta vertaa vertais veta visit väder vägen välttä vänner vänta värme väska walking waste watch water
  where while white whole woman words world write wrong älskar
`
  .trim()
  .split(/\s+/);
