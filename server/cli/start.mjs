/** `npm start`: sets up whatever is missing, then runs the one process. */
import process from "node:process";
import { buildPages, command, install, prepareEmbeddedDatabase, run, shippedNode } from "./prepare.mjs";

command(async () => {
  await install({ forTests: false });
  const embedded = !process.env.DATABASE_URL?.trim();
  await Promise.all([buildPages(), ...(embedded ? [prepareEmbeddedDatabase()] : [])]);
  const { code } = await run(shippedNode(), ["--import", "tsx", "server/main.ts"], { stdio: "inherit" });
  return code;
});
