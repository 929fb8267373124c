/** What a document selects of an object, fragments laid out flat. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLObjectType as ObjectType,
  type GraphQLOutputType,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { NotFast } from "./slot.ts";

export type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;
export type Variables = Readonly<Record<string, unknown>>;

export interface Selected {
  /** Its name in the answer: the alias, or the field's own. */
  readonly key: string;
  readonly name: string;
  /** Of its values; nothing of `__typename`. */
  readonly type: GraphQLOutputType | undefined;
  /** What is selected of it in turn; empty of a scalar. */
  readonly fields: readonly Selected[];
  /** Values of its arguments, defaults included. */
  readonly argumentsOf: (variables: Variables) => Record<string, unknown>;
}

/** What decides which parts of a document are selected at all. */
export interface Parts {
  readonly fragments: Fragments;
  /** At least those variables that stand in a directive. */
  readonly switches: Variables;
}

/** The variables that stand in a directive: `@include(if: $priced)`. */
export function switchesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** @throws NotFast for other directives, and for one key asked twice, whose parts would have to be merged */
export function selectedOf(
  set: SelectionSetNode | undefined,
  type: GraphQLObjectType,
  parts: Parts,
): Selected[] {
  const { fragments } = parts;
  const found = (set?.selections ?? []).flatMap((node): Selected[] => {
    if (!isWanted(node, parts)) return [];
    if (node.kind === Kind.FIELD) return [fieldOf(node, type, parts)];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || fragment.directives?.length || (condition !== undefined && condition !== type.name))
      throw new NotFast("fragment");
    return selectedOf(fragment.selectionSet, type, parts);
  });
  if (new Set(found.map(({ key }) => key)).size !== found.length) throw new NotFast("merge");
  return found;
}

function isWanted(node: SelectionNode, { switches }: Parts): boolean {
  const isKnown = ({ name }: { name: { value: string } }) =>
    name.value === "include" || name.value === "skip";
  if (!node.directives?.every(isKnown)) throw new NotFast("directive");
  const included = getDirectiveValues(GraphQLIncludeDirective, node, switches)?.["if"] ?? true;
  return included === true && getDirectiveValues(GraphQLSkipDirective, node, switches)?.["if"] !== true;
}

function fieldOf(node: FieldNode, type: GraphQLObjectType, parts: Parts): Selected {
  const name = node.name.value;
  const key = node.alias?.value ?? name;
  const definition = type.getFields()[name];
  if (!definition) return { key, name, type: undefined, fields: [], argumentsOf: () => ({}) }; // __typename
  const inner = getNamedType(definition.type);
  return {
    key,
    name,
    type: definition.type,
    fields: inner instanceof ObjectType ? selectedOf(node.selectionSet, inner, parts) : [],
    argumentsOf: (variables) => getArgumentValues(definition, node, variables),
  };
}
