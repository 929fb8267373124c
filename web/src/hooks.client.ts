import type { HandleClientError } from "@sveltejs/kit/hooks";

/** A request that did not get through is not a defect: the page says that the service does not answer. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind !== "unknown") return;
  // what `fetch` throws when there is no connection
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return { status: 503 };
  console.error(error);
};
