import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../../context.ts";
import type { SelfCareTool } from "../../domain/tools/tool.ts";
import { type LinkVisit, type ToolCheck, worstOf } from "../../domain/tools/tool-check.ts";
import { forgetOtherToolChecks, listToolChecks, saveToolChecks } from "../../domain/tools/tool-checks-queries.ts";
import { TOOLS } from "../../domain/tools/tools.ts";
import { checkLinks, MOST_LINKS } from "./check-links.ts";

export interface LinkCheckListeners {
  readonly signal?: AbortSignal;
  /** After each visit: how many of how many. */
  readonly onProgress?: (visited: number, of: number) => void;
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly tools?: readonly Pick<SelfCareTool, "key" | "url">[];
  readonly timeoutMs?: number;
  /** Tests only: their servers are on this machine. */
  readonly isInnerAllowed?: boolean;
}

/** How many tools were checked and how their addresses were found. */
export interface LinkCheckReport {
  readonly checked: number;
  readonly ok: number;
  readonly moved: number;
  readonly failed: number;
  /** True when nobody answered at all: that is our own network, so nothing was stored. */
  readonly isOffline: boolean;
}

/** Fewer silent tools than this may well be just those tools. */
const LEAST_FOR_OFFLINE = 5;

/** Visits the addresses of the self-care tools, those unchecked for longest first, and stores how each tool was found. */
export async function checkToolLinks(
  { db, clock }: Pick<Context, "db" | "clock">,
  {
    signal = new AbortController().signal,
    onProgress,
    wait = waitFor,
    tools = TOOLS,
    ...rest
  }: LinkCheckListeners = {},
): Promise<LinkCheckReport> {
  const turn = chooseTurn(tools, await listToolChecks(db.register));
  const addresses = new Set(turn.flatMap(addressesOf));
  let visited = 0;
  const visits = await checkLinks(addresses, {
    ...rest,
    signal,
    wait,
    onVisit: () => {
      visited += 1;
      onProgress?.(visited, addresses.size);
    },
  });
  const found = turn.flatMap((tool) => {
    const [first, ...more] = addressesOf(tool).flatMap((address) => visits.get(address) ?? []);
    return first ? [{ key: tool.key, visit: worstOf([first, ...more]) }] : [];
  });
  const count = (outcome: LinkVisit["outcome"]) => found.filter(({ visit }) => visit.outcome === outcome).length;
  const report = { checked: found.length, ok: count("ok"), moved: count("moved"), failed: count("failed") };
  const isOffline = found.length >= LEAST_FOR_OFFLINE && [...visits.values()].every(isSilent);
  if (isOffline) return { ...report, isOffline };
  await saveToolChecks(db.register, found, clock.now());
  await forgetOtherToolChecks(
    db.register,
    tools.map(({ key }) => key),
  );
  return { ...report, isOffline };
}

/** The tools whose addresses together fit in one run; the others come first the next time. */
function chooseTurn<Tool extends Pick<SelfCareTool, "key" | "url">>(
  tools: readonly Tool[],
  checks: ReadonlyMap<string, ToolCheck>,
): Tool[] {
  const lastSeen = ({ key }: Tool) => checks.get(key)?.checkedAt.getTime() ?? 0;
  const addresses = new Set<string>();
  return tools
    .toSorted((a, b) => lastSeen(a) - lastSeen(b))
    .filter((tool) => {
      const own = addressesOf(tool);
      if (new Set([...addresses, ...own]).size > MOST_LINKS) return false;
      for (const address of own) addresses.add(address);
      return true;
    });
}

function addressesOf({ url }: Pick<SelfCareTool, "url">): string[] {
  return [...new Set(Object.values(url))];
}

function isSilent({ httpStatus, failure }: LinkVisit): boolean {
  return httpStatus === null && (failure === "connection" || failure === "timeout");
}

async function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {});
}
