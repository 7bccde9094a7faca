import { resolve } from "node:path";
import { z } from "zod";
import type { MailSettings } from "./platform/mail/mailer.ts";

/** Everything the environment decides. Built once at start; nothing else reads `process.env`. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly isDemo: boolean;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** True when residents reach the service over https, so HSTS may be promised. */
  readonly isPublic: boolean;
  readonly secret: string;
  /** A fixed clock, or null. */
  readonly now: Date | null;
  readonly logLevel: string;
  readonly sources: {
    readonly ptv: string;
    /** The base that ends in `/v2` or `/v1`. */
    readonly lipas: string;
    /** Installations that every region gets its events from; regions may add their own in their settings. */
    readonly linkedEvents: readonly string[];
    /** An agreed feed; null when there is none. */
    readonly lahella: string | null;
    readonly sotkanet: string;
  };
  /** Map tiles behind Polku's own proxy; null: the map is the drawn locator alone. */
  readonly tiles: {
    /** With `{z}`, `{x}`, `{y}` and, when the key goes in the address, `{key}`. */
    readonly url: string;
    readonly key: string | null;
    readonly attribution: string;
  } | null;
  readonly mail: MailSettings;
}

export class ConfigProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `The environment has ${problems.length} problem(s):\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    this.name = "ConfigProblems";
    this.problems = problems;
  }
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const DEMO_SECRET = "demo-only-secret-demo-only-secret";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const Address = z.url({ protocol: /^https?$/ });

const Environment = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65535)),
  HOST: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres://")),
  POLKU_DATA_DIR: optional(z.string()),
  POLKU_DEMO: optional(z.enum(["on", "off"])),
  POLKU_PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  POLKU_SECRET: optional(z.string().min(32, "must be at least 32 characters")),
  POLKU_NOW: optional(z.iso.datetime({ offset: true })),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
  NODE_ENV: optional(z.string()),
  POLKU_PTV_URL: optional(Address),
  POLKU_LIPAS_URL: optional(Address),
  POLKU_LINKEDEVENTS_URLS: optional(
    z
      .string()
      .transform((text) => text.split(",").map((url) => url.trim()))
      .pipe(z.array(Address)),
  ),
  POLKU_LAHELLA_URL: optional(Address),
  POLKU_SOTKANET_URL: optional(Address),
  POLKU_TILES_URL: optional(
    z.string().regex(/^https?:\/\/.*\{z\}.*\{[xy]\}.*\{[xy]\}/, "must be an address with {z}, {x} and {y}"),
  ),
  POLKU_TILES_KEY: optional(z.string()),
  POLKU_TILES_ATTRIBUTION: optional(z.string()),
  POLKU_SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")),
  POLKU_MAIL_FROM: optional(
    z.string().regex(/^[^\r\n]+@[^\r\n]+$/, "must be an address such as Polku <polku@example.fi>"),
  ),
});

/**
 * Reads the environment.
 * @throws ConfigProblems with every problem at once.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigProblems(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  }
  const value = parsed.data;
  const problems: string[] = [];
  const isDemo = (value.POLKU_DEMO ?? (value.DATABASE_URL ? "off" : "on")) === "on";
  if (!isDemo && !value.POLKU_SECRET) problems.push("POLKU_SECRET: required outside the demo (at least 32 characters)");
  if (value.POLKU_SMTP_URL && !value.POLKU_MAIL_FROM)
    problems.push("POLKU_MAIL_FROM: required with POLKU_SMTP_URL (the sender of letters)");
  if (value.POLKU_NOW && value.NODE_ENV === "production") problems.push("POLKU_NOW: refused in production");
  if (problems.length > 0) throw new ConfigProblems(problems);

  const port = value.PORT ?? 3000;
  const host = value.HOST ?? "127.0.0.1";
  const publicUrl = (value.POLKU_PUBLIC_URL ?? `http://${host}:${port}`).replace(/\/+$/, "");
  return {
    port,
    host,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDir: resolve(value.POLKU_DATA_DIR ?? "data"),
    isDemo,
    publicUrl,
    isPublic: publicUrl.startsWith("https://"),
    secret: value.POLKU_SECRET ?? DEMO_SECRET,
    now: value.POLKU_NOW ? new Date(value.POLKU_NOW) : null,
    logLevel: value.LOG_LEVEL ?? "warn",
    sources: {
      ptv: value.POLKU_PTV_URL ?? "https://api.palvelutietovaranto.suomi.fi/api/v11",
      lipas: value.POLKU_LIPAS_URL ?? "https://api.lipas.fi/v2",
      linkedEvents: value.POLKU_LINKEDEVENTS_URLS ?? ["https://api.hel.fi/linkedevents/v1"],
      lahella: value.POLKU_LAHELLA_URL ?? null,
      sotkanet: value.POLKU_SOTKANET_URL ?? "https://sotkanet.fi/rest/1.1",
    },
    tiles: value.POLKU_TILES_URL
      ? {
          url: value.POLKU_TILES_URL,
          key: value.POLKU_TILES_KEY ?? null,
          attribution: value.POLKU_TILES_ATTRIBUTION ?? "",
        }
      : null,
    mail: { smtpUrl: value.POLKU_SMTP_URL ?? null, from: value.POLKU_MAIL_FROM ?? "Polku <polku@example.fi>" },
  };
}
