import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

export interface TestServer {
  readonly baseUrl: string;
  /** Paths with queries, in the order they came. */
  readonly requests: readonly string[];
}

/** Answers with these one after another, the last one for ever. Closed when the test ends. */
export async function serveInTurn(
  context: TestContext,
  ...answers: readonly ((request: IncomingMessage, response: ServerResponse) => void)[]
): Promise<TestServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request.url ?? "");
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, requests };
}

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };

export const status =
  (code: number, headers: Record<string, string> = {}, body = "<html>no</html>") =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(code, { "content-type": "text/html", ...headers }).end(body);
  };
