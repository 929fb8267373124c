/**
 * The searches that everybody waits for, answered by one prepared statement that writes the JSON of the answer itself:
 * a document is compiled once into that statement, and its text passes through to the client unread. Whatever this
 * does not know (another field, a directive, a rare filter) is executed as any other document, with the same answer.
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
import type { Context } from "../../context.ts";
import { type RawBuilder, sql } from "kysely";
import type { Actor, WhoAsks } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { asSql, nameOf, type PreparedStatement, preparedRows } from "../../kernel/prepared.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { Lists } from "./lists.ts";
import { centreGeography, type Root, roots, type Row, type Values } from "./roots.ts";
import { type Selected, selectedOf, type Variables } from "./selection.ts";
import { NotFast, Slot } from "./slot.ts";

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

/** What all requests of one document and operation share. */
interface Compiled {
  readonly root: Root;
  readonly selected: Selected;
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

export function fastPath(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled | null>>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          const text = await answered(schema, compiled, request);
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
  known: WeakMap<DocumentNode, Map<string, Compiled | null>>,
  { document, operation, contextValue, request }: GraphQLRequestContextResponseForOperation<Context>,
): Promise<string | undefined> {
  if (!contextValue.whoAsks && !maySearch(contextValue.actor)) return undefined;
  const ofDocument = known.get(document) ?? new Map<string, Compiled | null>();
  known.set(document, ofDocument);
  const key = operation.name?.value ?? "";
  let plan = ofDocument.get(key);
  if (plan === undefined) ofDocument.set(key, (plan = compile(schema, document, operation)));
  if (plan === null) return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  return coerced && (await run(plan, coerced, contextValue).catch(unlessNotFast));
}

function unlessNotFast(error: unknown): undefined {
  if (!(error instanceof NotFast) && !(error instanceof Refusal)) throw error;
}

/** A query of one known field, or nothing. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Compiled | null {
  const query = schema.getQueryType();
  if (operation.operation !== "query" || operation.directives?.length || !query) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  try {
    const [selected, ...others] = selectedOf(operation.selectionSet, query, fragments);
    const root = selected && roots[selected.name];
    return root && !others.length ? { root, selected, statements: new Map() } : null;
  } catch (error) {
    return unlessNotFast(error) ?? null;
  }
}

async function run(
  { root, selected, statements }: Compiled,
  variables: Variables,
  context: Context,
): Promise<string | undefined> {
  const { whoAsks, language } = context;
  const values = await root.read(context, selected.argumentsOf(variables));
  const request: Request = { ...values, who: whoAsks?.values ?? [] };
  const key = `${language} ${whoAsks?.statement.name ?? ""} ${values.shape}`;
  let statement = statements.get(key);
  if (!statement) statements.set(key, (statement = statementOf(root, selected, values, context)));
  const parameters = statement.parameters.map((one) => (one instanceof Slot ? one.read(request) : one));
  const [row] = await preparedRows<Row>(context.em, statement, parameters);
  if (row && whoAsks && !maySearch(await context.recognise(whoAsks.actorOf(row)))) return undefined;
  const answer = row && root.answer(row, values, selected.fields);
  if (answer === undefined) return undefined;
  const text = statement.lists.written(answer, { today: romeDate(context.now()), variables });
  return `{${JSON.stringify(selected.key)}:${text}}`;
}

function statementOf(
  root: Root,
  selected: Selected,
  values: Values,
  { whoAsks, language, em }: Context,
): Statement {
  const lists = new Lists(language);
  const search = root.statement(reader, values, selected.fields, {
    centre: values.place && centreGeography,
    lists,
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
