import { Forbidden } from "../../platform/errors.ts";
import { type Doer, doerOf, programDoer } from "../audit/audit.ts";
import { canManageUsers } from "./accounts-policy.ts";
import { type Actor, hasRole } from "./role.ts";

/** The command line, which whoever runs the installation uses. */
export interface Program {
  readonly program: "cli";
}
export const CLI: Program = { program: "cli" };

/** Whoever administers people: somebody signed in, or the command line. */
export type Administrator = Actor | Program;

export function isProgram(by: Administrator): by is Program {
  return "program" in by;
}

/** @throws Forbidden */
export function requireAdministrator(by: Administrator, regionCode: string): void {
  if (!administers(by, regionCode)) throw new Forbidden("not-an-administrator", "Only administrators manage users.");
}

export function administers(by: Administrator, regionCode: string): boolean {
  return isProgram(by) || canManageUsers(by, regionCode);
}

/** Whether the region may be left without an administrator of its own by this one. */
export function mayLeaveRegionAlone(by: Administrator): boolean {
  return isProgram(by) || by.isOperator;
}

/** Who did it, for the log. */
export function doerFor(by: Administrator, regionCode: string): Doer {
  if (isProgram(by)) return programDoer(by.program);
  return doerOf(by, hasRole(by, regionCode, "regionAdmin") ? "regionAdmin" : "operator", regionCode);
}

/** Who did it, for the row: an account's id or a program's name. */
export function nameFor(by: Administrator): string {
  return isProgram(by) ? by.program : by.accountId;
}
