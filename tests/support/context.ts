import { Context } from "../../server/context.ts";
import type { Database } from "../../server/database.ts";
import type { Actor, WhoAsks } from "../../server/kernel/actor.ts";
import { Happenings } from "../../server/kernel/happenings.ts";
import type { Language } from "../../server/kernel/language.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { testConfig } from "./server.ts";

/** Somebody at a door of whom nothing else matters. */
export function anybodyAt(door: Actor["door"], personId = ""): Actor {
  const ids = { accountId: "", sessionId: "" };
  switch (door) {
    case "visitor":
    case "clock":
      return { door };
    case "proving":
      return { door, ...ids, needs: "factor" };
    case "member":
      return { door, ...ids, personId };
    case "facility":
      return { door, ...ids, facilityId: "", role: "owner" };
    case "desk":
      return { door, ...ids, role: "operator" };
  }
}

/** A context without a request: of whoever asks, on 23 November 2026 unless said otherwise. */
export function contextOf(
  database: Database,
  asker: Actor | WhoAsks,
  options: { readonly now?: () => Date; readonly language?: Language } = {},
): Context {
  const config = testConfig(0, "");
  return new Context({
    em: database.orm.em.fork(),
    asker,
    language: "it",
    config,
    vault: vaultOf(config.masterKey),
    happenings: new Happenings(),
    address: "",
    device: undefined,
    userAgent: undefined,
    setCookie: () => {},
    rememberDevice: () => {},
    now: () => new Date("2026-11-23T10:00:00Z"),
    ...options,
  });
}
