import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A browser that starts on this machine: the one asked for, the system's, or the one in the packages. */
export async function findBrowser(): Promise<string | null> {
  const asked = process.env.CHROMIUM_PATH;
  for (const path of asked ? [asked] : SYSTEM) if (existsSync(path) && starts(path)) return path;
  const packaged = await packagedChromium();
  return packaged && starts(packaged) ? packaged : null;
}

async function packagedChromium(): Promise<string | null> {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch {
    return null;
  }
}

function starts(path: string): boolean {
  return spawnSync(path, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}
