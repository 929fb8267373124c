/**
 * The searches that everybody waits for, answered by one prepared statement that writes the JSON of the answer itself:
 * a document is compiled once into that statement, and its text passes through to the client unread. Whatever this
 * does not know (another field, two searches at once, a rare filter) is executed as any other document, with the same
 * answer.
 */
import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation } from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { type RawBuilder, sql } from "kysely";
import type { Context } from "../../../context.ts";
import type { Actor, WhoAsks } from "../../../kernel/actor.ts";
import { romeDate } from "../../../kernel/dates.ts";
import { asSql, nameOf, type PreparedStatement, preparedRows } from "../../../kernel/prepared.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { atHand } from "./at-hand.ts";
import { type AskAbove, type EdgeOffer, Lists } from "./lists.ts";
import type { Row, Values } from "./page.ts";
import { centreGeography, type Root, roots } from "./roots.ts";
import { type Selected, selectedOf, switchesOf, type Variables } from "./selection.ts";
import { NotFast, Slot } from "./slot.ts";
import { jsonOf } from "./value.ts";

/** The `data` of an answer, as its JSON text. */
class ReadyJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** How Apollo writes an answer: ready JSON as it is, anything else as ever. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data } = result as { data: unknown };
  return data instanceof ReadyJson ? `{"data":${data.text}}\n` : `${JSON.stringify(result)}\n`;
}

/** A document, compiled anew for each of its operations and each position of its switches. */
interface Known {
  readonly switches: readonly string[];
  readonly plans: Map<string, Compiled | null>;
}

/** What all requests of one document, operation and position of switches share. */
interface Compiled {
  /** The one search among the fields; none when all are at hand. */
  readonly search: Search | undefined;
  /** All fields, in their order. */
  readonly fields: readonly Selected[];
}

interface Search {
  readonly root: Root;
  readonly field: Selected;
  readonly statements: Map<string, Statement>;
}

interface Statement extends PreparedStatement {
  readonly parameters: readonly unknown[];
  readonly lists: Lists;
}

/** What slots read from. */
interface Request extends Values {
  /** Values of the statement that finds who asks. */
  readonly who: readonly unknown[];
}

/** Members and facilities search the same network; nobody else is answered here. */
const reader: Actor = { door: "member", accountId: "", sessionId: "", personId: "" };

function maySearch({ door }: Actor): boolean {
  return door === "member" || door === "facility";
}

/** A field of a facility's place in a search that a room above answers from the price of the searched service. */
export interface EdgeField {
  readonly name: string;
  /** Its value, as its resolver gives it; null without a price. Those of a page are asked together. */
  value(
    context: Context,
    offer: EdgeOffer | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Promise<object | null>;
}

/** @param edgeFields fields of an edge that rooms above the network answer */
export function fastPath(
  schema: GraphQLSchema,
  edgeFields: readonly EdgeField[] = [],
): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, Known>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          const text = await answered(schema, edgeFields, known, request);
          if (text === undefined) return null;
          const data = new ReadyJson(text) as unknown as Record<string, unknown>;
          return { http: request.response.http, body: { kind: "single", singleResult: { data } } };
        },
      };
    },
  };
}

async function answered(
  schema: GraphQLSchema,
  edgeFields: readonly EdgeField[],
  documents: WeakMap<DocumentNode, Known>,
  { document, operation, contextValue, request }: GraphQLRequestContextResponseForOperation<Context>,
): Promise<string | undefined> {
  if (!contextValue.whoAsks && !maySearch(contextValue.actor)) return undefined;
  const known = documents.get(document) ?? { switches: switchesOf(document), plans: new Map() };
  documents.set(document, known);
  const name = operation.name?.value ?? "";
  if (known.plans.get(name) === null) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (!coerced) return undefined;
  const key = [name, ...known.switches.map((one) => coerced[one])].join(" ");
  let plan = known.plans.get(key);
  if (plan === undefined) known.plans.set(key, (plan = compile(schema, document, operation, coerced)));
  return plan === null
    ? undefined
    : await run(plan, { variables: coerced, context: contextValue, edgeFields }).catch(unlessNotFast);
}

function unlessNotFast(error: unknown): undefined {
  if (!(error instanceof NotFast) && !(error instanceof Refusal)) throw error;
}

/** A query of fields that are known here, one search at most; or nothing. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  switches: Variables,
): Compiled | null {
  const query = schema.getQueryType();
  if (operation.operation !== "query" || operation.directives?.length || !query) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  try {
    const fields = selectedOf(operation.selectionSet, query, { fragments, switches });
    const [field, ...others] = fields.filter(({ name }) => !Object.hasOwn(atHand, name));
    if (field === undefined) return fields.length ? { search: undefined, fields } : null;
    const root = roots[field.name];
    return root && !others.length ? { search: { root, field, statements: new Map() }, fields } : null;
  } catch (error) {
    return unlessNotFast(error) ?? null;
  }
}

/** One request, and what it may ask of other rooms. */
interface Asked {
  readonly variables: Variables;
  readonly context: Context;
  readonly edgeFields: readonly EdgeField[];
}

/** The text of the data; nothing when the fast path cannot answer. */
async function run({ search, fields }: Compiled, asked: Asked): Promise<string | undefined> {
  const { context, variables } = asked;
  const found = search && (await searched(search, asked));
  if (search && found === undefined) return undefined;
  if (!search && !maySearch(await context.recognise())) return undefined;
  const texts = fields.map(async (field) => {
    if (field === search?.field) return `${JSON.stringify(field.key)}:${found}`;
    const value = await atHand[field.name]?.(field.argumentsOf(variables), context);
    return `${JSON.stringify(field.key)}:${jsonOf(value, field)}`;
  });
  return `{${(await Promise.all(texts)).join()}}`;
}

/** The text of the search; nothing when whoever asks may not search, or what was found does not prove the page right. */
async function searched(
  { root, field, statements }: Search,
  { variables, context, edgeFields }: Asked,
): Promise<string | undefined> {
  const { whoAsks, language } = context;
  const values = await root.read(context, field.argumentsOf(variables));
  const request: Request = { ...values, who: whoAsks?.values ?? [] };
  const key = `${language} ${whoAsks?.statement.name ?? ""} ${values.shape}`;
  let statement = statements.get(key);
  if (!statement)
    statements.set(key, (statement = statementOf(root, field, values, { context, edgeFields })));
  const parameters = statement.parameters.map((one) => (one instanceof Slot ? one.read(request) : one));
  const [row] = await preparedRows<Row>(context.em, statement, parameters);
  if (row && whoAsks && !maySearch(await context.recognise(whoAsks.actorOf(row)))) return undefined;
  const answer = row && root.answer(row, values, field.fields);
  if (answer === undefined) return undefined;
  const { serviceCode } = values.filter as { serviceCode?: string };
  const today = romeDate(context.now());
  const askAbove = askerOf(context, edgeFields);
  return statement.lists.written(answer, { today, variables, askAbove, serviceCode });
}

function askerOf(context: Context, edgeFields: readonly EdgeField[]): AskAbove {
  return async (name, offer, given) =>
    (await edgeFields.find((field) => field.name === name)?.value(context, offer, given)) ?? null;
}

function statementOf(
  root: Root,
  selected: Selected,
  values: Values,
  { context: { whoAsks, language, em }, edgeFields }: Omit<Asked, "variables">,
): Statement {
  const lists = new Lists(language);
  const search = root.statement(reader, values, selected.fields, {
    centre: values.place && centreGeography,
    lists,
    edgeFields: edgeFields.map(({ name }) => name),
  });
  const { sql: text, parameters } = (whoAsks ? onlyFor(whoAsks, search) : search).compile(em.getKysely());
  return { name: nameOf(text), text, parameters, lists };
}

/** Finds who asks on the way, and searches only when somebody does: one statement instead of two. */
function onlyFor({ statement, values }: WhoAsks, search: RawBuilder<Row>): RawBuilder<Row> {
  const who = asSql(
    statement,
    values.map((_, place) => Slot.of((request: Request) => request.who[place])),
  );
  return sql<Row>`
    select who.*, found.* from (${who}) who
    cross join lateral (select * from (${search}) searched where who."sessionId" is not null) found`;
}
