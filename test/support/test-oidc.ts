import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export interface TestOidc {
  readonly issuer: string;
  /** What the provider tells of each person, by subject. */
  readonly people: Map<string, Record<string, unknown>>;
  stop(): Promise<void>;
}

export const CLIENT = { id: "polku", secret: "a-client-secret-of-tests" } as const;

/**
 * A real OpenID Connect provider in this process, on a port of its own.
 * @param path where the issuer stands: Entra ID's tenants and Keycloak's realms are not at the root
 * @param logout where it tells, from server to server, that somebody has signed out, and who carries it there
 */
export async function startTestOidc(
  path: string,
  {
    returnAddress,
    signedOutAddress,
    logout,
  }: {
    returnAddress: string;
    signedOutAddress: string;
    logout?: { readonly address: string; readonly send: (init: RequestInit) => Promise<Response> };
  },
): Promise<TestOidc> {
  const people = new Map<string, Record<string, unknown>>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const provider = quietly(
    () =>
      new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [returnAddress],
            post_logout_redirect_uris: [signedOutAddress],
            token_endpoint_auth_method: "client_secret_post",
            ...(logout && { backchannel_logout_uri: logout.address, backchannel_logout_session_required: true }),
          },
        ],
        claims: { openid: ["sub", "roles", "realm_access", "tid", "oid"], profile: ["name"], email: ["email"] },
        ...(logout && {
          features: { backchannelLogout: { enabled: true } },
          fetch: (_: unknown, init: unknown) => logout.send(init as RequestInit),
        }),
        conformIdTokenClaims: false,
        cookies: { keys: ["a-cookie-key-of-tests"] },
        pkce: { required: () => true },
        findAccount: (_, id) => ({
          accountId: id,
          claims: async () => ({ sub: id, ...people.get(id) }),
        }),
      }),
  );
  const answer = provider.callback();
  server.on("request", (request, response) => {
    Object.assign(request, { originalUrl: request.url, baseUrl: path, url: request.url?.slice(path.length) || "/" });
    void answer(request, response);
  });
  return { issuer, people, stop: () => stop(server) };
}

export function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** The provider warns of its development defaults, which is what this is. */
function quietly<Result>(make: () => Result): Result {
  const { warn, info } = console;
  console.warn = () => {};
  console.info = () => {};
  try {
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** A browser at the provider: keeps its cookies from one sign-in to the next. */
export interface ProviderBrowser {
  /** Goes to the address, signs in as `subject` when asked, and tells where the provider sends the browser in the end. */
  signIn(url: string, subject: string): Promise<string>;
  /** How many times it was asked who it is. */
  readonly askedTimes: number;
  /** Goes to the address of signing out and agrees. */
  signOut(url: string): Promise<string>;
}

export function createProviderBrowser(): ProviderBrowser {
  const cookies = new Map<string, string>();
  let asked = 0;

  async function ask(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  async function walk(start: string, answerTo: (html: string) => Record<string, string>): Promise<string> {
    const { origin } = new URL(start);
    let url = start;
    let response = await ask(url);
    for (let step = 0; step < 20; step++) {
      const location = response.headers.get("location");
      if (location) {
        url = new URL(location, url).href;
        if (new URL(url).origin !== origin) return url;
        response = await ask(url);
        continue;
      }
      const html = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
      if (!action) throw new Error(`the provider answered ${response.status}: ${html.slice(0, 300)}`);
      url = new URL(action.replaceAll("&amp;", "&"), url).href;
      response = await ask(url, answerTo(html));
    }
    throw new Error("the provider goes round and round");
  }

  return {
    get askedTimes() {
      return asked;
    },
    signIn: (url, subject) =>
      walk(url, (html): Record<string, string> => {
        if (!/name="login"/.test(html)) return { prompt: "consent" };
        asked++;
        return { prompt: "login", login: subject, password: "x" };
      }),
    signOut: (url) =>
      walk(url, (html) => ({ xsrf: /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? "", logout: "yes" })),
  };
}
