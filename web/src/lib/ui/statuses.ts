import Ban from "@lucide/svelte/icons/ban";
import BadgeEuro from "@lucide/svelte/icons/badge-euro";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleX from "@lucide/svelte/icons/circle-x";
import ClockFading from "@lucide/svelte/icons/clock-fading";
import FileCheck from "@lucide/svelte/icons/file-check";
import FlaskConical from "@lucide/svelte/icons/flask-conical";
import Hourglass from "@lucide/svelte/icons/hourglass";
import Layers from "@lucide/svelte/icons/layers";
import MessageCircleQuestionMark from "@lucide/svelte/icons/message-circle-question-mark";
import UserX from "@lucide/svelte/icons/user-x";
import type { Component } from "svelte";
import type { Language } from "#lib/language.ts";

interface Look {
  tone: "info" | "success" | "warning" | "danger" | "neutral";
  icon: Component;
  label: Record<Language, string>;
}

/** How each status of a thing is shown, the same at every door: takes-in-charge, payments, loaded files, fees. */
export const statuses = {
  AWAITING_MEMBER: {
    tone: "warning",
    icon: MessageCircleQuestionMark,
    label: { it: "Da confermare", en: "To be confirmed" },
  },
  UNDER_EVALUATION: { tone: "info", icon: Hourglass, label: { it: "In valutazione", en: "Being evaluated" } },
  AUTHORISED: { tone: "success", icon: CircleCheck, label: { it: "Autorizzata", en: "Authorised" } },
  /** Of an authorised take-in-charge of which some services are not paid. */
  AUTHORISED_IN_PART: {
    tone: "warning",
    icon: CircleCheck,
    label: { it: "Autorizzata in parte", en: "Authorised in part" },
  },
  PARTLY_SETTLED: {
    tone: "info",
    icon: BadgeEuro,
    label: { it: "Liquidata in parte", en: "Partly settled" },
  },
  SETTLED: { tone: "success", icon: BadgeEuro, label: { it: "Liquidata", en: "Settled" } },
  NOT_COVERED: { tone: "danger", icon: CircleX, label: { it: "Non coperta", en: "Not covered" } },
  DECLINED: {
    tone: "danger",
    icon: UserX,
    label: { it: "Rifiutata dall’assistito", en: "Declined by the member" },
  },
  CANCELLED: { tone: "neutral", icon: Ban, label: { it: "Annullata", en: "Cancelled" } },
  EXPIRED: { tone: "neutral", icon: ClockFading, label: { it: "Scaduta", en: "Expired" } },
  DUE: { tone: "warning", icon: Hourglass, label: { it: "Da pagare", en: "Due" } },
  IN_BATCH: { tone: "info", icon: Layers, label: { it: "In distinta", en: "In a batch" } },
  PAID: { tone: "success", icon: CircleCheck, label: { it: "Pagato", en: "Paid" } },
  SENT_BACK: { tone: "danger", icon: CircleX, label: { it: "Tornato indietro", en: "Sent back" } },
  OWED: { tone: "warning", icon: Hourglass, label: { it: "Da restituire", en: "To be given back" } },
  RETURNED: { tone: "success", icon: CircleCheck, label: { it: "Restituita", en: "Given back" } },
  READY: { tone: "warning", icon: Hourglass, label: { it: "Da eseguire", en: "To be executed" } },
  EXECUTED: { tone: "success", icon: FileCheck, label: { it: "Eseguita", en: "Executed" } },
  RUNNING: { tone: "info", icon: Hourglass, label: { it: "In corso", en: "Under way" } },
  TRIED: { tone: "info", icon: FlaskConical, label: { it: "Provato", en: "Tried" } },
  LOADED: { tone: "success", icon: FileCheck, label: { it: "Caricato", en: "Loaded" } },
  NOT_LOADED: { tone: "warning", icon: Ban, label: { it: "Non scritto", en: "Not written" } },
  FAILED: { tone: "danger", icon: CircleX, label: { it: "Non riuscito", en: "Failed" } },
  INTERRUPTED: { tone: "danger", icon: CircleX, label: { it: "Interrotto", en: "Interrupted" } },
  PROPOSED: { tone: "warning", icon: Hourglass, label: { it: "In attesa", en: "Waiting" } },
  ACCEPTED: { tone: "success", icon: CircleCheck, label: { it: "Accettata", en: "Accepted" } },
  REFUSED: { tone: "danger", icon: CircleX, label: { it: "Rifiutata", en: "Refused" } },
  WITHDRAWN: { tone: "neutral", icon: Ban, label: { it: "Ritirata", en: "Withdrawn" } },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof statuses;
