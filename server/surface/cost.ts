/** How much a document may ask for: the values of its answer, as many as `first` and its lists allow. */
import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from "graphql-query-complexity";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import { isPageSize, USUAL_SIZE } from "../kernel/listing/request.ts";
import { requestError } from "./errors.ts";

/** Values of one answer. */
const mostCost = 20_000;

/** A list without pages is thought to be so long. */
const usualLength = 5;

/** What an operation asks for with these variables. */
export interface Weight {
  readonly cost: number;
  /** Every `first` of it is a page size. */
  readonly isPaged: boolean;
}

type Variables = Readonly<Record<string, unknown>>;

/** What all requests of one operation share. */
interface Operation {
  /** Variables that change the weight: numbers and conditions. */
  readonly names: readonly string[];
  readonly weights: Map<string, Weight>;
}

/** Weights kept for one operation; any more are worked out anew. */
const mostKept = 200;

export function scales(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, Operation>();

  /**
   * The weight of an operation, which is known already where it was asked before; nothing when its variables do not fit,
   * which whoever executes it says.
   * @throws GraphQLError for arguments that cannot be read
   */
  return (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables) => {
    let shared = known.get(operation);
    if (!shared) known.set(operation, (shared = { names: numbersOf(operation), weights: new Map() }));
    const key = keyOf(shared.names, variables);
    const kept = key === undefined ? undefined : shared.weights.get(key);
    if (kept) return kept;
    const weight = weigh(schema, document, operation, variables);
    if (weight && key !== undefined && shared.weights.size < mostKept) shared.weights.set(key, weight);
    return weight;
  };
}

/**
 * The weight of an operation, or nothing when its variables do not fit.
 * @throws GraphQLError TOO_COSTLY, or BAD_USER_INPUT for arguments that cannot be read
 */
export function weighed(weigh: () => Weight | undefined): Weight | undefined {
  let weight: Weight | undefined;
  try {
    weight = weigh();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw requestError(error.message, ApolloServerErrorCode.BAD_USER_INPUT);
  }
  if (weight && weight.cost > mostCost) throw tooCostly();
  return weight;
}

const tooCostly = () =>
  requestError("This document asks for too much at once: ask for shorter pages.", "TOO_COSTLY", 429);

function numbersOf({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
  return variableDefinitions
    .filter(({ type }) => {
      const bare = type.kind === "NonNullType" ? type.type : type;
      return bare.kind === "NamedType" && ["Int", "Boolean"].includes(bare.name.value);
    })
    .map(({ variable }) => variable.name.value);
}

function keyOf(names: readonly string[], variables: Variables): string | undefined {
  let key = "";
  for (const name of names) {
    const value = variables[name];
    if (typeof value === "string" || (typeof value === "object" && value !== null)) return undefined;
    key += `${String(value)} `;
  }
  return key;
}

function weigh(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Weight | undefined {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return undefined;
  let isPaged = true;
  const values: ComplexityEstimator = ({ field, args, childComplexity }) => {
    const { first, last } = args as { first?: unknown; last?: unknown };
    const size = first ?? last ?? (isListed(field) ? USUAL_SIZE : undefined);
    if (typeof size !== "number") return 1 + lengthOf(field) * childComplexity;
    isPaged &&= isPageSize(size);
    return 1 + Math.min(Math.max(size, 1), 100) * childComplexity;
  };
  const { name } = operation;
  try {
    const cost = getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      estimators: [fieldExtensionsEstimator(), values],
      ...(name ? { operationName: name.value } : {}),
    });
    return { cost, isPaged };
  } catch (error) {
    if (error instanceof Error && error.message === tooManyNodes) return { cost: Infinity, isPaged };
    throw error;
  }
}

/** How the library says that it stopped counting. */
const tooManyNodes = "Query exceeds the maximum allowed number of nodes.";

/** Whether it is a list that has its usual size when no other is asked for. */
function isListed({ args }: { args: readonly { name: string }[] }): boolean {
  return args.some(({ name }) => name === "last");
}

/** The edges of a page are as many as its `first`, which stands one level above. */
function lengthOf({ name, type }: { name: string; type: Parameters<typeof getNamedType>[0] }): number {
  const isMany = isListType(getNullableType(type)) && isObjectType(getNamedType(type));
  return isMany && name !== "edges" ? usualLength : 1;
}
