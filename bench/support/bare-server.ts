import { createServer } from "node:http";

/** The rival: nothing but Node's own server sending the same bytes. Gets them from its parent. */
process.once("message", ({ body, type }: { body: string; type: string }) => {
  const bytes = Buffer.from(body, "utf8");
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": type, "content-length": bytes.length });
    response.end(bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
});
