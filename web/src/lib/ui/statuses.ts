import Ban from "@lucide/svelte/icons/ban";
import BadgeEuro from "@lucide/svelte/icons/badge-euro";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleX from "@lucide/svelte/icons/circle-x";
import CircleMinus from "@lucide/svelte/icons/circle-minus";
import ClockFading from "@lucide/svelte/icons/clock-fading";
import FileCheck from "@lucide/svelte/icons/file-check";
import FilePlus from "@lucide/svelte/icons/file-plus";
import FlaskConical from "@lucide/svelte/icons/flask-conical";
import Hourglass from "@lucide/svelte/icons/hourglass";
import Inbox from "@lucide/svelte/icons/inbox";
import Layers from "@lucide/svelte/icons/layers";
import MessageCircleQuestionMark from "@lucide/svelte/icons/message-circle-question-mark";
import UserX from "@lucide/svelte/icons/user-x";
import type { Component } from "svelte";

interface Look {
  tone: "info" | "success" | "warning" | "danger" | "neutral";
  icon: Component;
}

/** Icon and colour of each status, the same at every door: takes-in-charge, expense documents, payments, loaded files, fees, representatives. Its words come from the API. */
export const statuses = {
  AWAITING_MEMBER: {
    tone: "warning",
    icon: MessageCircleQuestionMark,
  },
  UNDER_EVALUATION: { tone: "info", icon: Hourglass },
  AUTHORISED: { tone: "success", icon: CircleCheck },
  /** Of an authorised take-in-charge of which some services are not paid. */
  AUTHORISED_IN_PART: {
    tone: "warning",
    icon: CircleCheck,
  },
  PARTLY_SETTLED: {
    tone: "info",
    icon: BadgeEuro,
  },
  SETTLED: { tone: "success", icon: BadgeEuro },
  NOT_COVERED: { tone: "danger", icon: CircleX },
  DECLINED: {
    tone: "danger",
    icon: UserX,
  },
  CANCELLED: { tone: "neutral", icon: Ban },
  EXPIRED: { tone: "neutral", icon: ClockFading },
  RECEIVED: { tone: "info", icon: Inbox },
  DOCUMENTS_MISSING: { tone: "warning", icon: FilePlus },
  NOT_PAYABLE: { tone: "danger", icon: CircleX },
  SUBTRACTED: { tone: "neutral", icon: CircleMinus },
  DUE: { tone: "warning", icon: Hourglass },
  IN_BATCH: { tone: "info", icon: Layers },
  PAID: { tone: "success", icon: CircleCheck },
  SENT_BACK: { tone: "danger", icon: CircleX },
  OWED: { tone: "warning", icon: Hourglass },
  RETURNED: { tone: "success", icon: CircleCheck },
  TO_APPROVE: { tone: "info", icon: Hourglass },
  READY: { tone: "warning", icon: Hourglass },
  DISSOLVED: { tone: "neutral", icon: Ban },
  EXECUTED: { tone: "success", icon: FileCheck },
  RUNNING: { tone: "info", icon: Hourglass },
  TRIED: { tone: "info", icon: FlaskConical },
  LOADED: { tone: "success", icon: FileCheck },
  NOT_LOADED: { tone: "warning", icon: Ban },
  FAILED: { tone: "danger", icon: CircleX },
  INTERRUPTED: { tone: "danger", icon: CircleX },
  PROPOSED: { tone: "warning", icon: Hourglass },
  ACCEPTED: { tone: "success", icon: CircleCheck },
  REFUSED: { tone: "danger", icon: CircleX },
  WITHDRAWN: { tone: "neutral", icon: Ban },
  WAITING: { tone: "warning", icon: Hourglass },
  REPLACED: { tone: "neutral", icon: Ban },
  IN_EFFECT: { tone: "success", icon: CircleCheck },
  TO_COME: { tone: "info", icon: Hourglass },
  OVER: { tone: "neutral", icon: ClockFading },
  ENDED: { tone: "neutral", icon: Ban },
  WITHOUT: { tone: "warning", icon: Ban },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof statuses;
