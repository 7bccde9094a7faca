import type { Context } from "../../../context.ts";
import { routes } from "../../../routes.ts";

/** Our addresses as identity providers know them: what is registered there, letter by letter. */
export function signInAddresses({ config, regions }: Pick<Context, "config" | "regions">) {
  const slugOf = (code: string) => regions.findByCode(code)?.slug ?? code;
  const at = (path: string) => `${config.publicUrl}${path}`;
  return {
    oidcReturn: at(routes.signInReturn.href({})),
    /** Where a provider sends the browser when it has signed it out. */
    signedOut: at(routes.signOut.href({})),
    samlReturn: at(routes.signInSaml.href({})),
    samlMetadata: (code: string, key: string) => at(routes.samlMetadata.href({ region: slugOf(code), key })),
    samlLogout: (code: string, key: string) => at(routes.samlLogout.href({ region: slugOf(code), key })),
    oidcLogout: (code: string, key: string) => at(routes.oidcLogout.href({ region: slugOf(code), key })),
  };
}
