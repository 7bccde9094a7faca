import { lookup } from "node:dns";
import { type RequestOptions, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { LookupFunction } from "node:net";
import type { CustomFetch, CustomFetchOptions } from "openid-client";
import { isInnerAddress, isInnerHost } from "../shared/inner-address.ts";

/** Descriptions, key sets and tokens are some kilobytes. */
const LARGEST_ANSWER = 1024 * 1024;

/** An address that an administrator or a provider told leads into our own network. */
export class LeadsInside extends Error {
  readonly code = "LEADS_INSIDE";
  constructor() {
    super("the address leads inside");
  }
}

/**
 * Asks a provider. What a region's administrator types, and what a provider then tells of its own addresses, must not make this
 * machine look around in the operator's network: the address that is connected to is the one that was looked at, so a name that
 * changes its answer in between gains nothing. Redirects are not followed, and answers are read to a limit.
 * @param isInnerAllowed for a provider in the operator's own network, and where nobody else reaches the installation
 */
export function createProviderFetch(isInnerAllowed: boolean, resolver: LookupFunction = lookup): CustomFetch {
  return async (address, options) => {
    const url = new URL(address);
    if (!isInnerAllowed && isInnerHost(url.hostname)) throw new LeadsInside();
    try {
      return await ask(url, options, isInnerAllowed ? {} : { lookup: onlyOutside(resolver) });
    } catch (error) {
      if (error instanceof LeadsInside) throw error;
      throw new TypeError("fetch failed", { cause: error });
    }
  };
}

/** Looks a name up, and gives no address of our own network to connect to. */
function onlyOutside(resolver: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (!error && addresses.some(isInnerAddress)) callback(new LeadsInside(), "", 0);
      else callback(error, found, family);
    });
  };
}

function ask(
  url: URL,
  { method, headers, body, signal }: CustomFetchOptions,
  more: Pick<RequestOptions, "lookup">,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestSecure : requestPlain;
    const request = send(url, { method, headers, signal: signal as AbortSignal, ...more }, (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      answer.on("error", reject);
      answer.on("data", (part: Buffer) => {
        size += part.length;
        if (size > LARGEST_ANSWER) answer.destroy(new Error("the answer is too large"));
        else parts.push(part);
      });
      answer.on("end", () => {
        const status = answer.statusCode ?? 0;
        const told = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
        const isEmpty = status === 204 || status === 205 || status === 304;
        resolve(new Response(isEmpty ? null : Buffer.concat(parts), { status, headers: told }));
      });
    });
    request.on("error", reject);
    request.end(body === undefined || body === null ? undefined : bytesOf(body));
  });
}

function bytesOf(body: NonNullable<CustomFetchOptions["body"]>): string | Uint8Array {
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  return body instanceof URLSearchParams ? body.toString() : new Uint8Array(body as ArrayBuffer);
}
