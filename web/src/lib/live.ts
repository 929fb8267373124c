import type { HappeningsSubscription } from "./gql/graphql.ts";
import { throttled } from "./throttle.ts";

const happenings = /* GraphQL */ `
  subscription Happenings($after: ID) {
    happenings(after: $after) {
      cursor
      subjectType
      subjectId
    }
  }
`;

/** Lines of one act come together; and no page needs to be newer than a second. */
const pace = { gatherMs: 100, pauseMs: 1_000 };
/** After a broken connection, an ended session, a restart of the server: try again, and less and less eagerly. */
const again = { firstMs: 1_000, mostMs: 30_000 };

export interface Follower {
  /** The newest happening that the page's data know of; null where none was asked: then from now on. */
  readonly after: string | null;
  /** Kinds and ids of what the page shows; undefined where it does not say, and everything may be of it. */
  readonly shown: () => readonly string[] | undefined;
  /** Loads the page's data again. */
  readonly refresh: () => Promise<void>;
}

/**
 * Keeps the page up to date: when something happens to what it shows, its data load again. It goes on behind the last
 * happening seen, also after a broken connection, so that none is lost. Returns what stops it.
 */
export function followHappenings({ after: first, shown, refresh }: Follower): () => void {
  let after = first;
  const refreshing = throttled(refresh, pace);
  const stop = subscribed(
    () => ({ query: happenings, variables: { after } }),
    ({ happenings: { cursor, subjectType, subjectId } }: HappeningsSubscription) => {
      after = cursor;
      const concerns = shown();
      if (!concerns || concerns.includes(subjectType) || concerns.includes(subjectId)) refreshing.ask();
    },
  );
  return () => {
    refreshing.stop();
    stop();
  };
}

/** What the server says, of the protocol `graphql-transport-ws`. */
type Message =
  | { readonly type: "connection_ack" | "ping" | "pong" | "error" | "complete" }
  | { readonly type: "next"; readonly payload: { readonly data?: unknown } };

/**
 * One subscription that never ends by itself. The protocol is spoken here, in a few lines: the client of `graphql-ws`
 * would weigh as much as a page.
 */
function subscribed<Data>(asking: () => object, heard: (data: Data) => void): () => void {
  let isStopped = false;
  let waitMs = again.firstMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;

  const connect = () => {
    const opened = new WebSocket(location.origin.replace(/^http/, "ws") + "/graphql", "graphql-transport-ws");
    const say = (message: object) => opened.send(JSON.stringify(message));
    socket = opened;
    opened.onopen = () => say({ type: "connection_init" });
    opened.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      switch (message.type) {
        case "connection_ack":
          return say({ id: "1", type: "subscribe", payload: asking() });
        case "ping":
          return say({ type: "pong" });
        case "next":
          waitMs = again.firstMs;
          if (message.payload.data) heard(message.payload.data as Data);
          return;
        case "error":
        case "complete":
          return opened.close();
        case "pong":
      }
    };
    opened.onclose = () => {
      if (isStopped) return;
      timer = setTimeout(connect, waitMs);
      waitMs = Math.min(2 * waitMs, again.mostMs);
    };
  };
  connect();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}
