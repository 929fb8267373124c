/**
 * `npm run account:first -- administrator "NAME" EMAIL` or `… -- owner FACILITY "NAME" EMAIL`: invites the first who keeps the
 * people of the desk, or of a facility (its id, or its name in the files it was loaded from), and prints the link.
 * Exit code 0: invited; 1: nobody is, and why; 2: the command is not right.
 */
import process from "node:process";
import { ConfigError, readConfig } from "../../config.ts";
import { DatabaseError, openDatabase } from "../../database.ts";
import { perform } from "../../kernel/act.ts";
import { clock } from "../../kernel/actor.ts";
import { vaultOf } from "../../kernel/vault.ts";
import { loggable } from "../../log.ts";
import { Facility } from "../../network/entity.ts";
import { isUuid } from "../../kernel/ids.ts";
import { inviteFirst, NotFirst } from "../staff/first.ts";

const usage = `Uso: npm run account:first -- administrator "NOME COGNOME" EMAIL
     npm run account:first -- owner STRUTTURA "NOME COGNOME" EMAIL

Invita il primo amministratore della Centrale Operativa, o il primo titolare di una struttura (il suo id, o il nome che ha
nei file da cui è stata caricata). Stampa il collegamento con cui accetta: vale una volta sola, per i giorni scritti nelle
impostazioni (7). Gli altri li invita poi quella persona, dalla pagina Persone.
`;

async function main([kind, ...rest]: readonly string[]): Promise<number> {
  const isAsked = kind === "owner" ? rest.length === 3 : kind === "administrator" && rest.length === 2;
  const [email, displayName, facility] = rest.toReversed();
  if (!isAsked || displayName === undefined || email === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const config = readConfig();
  const database = await openDatabase(config, (line) => process.stderr.write(`${line}\n`));
  try {
    const em = database.orm.em.fork();
    const where = facility && (isUuid(facility) ? { id: facility } : { externalId: facility });
    const found = where && (await em.findOne(Facility, where));
    if (where && !found) throw new NotFirst("Nessuna struttura ha questo id o questo nome.");
    const performer = {
      ...{ em, actor: clock, now: () => new Date(), vault: vaultOf(config.masterKey), onCommit: () => {} },
    };
    const first = { facilityId: found ? found.id : null, displayName, email };
    const path = await perform(performer, "invitation.first", {}, (act) => inviteFirst(act, first));
    process.stdout.write(`${config.publicUrl}${path}\n`);
    return 0;
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const isPlain =
      error instanceof NotFirst || error instanceof ConfigError || error instanceof DatabaseError;
    process.stderr.write(`${isPlain ? error.message : JSON.stringify(loggable(error))}\n`);
    process.exitCode = 1;
  },
);
