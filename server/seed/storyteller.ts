/** Tells what happened before today by the verbs that people use, with the clock set back. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { examined, keep } from "../document/actions.ts";
import { type Act, perform } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import { addDays, type LocalDate, romeDate, startOfRomeDay } from "../kernel/dates.ts";
import { drawn } from "../kernel/paper/a4.ts";
import { note } from "../kernel/paper/paper.ts";
import type { Vault } from "../kernel/vault.ts";
import { createBatch, markExecuted } from "../payment/batch.ts";
import { PaymentOrder } from "../payment/entity.ts";
import { demoUuid } from "./ids.ts";

export const sessionId = demoUuid("no session");

export class Storyteller {
  constructor(
    protected readonly em: SqlEntityManager,
    private readonly vault: Vault,
    private readonly today: Date,
  ) {}

  async paid(daysAgo: number): Promise<void> {
    const accountId = demoUuid("account centrale.operativa");
    const desk: Actor = { door: "desk", accountId, sessionId, role: "operator" };
    const due = await this.em.fork().find(PaymentOrder, { batch: null });
    const { id } = await this.do(daysAgo, desk, (act) =>
      createBatch(act, { paymentOrderIds: due.map((order) => order.id), approvalAboveCents: Infinity }),
    );
    await this.do(daysAgo, desk, (act) =>
      markExecuted(act, { paymentBatchId: id, executedOn: this.day(daysAgo) }),
    );
  }

  protected async file(daysAgo: number, actor: Actor, title: string): Promise<string> {
    const content = await drawn(
      {
        ...{ fileName: title, title, subtitle: "Documento dimostrativo" },
        parts: [note("Nessuna persona vera, nessun dato vero.")],
      },
      { language: "it", fundName: "Dati dimostrativi", call: [], printedAt: this.today },
    );
    const file = await examined({ name: `${title.replace(/[^\p{L}\d]+/gu, "-")}.pdf`, content });
    const document = await this.do(daysAgo, actor, async (act) => {
      const { id } = await keep(act, file);
      return { id };
    });
    return document.id;
  }

  protected day(daysAgo: number): LocalDate {
    return addDays(romeDate(this.today), -daysAgo);
  }

  protected do<T>(daysAgo: number, actor: Actor, run: (act: Act) => Promise<T>): Promise<T> {
    // Ten hours after midnight are the same day in every season, whatever time it is now.
    const at = new Date(startOfRomeDay(this.day(daysAgo)).getTime() + 10 * 3_600_000);
    const performer = {
      em: this.em.fork(),
      actor,
      now: () => at,
      vault: this.vault,
      onCommit: () => {},
    };
    return perform(performer, "demo.history", {}, run);
  }
}
