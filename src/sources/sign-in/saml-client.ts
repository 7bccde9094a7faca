import { type CacheProvider, type Profile, SAML, SamlStatusError, ValidateInResponseTo } from "@node-saml/node-saml";
import type {
  Finished,
  FinishRequest,
  IdentityProvider,
  ProviderSettings,
  SamlLogoutRequest,
  SamlSettings,
  SignInFailure,
  StartRequest,
} from "../../domain/accounts/identity-provider.ts";
import { isProviderAddress } from "../../domain/accounts/identity-provider-address.ts";
import type { SamlHint } from "../../domain/accounts/sign-in-sign-out.ts";
import { systemClock } from "../../platform/clock.ts";
import { checkSaml } from "./check-saml.ts";
import { isRequestForUs, postedXml, redirectMessage } from "./saml-message.ts";
import { serviceMetadata } from "./saml-metadata.ts";
import { samlPerson } from "./saml-person.ts";

export interface SamlOptions {
  readonly returnAddress: string;
  readonly logoutAddress: string;
  /** Our name to the provider: the address of our metadata. */
  readonly entityId: string;
  readonly allowLoopback: boolean;
  /** What the marks of identifiers are made with. */
  readonly secret: string;
}

const CLOCK_SKEW_MS = 30_000;
const LONGEST_ASSERTION_MS = 5 * 60_000;
const TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
const PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

/** A SAML 2.0 provider: Suomi.fi, or an organization's own. Answers and their assertions are signed, to a request of ours, for us. */
export function openSaml(settings: ProviderSettings, options: SamlOptions): IdentityProvider {
  const told = settings.saml as SamlSettings;
  const library = (requests: CacheProvider, isAgain = false) =>
    new SAML({
      issuer: options.entityId,
      callbackUrl: options.returnAddress,
      logoutCallbackUrl: options.logoutAddress,
      audience: options.entityId,
      entryPoint: told.entryPoint,
      ...(told.logoutUrl && { logoutUrl: told.logoutUrl }),
      idpCert: [...told.certificates],
      idpIssuer: settings.issuer,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
      ...(settings.privateKey && { privateKey: settings.privateKey, decryptionPvk: settings.privateKey }),
      signatureAlgorithm: "sha256",
      digestAlgorithm: "sha256",
      identifierFormat: formatFor(told),
      disableRequestedAuthnContext: true,
      forceAuthn: isAgain,
      acceptedClockSkewMs: CLOCK_SKEW_MS,
      maxAssertionAgeMs: LONGEST_ASSERTION_MS,
      validateInResponseTo: ValidateInResponseTo.always,
      cacheProvider: requests,
    });

  async function finish({ samlResponse, remembered, maxAgeSeconds }: FinishRequest): Promise<Finished> {
    const xml = postedXml(samlResponse ?? "");
    if (!samlResponse || xml === null) return { failure: "unreadable" };
    if (!remembered.requestId) return { failure: "replayed" };
    try {
      const { profile } = await library(onlyRequest(remembered.requestId)).validatePostResponseAsync({
        SAMLResponse: samlResponse,
      });
      if (!profile) return { failure: "refused" };
      if (profile.issuer !== settings.issuer) return { failure: "wrong-issuer" };
      const assertion = profile.getAssertion?.() ?? {};
      if (!isForUs(assertion, options.returnAddress)) return { failure: "wrong-audience" };
      const authenticatedAt = provenAt(assertion);
      if (maxAgeSeconds !== null && !isFresh(authenticatedAt, maxAgeSeconds, assertion))
        return { failure: "not-recent" };
      const person = samlPerson(profile, told, options.secret);
      if (!person) return { failure: "no-subject" };
      return { identity: { issuer: profile.issuer, ...person, authenticatedAt, logoutHint: hintOf(profile) } };
    } catch (error) {
      return { failure: samlFailure(error) };
    }
  }

  return {
    finish,
    async start({ state, isAgain }: StartRequest) {
      let requestId = "";
      const requests = { ...onlyRequest(""), saveAsync: async (key: string) => remember(key) };
      const remember = (key: string) => {
        requestId = key;
        return { value: key, createdAt: 0 };
      };
      try {
        const url = await library(requests, isAgain).getAuthorizeUrlAsync(state, undefined, {});
        if (!isProviderAddress(url, options.allowLoopback)) return { failure: "unreadable" };
        return { url, remembered: { requestId } };
      } catch (error) {
        return { failure: samlFailure(error) };
      }
    },
    async logoutUrl(logoutHint) {
      if (!told.logoutUrl || !isProviderAddress(told.logoutUrl, options.allowLoopback)) return null;
      const hint = JSON.parse(logoutHint) as SamlHint;
      return library(onlyRequest("")).getLogoutUrlAsync({ ...hint, issuer: settings.issuer } as Profile, "", {});
    },
    check: async () => checkSaml(settings, options.allowLoopback),
    saml: {
      metadata: () => serviceMetadata(settings, options),
      async readLogoutRequest(query, isPost) {
        try {
          const { profile } = isPost ? await readPosted(query) : await readRedirected(query);
          if (!profile?.ID || !profile.nameID) return null;
          return { id: profile.ID, nameId: profile.nameID, sessionIndex: profile.sessionIndex ?? null };
        } catch {
          return null;
        }
      },
      logoutResponseUrl: ({ id, nameId }: SamlLogoutRequest, relayState, isDone) =>
        library(onlyRequest("")).getLogoutResponseUrlAsync(
          { ID: id, nameID: nameId, issuer: settings.issuer, nameIDFormat: "" },
          relayState,
          {},
          isDone,
        ),
    },
  };

  function readPosted(body: string) {
    const message = new URLSearchParams(body).get("SAMLRequest") ?? "";
    const xml = postedXml(message);
    if (xml === null || !isRequestForUs(xml, options.logoutAddress, systemClock.now())) throw new Error("not for us");
    return library(onlyRequest("")).validatePostRequestAsync({ SAMLRequest: message });
  }

  function readRedirected(query: string) {
    const message = redirectMessage(query, "SAMLRequest");
    if (!message) throw new Error("not signed");
    if (!isRequestForUs(message.xml, options.logoutAddress, systemClock.now())) throw new Error("not for us");
    return library(onlyRequest("")).validateRedirectAsync(message.container, message.signed);
  }
}

function formatFor({ subjectAttribute }: SamlSettings): string {
  return subjectAttribute === "NameID" ? PERSISTENT : TRANSIENT;
}

/** The one request that the answer may be to. That it is answered once is seen to by the table of attempts. */
function onlyRequest(id: string): CacheProvider {
  return {
    saveAsync: async (key, value) => ({ value: `${key}${value}`, createdAt: 0 }),
    // The library wants the time of the request; the attempt's own age has been looked at already.
    getAsync: async (key) => (id !== "" && key === id ? "9999-01-01T00:00:00.000Z" : null),
    removeAsync: async () => null,
  };
}

type Parsed = Record<string, unknown>;

function all(parent: unknown, name: string): readonly Parsed[] {
  const value = (parent as Parsed | undefined)?.[name];
  return Array.isArray(value) ? (value as Parsed[]) : [];
}

function attribute(element: Parsed | undefined, name: string): string | undefined {
  const value = (element?.$ as Parsed | undefined)?.[name];
  return typeof value === "string" ? value : undefined;
}

/** Whether the assertion was made to be posted to us by its bearer. */
function isForUs(document: Parsed, returnAddress: string): boolean {
  const [subject] = all(document.Assertion, "Subject");
  return all(subject, "SubjectConfirmation").some(
    (confirmation) =>
      attribute(confirmation, "Method") === "urn:oasis:names:tc:SAML:2.0:cm:bearer" &&
      all(confirmation, "SubjectConfirmationData").some((data) => attribute(data, "Recipient") === returnAddress),
  );
}

function provenAt(document: Parsed): Date | null {
  const instant = attribute(all(document.Assertion, "AuthnStatement")[0], "AuthnInstant");
  const time = instant ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

/** Compared with the assertion's own time: both are the provider's clock. */
function isFresh(proven: Date | null, maxAgeSeconds: number, document: Parsed): boolean {
  const issued = Date.parse(attribute(document.Assertion as Parsed, "IssueInstant") ?? "");
  return proven !== null && issued - proven.getTime() <= maxAgeSeconds * 1000;
}

function hintOf({ nameID, nameIDFormat, nameQualifier, spNameQualifier, sessionIndex }: Profile): string | null {
  if (!nameID) return null;
  const hint: SamlHint = { nameID, nameIDFormat, nameQualifier, spNameQualifier, sessionIndex };
  return JSON.stringify(hint);
}

function samlFailure(error: unknown): SignInFailure {
  // Suomi.fi tells so of somebody who turned back.
  if (error instanceof SamlStatusError) return /AuthnFailed|cancel/i.test(error.message) ? "cancelled" : "refused";
  const message = error instanceof Error ? error.message : "";
  if (/InResponseTo/.test(message)) return "replayed";
  if (/audience/i.test(message)) return "wrong-audience";
  if (/expired|not yet valid|subject confirmation/i.test(message)) return "expired";
  if (/signature|signed/i.test(message)) return "not-signed";
  return "unreadable";
}
