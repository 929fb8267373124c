import { createClient } from "graphql-ws";
import { refreshAll } from "$app/navigation";
import type { HappeningsSubscription } from "./gql/graphql.ts";

const happenings = /* GraphQL */ `
  subscription Happenings($after: ID) {
    happenings(after: $after) {
      cursor
    }
  }
`;

const quietMilliseconds = 250;

/**
 * Keeps the page up to date: whenever something happens that the viewer may see, its data load again.
 * After a broken connection it resumes behind the last happening seen, so that none is lost.
 * Returns what stops it.
 */
export function followHappenings(): () => void {
  let after: string | null = null;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const client = createClient({
    url: `${scheme}://${location.host}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
  });

  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refreshAll(), quietMilliseconds);
  };
  const subscribe = () => {
    if (stopped) return;
    unsubscribe = client.subscribe<HappeningsSubscription>(
      { query: happenings, variables: { after } },
      {
        next: ({ data }) => {
          if (!data) return;
          after = data.happenings.cursor;
          refresh();
        },
        // an ended session or a restart of the server: try again, less eagerly
        error: () => setTimeout(subscribe, 5000),
        complete: () => setTimeout(subscribe, 5000),
      },
    );
  };
  subscribe();

  return () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
    void client.dispose();
  };
}
