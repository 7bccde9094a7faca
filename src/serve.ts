import { ConfigProblems, readConfig } from "./config.ts";
import { createLog } from "./platform/log.ts";
import { startServer } from "./start-server.ts";

try {
  const config = readConfig();
  const running = await startServer(config, createLog(config.logLevel));
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  console.log(`Polku is ready: ${running.url}/`);
} catch (error) {
  const isExpected = error instanceof ConfigProblems || (error as Error).name === "CannotStart";
  console.error(isExpected ? (error as Error).message : error);
  process.exit(isExpected ? 2 : 1);
}
