import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { checkLinks, type LinkCheckOptions, MOST_LINKS } from "./check-links.ts";

async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const options = (change: Partial<LinkCheckOptions> = {}): LinkCheckOptions => ({
  signal: new AbortController().signal,
  wait: async () => {},
  timeoutMs: 2000,
  isInnerAllowed: true,
  ...change,
});

async function visit(url: string, change: Partial<LinkCheckOptions> = {}) {
  const found = (await checkLinks([url], options(change))).get(url);
  assert.ok(found);
  return found;
}

/** Answers with a redirect to where `routes` says, and 200 where it says nothing. */
const redirecting =
  (routes: Readonly<Record<string, string>>, status = 302): RequestListener =>
  ({ url = "" }, response) => {
    const location = routes[url];
    response.writeHead(location === undefined ? 200 : status, location === undefined ? {} : { location }).end();
  };

test("a page that answers is ok, asked by its head alone and with nothing about anybody", async (t) => {
  const seen: [string | undefined, string[]][] = [];
  const site = await serve(t, (request, response) => {
    seen.push([request.method, Object.keys(request.headers).sort()]);
    assert.match(request.headers["user-agent"] ?? "", /^Polku \(/);
    response.end();
  });
  assert.deepEqual(await visit(`${site}/apu`), {
    url: `${site}/apu`,
    outcome: "ok",
    httpStatus: 200,
    finalUrl: `${site}/apu`,
    failure: null,
  });
  const [[method, headers] = []] = seen;
  assert.equal(seen.length, 1);
  assert.equal(method, "HEAD");
  for (const header of ["cookie", "referer", "authorization"]) assert.ok(!headers?.includes(header), header);
});

test("a redirect within the site is not a move", async (t) => {
  const site = await serve(t, redirecting({ "/": "/fi", "/fi": "/fi/etusivu?x=1" }));
  const { outcome, finalUrl } = await visit(`${site}/`);
  assert.deepEqual([outcome, finalUrl], ["ok", `${site}/fi/etusivu?x=1`]);
});

test("a page that has moved to another site, or to the front page, has moved", async (t) => {
  const other = await serve(t, (_, response) => void response.end());
  const site = await serve(t, redirecting({ "/apu": `${other}/uusi`, "/vanha": "/" }, 301));
  const away = await visit(`${site}/apu`);
  assert.deepEqual([away.outcome, away.finalUrl, away.httpStatus], ["moved", `${other}/uusi`, 200]);
  assert.equal((await visit(`${site}/vanha`)).outcome, "moved");
});

test("a page that is gone, forbidden or ill has failed, with what the site said", async (t) => {
  const site = await serve(t, ({ url }, response) => void response.writeHead(Number(url?.slice(1))).end());
  for (const status of [404, 410, 403, 429, 500, 503]) {
    const { outcome, failure, httpStatus, finalUrl } = await visit(`${site}/${status}`);
    assert.deepEqual([outcome, failure, httpStatus, finalUrl], ["failed", "status", status, null]);
  }
});

test("a site that refuses HEAD is asked with GET, and its body is not read", async (t) => {
  const methods: string[] = [];
  let written = 0;
  for (const status of [403, 405]) {
    const site = await serve(t, ({ method = "" }, response) => {
      methods.push(method);
      if (method === "HEAD") return void response.writeHead(status).end();
      const timer = setInterval(() => {
        written += 1;
        response.write("x".repeat(1000));
      }, 5);
      response.on("close", () => clearInterval(timer));
    });
    assert.equal((await visit(`${site}/`)).outcome, "ok");
  }
  assert.deepEqual(methods, ["HEAD", "GET", "HEAD", "GET"]);
  assert.ok(written < 100, String(written));
});

test("a site that hangs is given up after the time limit", async (t) => {
  const site = await serve(t, () => {});
  const { outcome, failure, httpStatus } = await visit(`${site}/`, { timeoutMs: 60 });
  assert.deepEqual([outcome, failure, httpStatus], ["failed", "timeout", null]);
});

test("a site that does not exist or breaks off has failed", async (t) => {
  const site = await serve(t, (request) => void request.socket.destroy());
  for (const url of [`${site}/`, "http://127.0.0.1:1/", "http://no-such-host.invalid/"]) {
    const { outcome, failure } = await visit(url);
    assert.deepEqual([outcome, failure], ["failed", "connection"], url);
  }
});

test("a circle of redirects is seen, and a long chain is not followed to its end", async (t) => {
  let asked = 0;
  const circle = await serve(t, redirecting({ "/a": "/b", "/b": "/a", "/self": "/self#again" }));
  assert.equal((await visit(`${circle}/a`)).failure, "redirect-loop");
  assert.equal((await visit(`${circle}/self`)).failure, "redirect-loop");
  const chain = await serve(t, ({ url = "" }, response) => {
    asked += 1;
    response.writeHead(302, { location: `/${Number(url.slice(1)) + 1}` }).end();
  });
  assert.equal((await visit(`${chain}/0`)).failure, "too-many-redirects");
  assert.equal(asked, 6);
  const five = await serve(t, redirecting({ "/0": "/1", "/1": "/2", "/2": "/3", "/3": "/4", "/4": "/5" }));
  assert.equal((await visit(`${five}/0`)).outcome, "ok");
});

test("a redirect to something that is not a web page is refused", async (t) => {
  const routes = {
    "/file": "file:///etc/passwd",
    "/js": "javascript:alert(1)",
    "/login": "http://me:pw@127.0.0.1/",
    "/odd": "http://",
  };
  const site = await serve(t, redirecting(routes));
  for (const path of Object.keys(routes)) assert.equal((await visit(site + path)).failure, "refused", path);
  assert.equal((await visit("file:///etc/passwd")).failure, "refused");
});

test("a redirect without an address is what the site said", async (t) => {
  const site = await serve(t, (_, response) => void response.writeHead(302).end());
  const { failure, httpStatus } = await visit(`${site}/`);
  assert.deepEqual([failure, httpStatus], ["status", 302]);
});

test("nothing inside our own network is visited, whatever name it goes by", async (t) => {
  let asked = 0;
  const site = await serve(t, (_, response) => {
    asked += 1;
    response.end();
  });
  const { port } = new URL(site);
  for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0"])
    assert.equal((await visit(`http://${host}:${port}/`, { isInnerAllowed: false })).failure, "refused", host);
  assert.equal(asked, 0);
});

test("a host is asked one request at a time, with a pause between", async (t) => {
  let running = 0;
  let most = 0;
  const pauses: number[] = [];
  const site = await serve(t, (_, response) => {
    running += 1;
    most = Math.max(most, running);
    setTimeout(() => {
      running -= 1;
      response.end();
    }, 5);
  });
  const other = await serve(t, redirecting({ "/0": `${site}/z`, "/1": `${site}/y` }));
  const urls = [...Array.from({ length: 6 }, (_, at) => `${site}/${at}`), `${other}/0`, `${other}/1`];
  const visits = await checkLinks(urls, options({ wait: async (ms) => void pauses.push(ms) }));
  assert.equal(visits.size, 8);
  assert.equal(most, 1);
  assert.equal(pauses.length, 10 - 2);
  assert.ok(pauses.every((ms) => ms >= 500));
});

test("the same address is visited once, and never more than three hundred", async (t) => {
  let asked = 0;
  const site = await serve(t, (_, response) => {
    asked += 1;
    response.end();
  });
  await checkLinks([`${site}/a`, `${site}/a`], options());
  assert.equal(asked, 1);
  const visits = await checkLinks(
    Array.from({ length: 400 }, (_, at) => `${site}/${at}`),
    options(),
  );
  assert.equal(visits.size, MOST_LINKS);
  assert.equal(asked, 1 + MOST_LINKS);
});

test("stopping ends the visit with the caller's own reason", async (t) => {
  const site = await serve(t, () => {});
  const stop = new AbortController();
  const run = checkLinks([`${site}/a`, `${site}/b`], options({ signal: stop.signal }));
  setTimeout(() => stop.abort(new Error("riittää")), 20);
  await assert.rejects(run, /riittää/);
});
