import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32, deflateSync } from "node:zlib";
import type { Config } from "../../src/config.ts";
import type { TestDatabase } from "./database.ts";

export interface MapServer {
  readonly tiles: NonNullable<Config["tiles"]>;
  readonly requests: readonly IncomingMessage[];
  /** How it answers from now on. */
  answer: (response: ServerResponse) => void;
  stop(): void;
}

/** A map's own server on this machine; it gives plain tiles until it is told otherwise. */
export async function startMapServer(): Promise<MapServer> {
  const tile = aTile();
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    map.answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const map: MapServer = {
    tiles: { url: `http://127.0.0.1:${port}/{z}/{x}/{y}?key={key}`, key: "secret", attribution: "© Koekartta <b>" },
    requests,
    answer: (response) => response.writeHead(200, { "content-type": "image/png" }).end(tile),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return map;
}

/** A grey square of 256 × 256 with an edge, as a PNG. */
export function aTile(): Buffer {
  const size = 256;
  const rows = Buffer.alloc((size + 1) * size, 0xdd);
  for (let y = 0; y < size; y++) {
    rows[y * (size + 1)] = 0;
    rows[y * (size + 1) + 1] = 0xaa;
  }
  rows.fill(0xaa, 1, size + 1);
  const header = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Gives the library's service this many places of the demo region. @returns the service's id. */
export async function spreadLibrary(database: TestDatabase, places: number): Promise<string> {
  const { rows } = await database.db.pool.query<{ id: string }>(
    `update service set content = jsonb_set(content, '{connections}', (
       select jsonb_agg(content #> '{connections,0}' || jsonb_build_object('channelId', channel.id))
       from (select id from service_channel where content->>'type' = 'serviceLocation'
         and content @? '$.contacts.addresses[*].position.lat' order by source_id limit $1) as channel))
     where source_id = 'kirjasto' returning id`,
    [places],
  );
  return rows[0]?.id ?? "";
}
