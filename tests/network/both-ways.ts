import type { ApolloServer } from "@apollo/server";
import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll } from "vitest";
import type { Context } from "../../server/context.ts";
import type { Database } from "../../server/database.ts";
import { apolloServer } from "../../server/graphql.ts";
import type { Actor } from "../../server/kernel/actor.ts";
import type { Language } from "../../server/kernel/language.ts";
import { stringifyResult } from "../../server/network/search/fast/plugin.ts";
import { productSchema } from "../../server/schema.ts";
import { OutageLog } from "../../server/http/unavailable.ts";
import pino from "pino";
import { anybodyAt, contextOf } from "../support/context.ts";

type Answer = Readonly<Record<string, unknown>>;

/** Who asks, as far as a search needs to know. */
export interface Asker {
  readonly door: Actor["door"];
  readonly personId?: string;
  readonly language?: Language;
}

export interface BothWays {
  /** The answer as bytes that a client reads, and whether the fast path gave it. */
  fast(document: string, variables: object, asker?: Asker): Promise<{ isFast: boolean; answer: Answer }>;
  /** What plain execution answers. */
  plain(document: string, variables: object, asker?: Asker): Promise<Answer>;
}

const someMember: Asker = { door: "member" };

/** Asks the same of the product's server and of plain execution, for the tests of a `describe`. */
export function bothWays(database: Database): BothWays {
  let schema: GraphQLSchema;
  let server: ApolloServer<Context>;
  beforeAll(async () => {
    schema = productSchema();
    const log = pino({ level: "silent" });
    server = apolloServer({ schema, production: false, log, outages: new OutageLog(log) });
    await server.start();
  });
  afterAll(() => server.stop());

  const contextFor = ({ door, personId = "", language = "it" }: Asker) => {
    return contextOf(database, anybodyAt(door, personId), { language });
  };

  return {
    async fast(query, given, asker = someMember) {
      const variables = given as Record<string, unknown>;
      const { body } = await server.executeOperation(
        { query, variables },
        { contextValue: contextFor(asker) },
      );
      if (body.kind !== "single") throw new Error("not a single answer");
      const { data } = body.singleResult as { data?: unknown };
      const text = stringifyResult(body.singleResult);
      // What graphql-js makes has no prototype.
      const isFast = typeof data === "object" && data !== null && Object.getPrototypeOf(data) !== null;
      return { isFast, answer: JSON.parse(text) as Answer };
    },
    async plain(source, given, asker = someMember) {
      const variableValues = given as Record<string, unknown>;
      const result = await graphql({ schema, source, variableValues, contextValue: contextFor(asker) });
      return JSON.parse(JSON.stringify(result)) as Answer;
    },
  };
}
