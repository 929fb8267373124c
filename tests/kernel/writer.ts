/** A process that writes to the journal of a database, many acts at once, and rolls some of them back. Prints what it committed. */
import { randomBytes } from "node:crypto";
import { openDatabase } from "../../server/database.ts";
import { perform } from "../../server/kernel/act.ts";
import { clock } from "../../server/kernel/actor.ts";
import { Happenings } from "../../server/kernel/happenings.ts";
import { startSequencer } from "../../server/kernel/sequencer.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { openLog } from "../../server/log.ts";
import { writing } from "./writing.ts";

const [databaseUrl = "", writers = "", acts = ""] = process.argv.slice(2);
const database = await openDatabase({ databaseUrl, dataFolder: "", databaseWaitMs: 20_000 });
const happenings = new Happenings();
const stop = startSequencer(() => database.orm.em.fork(), happenings, openLog("silent"));
const vault = vaultOf(randomBytes(32));
const committed = await writing({ writers: Number(writers), acts: Number(acts) }, (run) =>
  perform(
    {
      em: database.orm.em.fork(),
      actor: clock,
      now: () => new Date(),
      vault,
      onCommit: () => happenings.tell("written"),
    },
    "test.write",
    {},
    run,
  ),
);
await stop();
await database.close();
process.stdout.write(JSON.stringify(committed));
