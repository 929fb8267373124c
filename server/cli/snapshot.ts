/** Makes the snapshot of the embedded database at installation, so that a first start need not wait for it. */
import { preparedSnapshot } from "../database.ts";

await preparedSnapshot(() => {});
// The embedded database keeps its process alive.
process.exit(0);
