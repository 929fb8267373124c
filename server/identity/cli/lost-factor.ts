/**
 * `npm run account:lost-factor -- USER_NAME`: takes the second factors of an account away.
 * Exit code 0: done; 1: nothing done, and why; 2: the command is not right.
 */
import process from "node:process";
import { ConfigError, readConfig } from "../../config.ts";
import { DatabaseError, openDatabase } from "../../database.ts";
import { perform } from "../../kernel/act.ts";
import { clock } from "../../kernel/actor.ts";
import { vaultOf } from "../../kernel/vault.ts";
import { loggable } from "../../log.ts";
import { loseFactors } from "../staff/lose-factors.ts";

const usage = `Uso: npm run account:lost-factor -- NOME_UTENTE

Toglie tutte le seconde conferme (app, passkey, codici di recupero) di chi le ha perse, e chiude i suoi accessi. Va usato
dopo aver riconosciuto la persona in altro modo. La avvisiamo per email; chi lavora per una struttura o per la Centrale
Operativa ne prepara un'altra al prossimo accesso.
`;

async function main([userName, ...rest]: readonly string[]): Promise<number> {
  if (userName === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  const config = readConfig();
  const database = await openDatabase(config, (line) => process.stderr.write(`${line}\n`));
  try {
    const performer = {
      ...{ em: database.orm.em.fork(), actor: clock, now: () => new Date() },
      ...{ vault: vaultOf(config.masterKey), onCommit: () => {} },
    };
    const lost = await perform(performer, "account.loseFactors", {}, (act) => loseFactors(act, userName));
    process.stdout.write(
      lost === undefined ? "Nessuno ha questo nome utente.\n" : `Seconde conferme tolte: ${lost}.\n`,
    );
    return lost === undefined ? 1 : 0;
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const isPlain = error instanceof ConfigError || error instanceof DatabaseError;
    process.stderr.write(`${isPlain ? error.message : JSON.stringify(loggable(error))}\n`);
    process.exitCode = 1;
  },
);
