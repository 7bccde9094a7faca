import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

interface Asked {
  readonly challenge: string;
}

/** A sign-in key made of software, for tests: answers as a browser with a security key does. */
export interface TestAuthenticator {
  /** Makes a key. @param accountHandle `user.id` of the options */
  create(options: Asked & { readonly user: { readonly id: string } }): Record<string, unknown>;
  /** Answers with the key that was made last. */
  get(options: Asked): Record<string, unknown>;
}

export function createTestAuthenticator(
  origin: string,
  options: {
    /** Whether it asks its owner for a finger or a PIN. */
    readonly isVerified?: boolean;
    /** Stands still at this number; otherwise it counts its answers. */
    readonly counter?: number;
    /** Tells the same key's name each time it makes one. */
    readonly sameKey?: boolean;
  } = {},
): TestAuthenticator {
  const rpId = new URL(origin).hostname;
  const flags = options.isVerified === false ? 0x01 : 0x05;
  let counter = options.counter ?? 1;
  let key: { id: Buffer; privateKey: KeyObject; handle: string } | null = null;

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flag: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flag]), count]);
  };
  const answer = (response: Record<string, string>) => ({
    id: key?.id.toString("base64url"),
    rawId: key?.id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response,
  });

  return {
    create({ challenge, user }) {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      key = { id: options.sameKey && key ? key.id : randomBytes(32), privateKey, handle: user.id };
      const cose = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, "base64url"))],
        [-3, new Uint8Array(Buffer.from(y, "base64url"))],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(key.id.length);
      const authData = Buffer.concat([
        head(flags | 0x40),
        Buffer.alloc(16),
        length,
        key.id,
        isoCBOR.encode(cose as never),
      ]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url"),
      });
    },
    get({ challenge }) {
      if (!key) throw new Error("no key has been made");
      if (options.counter === undefined) counter += 1;
      const authData = head(flags);
      const json = clientData("webauthn.get", challenge);
      const signature = sign("sha256", Buffer.concat([authData, sha256(json)]), key.privateKey);
      return answer({
        clientDataJSON: json.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: key.handle,
      });
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
