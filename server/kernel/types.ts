import "./explicit-types.ts";
import { GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";
import { type ClassType, Extensions, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { isLocalDate, localDate } from "./dates.ts";
import { type ErrorCode, errorCodes } from "./error-codes.ts";

/** A day in Italy, `YYYY-MM-DD`. */
export const LocalDateScalar = new GraphQLScalarType({
  name: "LocalDate",
  description: "A calendar day in Italy (Europe/Rome), written YYYY-MM-DD.",
  serialize: (value) => localDate(String(value)),
  parseValue: (value) => parseLocalDate(value),
  parseLiteral: (node) => parseLocalDate(node.kind === Kind.STRING ? node.value : undefined),
});

function parseLocalDate(value: unknown) {
  if (typeof value === "string" && isLocalDate(value)) return value;
  throw new TypeError("a date must be a day that exists, written YYYY-MM-DD");
}

/** An instant, ISO 8601 with zone, of a year that the database knows. */
export const InstantScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  parseValue: (value) => knownInstant(GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (node) => knownInstant(GraphQLDateTimeISO.parseLiteral(node, {})),
  description: "An instant, ISO 8601 in UTC.",
});

function knownInstant(instant: Date): Date {
  const year = instant.getUTCFullYear();
  if (year >= 1000 && year <= 9999) return instant;
  throw new TypeError("an instant must be of a year from 1000 to 9999");
}

/** The most characters that a text of an input may have, where 500 are too many or too few. Longer is refused, never cut. */
export const AtMost = (characters: number) => Extensions({ mostCharacters: characters });

/** A mutation that a document may ask for once, as those with an idempotency key. */
export const OncePerDocument = () => Extensions({ oncePerDocument: true });

/** The codes with which a mutation refuses, apart from those that `surface/answers.ts` knows by its input. */
export const Answers = (...codes: readonly ErrorCode[]) => Extensions({ answers: codes });

/** The enum of `errorCodes`: each value is its name. */
const ErrorCodeEnum = Object.fromEntries(Object.keys(errorCodes).map((code) => [code, code]));
registerEnumType(ErrorCodeEnum, {
  name: "ErrorCode",
  description:
    "Why something was refused, for programs. New ones may come: read an unknown one as a plain no.",
  valuesConfig: Object.fromEntries(
    Object.entries(errorCodes).map(([code, description]) => [code, { description }]),
  ),
});

@ObjectType({
  description:
    "Why a request was refused. `code` is stable for machines, `message` is for people in the asked language and says how to mend it.",
})
export class UserError {
  @Field(() => ErrorCodeEnum, { description: "Stable, for programs; each mutation names those it answers." })
  code!: ErrorCode;

  @Field(() => String, { description: "For people, in the language of the request." })
  message!: string;

  @Field(() => String, { nullable: true, description: "Path of the input to mend, e.g. input.taxCode." })
  field!: string | null;

  @Field(() => String, { nullable: true, description: "Clause of the plan that decides, e.g. 6.2." })
  clause!: string | null;
}

@ObjectType({ description: "What every mutation answers: the reasons of a refusal, or none." })
export class Payload {
  @Field(() => [UserError], { description: "Empty when it was done." })
  errors!: UserError[];
}

@ObjectType({ description: "Where a page of a list begins and ends." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there are rows before." })
  hasPreviousPage!: boolean;

  @Field(() => Boolean, { description: "Whether more rows follow." })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Give it as `before` to get the page before, where a list has that.",
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Give it as `after` to get the next page." })
  endCursor!: string | null;
}

/** The connection and edge types of a node, named after it. */
export function connectionOf<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: "Place of this row, for `after`." })
    cursor!: string;

    @Field(() => node, { description: "The row." })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name}, newest first unless said otherwise.`,
  })
  class Connection {
    @Field(() => [Edge], { description: "The rows of this page." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where this page ends." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many rows the whole list has." })
    totalCount!: number;
  }
  return Connection;
}
