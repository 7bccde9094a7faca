import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** The browser of this test file. It may reach this machine only. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** What a browser says of answers and of servers that are away; the journey itself tells whether that was meant. */
const HARMLESS = /status of 4\d\d|net::ERR_CONNECTION_REFUSED|net::ERR_FAILED/;

/**
 * Runs `journey` in a fresh window. Anything the page asks from elsewhere, and any error in it, fails the test: the product
 * promises that no third party learns what a resident reads.
 */
export async function inWindow(
  browser: Browser,
  options: BrowserContextOptions,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "fi-FI",
    // Without the gentle change between pages, which a window that closes would break off.
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1[:/]|data:|blob:|about:)/.test(request.url()))
      troubles.push(`asked ${request.url()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !HARMLESS.test(message.text())) troubles.push(`console ${message.text()}`);
  });
  try {
    await journey(page);
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
  } finally {
    await context.close();
  }
}
