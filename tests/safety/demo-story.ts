import { demoPassword, insured } from "../../server/seed/cast.ts";
import * as story from "../journeys/story.ts";
import type { Client } from "../support/client.ts";
import type { TestServer } from "../support/server.ts";

/** The steps of the story as the people of the demo take them, who are the ones in these products. */
export * from "../journeys/story.ts";

export const giulia = player("giulia");
export const paolo = player("paolo");

export function player(key: string) {
  const found = insured.find((person) => person.key === key);
  if (!found?.email) throw new Error(`nobody with an address is called ${key}`);
  return { ...found, email: found.email };
}

export const signedIn = (server: Pick<TestServer, "client">, userName: string) =>
  story.signedIn(server, userName, demoPassword);

export const foundMember = (client: Client) => story.foundMember(client, giulia);

export const openingInput = (client: Client, opening: story.Opening = {}) =>
  story.openingInput(client, { member: giulia, ...opening });

export const opened = (client: Client, opening: story.Opening = {}) =>
  story.opened(client, { member: giulia, ...opening });

export const authorised = (reception: Client, member: Client, opening: story.Opening = {}) =>
  story.authorised(reception, member, { member: giulia, ...opening });
