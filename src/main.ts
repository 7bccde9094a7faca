import { enableCompileCache } from "node:module";

// What was compiled at an earlier start need not be compiled again; this must be said before the program itself is loaded.
enableCompileCache();
await import("./serve.ts");
