import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecognisedNeed } from "../../../domain/needs/recognise-needs.ts";
import { aCard, createTestWeb } from "../test-web.ts";

const HAKU = "/esimerkkila/fi/haku";
const many = Array.from({ length: 45 }, (_, number) =>
  aCard({
    id: `00000000-0000-5000-8000-0000000001${String(number).padStart(2, "0")}`,
    title: { fi: `Kävelyryhmä ${number}` },
    municipalities: number % 3 === 0 ? ["983"] : ["982"],
    charge: number % 2 === 0 ? "free" : "charged",
  }),
);

test("a search lists what it found, says the number once and why each is there", async () => {
  const { status, text, headers } = await createTestWeb().get(`${HAKU}?q=kävely`);
  assert.equal(status, 200);
  assert.match(text, /<h1[^>]*>Löysimme yhden vaihtoehdon<\/h1>/);
  assert.match(text, /Kävelyryhmä/);
  assert.match(text, /Koska kirjoitit: kävely/);
  assert.match(text, /Auki nyt klo\u00a016 asti/);
  assert.match(text, /Maksuton/);
  assert.match(text, /Ikäihmisille/);
  assert.equal(headers.get("cache-control"), "no-store");
});

test("the title does not repeat what a person searched for: it stays in the history of a shared device", async () => {
  const { text } = await createTestWeb().get(`${HAKU}?q=salainen+asia`);
  assert.doesNotMatch(/<title>(.*?)<\/title>/.exec(text)?.[1] ?? "", /salainen/);
  assert.match(text, /<meta name="robots" content="noindex"\/>/);
});

test("results come in pages with links, and the choices stay in them", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=kävelyryhmä&maksuton=1&sivu=2`);
  assert.match(text, /Sivu 2 \/ 2/);
  assert.match(text, /href="\?q=k%C3%A4velyryhm%C3%A4&amp;maksuton=1"[^>]*>Edellinen/);
  assert.doesNotMatch(text, /rel="next"/);
});

test("the municipality in the address filters, and travels on every link", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=kävelyryhmä&kunta=983`);
  assert.match(text, /Löysimme 15 vaihtoehtoa/);
  assert.match(text, /palvelut\/[^"]+\?kunta=983/);
  assert.match(text, /<option value="983" selected/);
});

test("an unknown municipality is said and left aside; an ended one is today's", async () => {
  const web = createTestWeb(many);
  const unknown = await web.get(`${HAKU}?q=kävelyryhmä&kunta=000`);
  assert.match(unknown.text, /Emme tunne tätä kuntaa/);
  assert.match(unknown.text, /Löysimme 45 vaihtoehtoa/);
  const elsewhere = await web.get(`${HAKU}?q=kävelyryhmä&kunta=638`);
  assert.match(elsewhere.text, /Porvoo ei kuulu tähän alueeseen/);
  const merged = await web.get("/pohjois-karjala/fi/?kunta=911");
  assert.match(merged.text, /kuntaa Nurmes/);
  assert.match(merged.text, /kunta=541/);
});

test("too long a text stays in the box with a plain message", async () => {
  const long = "pitkä ".repeat(50).trim();
  const { status, text } = await createTestWeb().get(`${HAKU}?q=${encodeURIComponent(long)}`);
  assert.equal(status, 400);
  assert.ok(text.includes(`>${long}</textarea>`));
  assert.match(text, /Tekstissäsi on 299 merkkiä/);
  assert.match(text, /teemat\/liikunta/);
});

test("nothing found is no dead end", async () => {
  const { status, text } = await createTestWeb().get(`${HAKU}?q=xqzzyw&kunta=983&maksuton=1`);
  assert.equal(status, 200);
  assert.match(text, /Emme löytäneet/);
  assert.match(text, /href="\?q=xqzzyw&amp;maksuton=1">Etsi samaa koko alueelta/);
  assert.match(text, /href="\?q=xqzzyw&amp;kunta=983">Etsi samaa ilman rajauksia/);
  assert.match(text, /palaute\?kunta=983&amp;laji=not-found/);
  assert.match(text, /teemat\/liikunta/);
});

test("crisis help comes before everything else, 112 first, and results are still there", async () => {
  const { text } = await createTestWeb().get(`${HAKU}?q=haluan+tappaa+itseni+kävely`);
  const main = text.slice(text.indexOf("<main"));
  assert.ok(main.indexOf("Tarvitsetko apua heti?") < main.indexOf("<textarea"));
  assert.ok(main.indexOf("tel:112") > 0 && main.indexOf("tel:112") < main.indexOf("tel:0925250111"));
  assert.match(main, /Poistu sivulta nopeasti/);
  assert.match(main, /Kävelyryhmä/);
});

test("what cannot be read in the address is as if it were not there", async () => {
  const { status, text } = await createTestWeb().get(
    `${HAKU}?q=k%C3%A4vely&sivu=-3&aihe=olematon&near=foo&jarjestys=distance&kenelle=%3Cscript%3E`,
  );
  assert.equal(status, 200);
  assert.match(text, /Löysimme yhden vaihtoehdon/);
});

const need = (id: string, confidence: number) => ({ id, confidence, evidence: [] });
const withNeeds = (...needs: readonly RecognisedNeed[]) =>
  createTestWeb(many, { needs: { recognise: async () => needs } });

test("what was understood stands under the field, each a link that takes it away and keeps the rest", async () => {
  const { text } = await withNeeds(need("loneliness", 0.8), need("start-moving", 0.2)).get(
    `${HAKU}?q=ilmainen+k%C3%A4velyryhm%C3%A4+mummolle+Mallikyl%C3%A4ss%C3%A4&sivu=2&ohita=need:grief`,
  );
  const chips = /<div class="chips">.*?<\/div>/s.exec(text)?.[0] ?? "";
  assert.match(chips, /Ymmärsimme:/);
  const labels = [...chips.matchAll(/class="chip" href="([^"]*)">([^<]*) </g)].map(([, href, label]) => [
    label,
    new URLSearchParams(href?.replaceAll("&amp;", "&")).get("ohita"),
  ]);
  assert.deepEqual(labels, [
    ["Yksinäisyys", "need:grief,need:loneliness"],
    ["ikäihminen", "need:grief,who:KR1.1"],
    ["ryhmässä", "need:grief,how:group"],
    ["Mallikylä", "need:grief,where:983"],
    ["maksuton", "need:grief,price:free"],
  ]);
  assert.doesNotMatch(chips, /sivu=/);
  assert.match(chips, /<span class="visually-hidden">poista<\/span>/);
});

test("what is both said and chosen is one chip", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4+Mallikyl%C3%A4ss%C3%A4&kunta=983`);
  const chips = /<div class="chips">.*?<\/div>/s.exec(text)?.[0] ?? "";
  assert.match(chips, /Ymmärsimme ja valitsit:/);
  assert.equal(chips.match(/Mallikylä/g)?.length, 1);
  assert.match(chips, /href="[^"]*ohita=where%3A983">Mallikylä/);
  assert.doesNotMatch(chips, /href="[^"]*kunta=[^"]*">Mallikylä/);
});

test("a constraint that was not kept is told", async () => {
  const charged = [aCard({ charge: "charged" })];
  const { text } = await createTestWeb(charged).get(`${HAKU}?q=ilmainen+k%C3%A4velyryhm%C3%A4+iltaisin`);
  assert.match(text, /Sopivia maksuttomia ei löytynyt/);
  assert.match(text, /Katso nämä ajat kalenterissa/);
  assert.match(text, /Löysimme yhden vaihtoehdon/);
});

test("a place outside the region is offered in its own region, in the reader's language when it is there", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4+Porvoossa`);
  assert.match(text, /Porvoo ei kuulu tähän alueeseen/);
  assert.match(
    text,
    /href="\/ita-uusimaa\/fi\/haku\?q=k%C3%A4velyryhm%C3%A4\+Porvoossa&amp;kunta=638">Etsi samaa: Porvoo/,
  );
});

test("another place than the one chosen is offered in the same region", async () => {
  const { text } = await createTestWeb(many).get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4+Mallikyl%C3%A4ss%C3%A4&kunta=982`);
  assert.match(text, /Olet rajannut haun kuntaan Esimerkkilä/);
  assert.match(text, /kunta=983">Etsi samaa: Mallikylä/);
});

test("when a few words fit much, one question with needs to tap stands above the list", async () => {
  const web = withNeeds(need("exercise-at-home", 0.7), need("start-moving", 0.69), need("family-exercise", 0.5));
  const { text } = await web.get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4&kunta=982`);
  const question = /<section class="need-links".*?<\/section>/s.exec(text)?.[0] ?? "";
  assert.match(question, /Tarkoitatko jotain näistä\?/);
  assert.equal(question.match(/<a /g)?.length, 3);
  assert.match(question, /kunta=982/);
  assert.ok(text.indexOf("need-links") < text.indexOf('class="cards list"'));
  assert.doesNotMatch(text, /ohita=need/);
});

test("when nothing is found, the nearest needs, other municipalities and help from afar are offered", async () => {
  const far = aCard({ id: "00000000-0000-5000-8000-000000000009", title: { fi: "Ystävätoiminta verkossa" } });
  const web = createTestWeb([...many, { ...far, channelTypes: ["eChannel"] }], {
    needs: { recognise: async () => [need("loneliness", 0.3)] },
  });
  const { text } = await web.get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4&kunta=984&kenelle=KR1.3`);
  assert.match(text, /Emme löytäneet/);
  assert.match(text, /Auttaisiko jokin näistä\?/);
  assert.match(text, /href="\?kunta=984&amp;q=Yksin%C3%A4isyys"/);
  assert.match(text, /Apua kotiin tai verkosta/);
  assert.match(text, /Ystävätoiminta verkossa/);
});

test("a service that several municipalities describe is one result with the others folded", async () => {
  const ids = [1, 2, 3].map((number) => `00000000-0000-5000-8000-00000000000${number}`);
  const cards = ids.map((id, i) => aCard({ id, municipalities: [String(982 + i)] }));
  const { context } = createTestWeb(cards);
  const real = await context.indexes.forRegion("99");
  const web = createTestWeb(cards, {
    indexes: {
      ...context.indexes,
      forRegion: async () => ({
        ...real,
        search: (query) => {
          const answer = real.search({ ...query, isGrouped: false });
          return {
            ...answer,
            total: 1,
            hits: answer.hits.slice(0, 1).map((hit) => ({ ...hit, others: ids.slice(1) })),
          };
        },
      }),
    },
  });
  const { text } = await web.get(`${HAKU}?q=k%C3%A4velyryhm%C3%A4`);
  assert.match(text, /Löysimme yhden vaihtoehdon/);
  assert.match(text, /<details class="same"><summary>Sama palvelu 3 kunnassa<\/summary>/);
  assert.match(text, new RegExp(`palvelut/${ids[2]}"`));
});

test("what cannot be taken away is as if it were not there", async () => {
  const { status, text } = await createTestWeb().get(
    `${HAKU}?q=k%C3%A4vely&ohita=%3Cscript%3E,x:y,,${"a".repeat(2000)}`,
  );
  assert.equal(status, 200);
  assert.match(text, /Löysimme yhden vaihtoehdon/);
});
