/** Our own addresses, as the providers know them. All begin with the public address. */
export interface SignInAddresses {
  /** Where OpenID Connect comes back to. */
  readonly oidcReturn: string;
  /** Where SAML's form is posted. */
  readonly samlReturn: string;
  /** A region's SAML metadata: also our name (entityID) to that provider. */
  samlMetadata(regionCode: string, key: string): string;
  samlLogout(regionCode: string, key: string): string;
  /** Where an OpenID Connect provider tells that somebody has signed out there. */
  oidcLogout(regionCode: string, key: string): string;
}
