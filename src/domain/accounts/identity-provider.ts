import type { RegionRole } from "./role.ts";

export interface ProviderName {
  readonly fi: string;
  readonly sv: string;
}

/** What a provider's claims mean here. A value that is not named gives nothing. */
export interface ClaimMapping {
  /** Where the role values are: a claim's exact name, or a dot path into it (`realm_access.roles`). */
  readonly rolesClaim: string;
  readonly roles: readonly { readonly value: string; readonly role: RegionRole }[];
  readonly nameClaim: string;
  readonly emailClaim: string;
  /** Whether the provider may make region administrators. None may make operators. */
  readonly mayGiveAdmin: boolean;
}

export interface SamlSettings {
  /** Where the person is sent to sign in, and to sign out (null: the provider has no single logout). */
  readonly entryPoint: string;
  readonly logoutUrl: string | null;
  /** The provider's signing certificates, PEM. Several are good at once, for they are changed while in use. */
  readonly certificates: readonly string[];
  /** Our own certificate, PEM: the public half of the private key. */
  readonly ownCertificate: string | null;
  /** The attribute that tells who a person is, or `NameID` when that lasts; null: Suomi.fi's and eIDAS's identifiers. */
  readonly subjectAttribute: string | null;
}

/** A provider's settings with its secrets opened: for the adapters alone. */
export interface ProviderSettings {
  readonly regionCode: string;
  readonly key: string;
  readonly kind: "oidc" | "saml";
  readonly name: ProviderName;
  readonly issuer: string;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly scopes: string;
  readonly saml: SamlSettings | null;
  readonly privateKey: string | null;
  /** Whether its addresses may lead into the installation's own network. */
  readonly isInnerAllowed: boolean;
  /** Settings changed since an adapter was opened make it open anew. */
  readonly changedAt: Date;
}

/** Who somebody is, as their provider tells. Nothing here is kept but issuer, subject, name and e-mail. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  /** When they proved it; null when the provider does not tell. */
  readonly authenticatedAt: Date | null;
  /** What the provider needs to end its own session: an ID token, or a SAML NameID with its session. */
  readonly logoutHint: string | null;
  /** The provider's own session (`sid`), by which it may end ours later; null when it does not tell. */
  readonly providerSession?: string | null;
}

/** Why a sign-in did not succeed: for the log, never with the provider's own words. */
export type SignInFailure =
  | "provider-down"
  | "inner-address"
  | "cancelled"
  | "refused"
  | "client-refused"
  | "wrong-state"
  | "wrong-nonce"
  | "wrong-issuer"
  | "not-signed"
  | "wrong-audience"
  | "expired"
  | "replayed"
  | "not-recent"
  | "no-subject"
  | "unreadable"
  | "provider-off"
  | "account-disabled";

export type Finished = { readonly identity: ProvenIdentity } | { readonly failure: SignInFailure };

export interface StartRequest {
  /** Comes back as it is: `state` or `RelayState`. */
  readonly state: string;
  /** Asks the person to prove who they are even if the provider remembers them. */
  readonly isAgain: boolean;
}

/** What the browser keeps, sealed, until it returns. */
export interface Remembered {
  readonly nonce?: string | undefined;
  readonly pkceVerifier?: string | undefined;
  /** SAML: the request that the answer must be to. */
  readonly requestId?: string | undefined;
}

export type Started = { readonly url: string; readonly remembered: Remembered } | { readonly failure: SignInFailure };

export interface FinishRequest {
  readonly state: string;
  readonly remembered: Remembered;
  /** OpenID Connect: the address that the browser came back to. */
  readonly query: string;
  /** SAML: the posted answer. */
  readonly samlResponse?: string | undefined;
  /** The proof may be no older than this many seconds; null when its age does not matter. */
  readonly maxAgeSeconds: number | null;
}

/** What "try it" finds, each a sentence for the administrator. */
export interface ProviderFinding {
  readonly state: "good" | "soon" | "bad";
  readonly code: ProviderFindingCode;
  /** A name or a date that belongs in the sentence. */
  readonly detail?: string | undefined;
}
export type ProviderFindingCode =
  | "reached"
  | "unreachable"
  | "certificate-refused"
  | "not-found"
  | "not-a-provider"
  | "issuer-differs"
  | "not-https"
  | "inner-address"
  | "no-code-flow"
  | "no-pkce"
  | "no-logout"
  | "bad-address"
  | "certificate-unreadable"
  | "certificate-expired"
  | "certificate-ends"
  | "certificate-good"
  | "own-key-missing"
  | "own-key-differs"
  | "own-key-good";

export interface SamlLogoutRequest {
  readonly id: string;
  readonly nameId: string;
  readonly sessionIndex: string | null;
}

/** An OpenID Connect provider's word, from server to server, that somebody's session with it is over. */
export interface OidcLogout {
  /** The token's own id: it is good once. */
  readonly id: string;
  /** Whose sessions; null when it names one session only. */
  readonly subject: string | null;
  /** Which session of the provider's; null: all of the person's. */
  readonly providerSession: string | null;
  /** Until when the token would be taken. */
  readonly goodUntil: Date;
}

/** Why a logout token was not taken: for the log. The provider is told no more than that it was not. */
export type LogoutRefusal =
  | "unreadable"
  | "not-signed"
  | "wrong-issuer"
  | "wrong-audience"
  | "expired"
  | "not-a-logout"
  | "provider-down"
  | "provider-off"
  | "replayed";

export type ReadLogout = { readonly logout: OidcLogout } | { readonly refusal: LogoutRefusal };

/** One provider, whatever it speaks. The adapters are in `sources/sign-in`. */
export interface IdentityProvider {
  start(request: StartRequest): Promise<Started>;
  finish(request: FinishRequest): Promise<Finished>;
  /** Where the browser goes to end the provider's own session; null when there is no such place. */
  logoutUrl(logoutHint: string, returnTo: string): Promise<string | null>;
  check(): Promise<readonly ProviderFinding[]>;
  /** What only OpenID Connect has: reads and checks a `logout_token`. */
  readonly readLogoutToken?: (token: string) => Promise<ReadLogout>;
  /** What only SAML has. */
  readonly saml?: {
    metadata(): string | null;
    /** A request by the provider to end a person's sessions here; null when it is not signed by the provider. */
    readLogoutRequest(query: string, isPost: boolean): Promise<SamlLogoutRequest | null>;
    logoutResponseUrl(request: SamlLogoutRequest, relayState: string, isDone: boolean): Promise<string>;
  };
}

export type OpenIdentityProvider = (settings: ProviderSettings) => IdentityProvider;

/**
 * The issuer that accounts are known by. OpenID Connect's issuer proves itself by its https address; a SAML entityID is only a
 * name with a certificate that a region's administrator has typed, so it counts in that region alone.
 */
export function accountIssuer({
  kind,
  regionCode,
  issuer,
}: Pick<ProviderSettings, "kind" | "regionCode" | "issuer">): string {
  return kind === "oidc" ? issuer : `saml:${regionCode}:${issuer}`;
}
