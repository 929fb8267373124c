import { providersFollow } from "./claim/providers.ts";
import type { Happenings } from "./kernel/happenings.ts";
import { type JournalReader, type ReaderParts, startReading } from "./kernel/readers.ts";
import { letters } from "./messaging/letters.ts";

/** Who reads the journal, and what this process has seen when something followed. */
const followers: readonly { reader: JournalReader; seen?: Parameters<Happenings["tell"]>[0] }[] = [
  { reader: letters, seen: "posted" },
  { reader: providersFollow },
];

/** Begins to follow the journal: from here on nothing is missed. The stop waits for what is under way. */
export async function startFollowing(parts: ReaderParts): Promise<() => Promise<void>> {
  const stops = await Promise.all(
    followers.map(({ reader, seen }) =>
      startReading(reader, parts, () => seen && parts.happenings.tell(seen)),
    ),
  );
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
