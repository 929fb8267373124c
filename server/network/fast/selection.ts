/** What a document selects of an object, fragments laid out flat. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  type GraphQLObjectType,
  GraphQLObjectType as ObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { NotFast } from "./slot.ts";

export type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;
export type Variables = Readonly<Record<string, unknown>>;

export interface Selected {
  /** Its name in the answer: the alias, or the field's own. */
  readonly key: string;
  readonly name: string;
  /** What is selected of it in turn; empty of a scalar. */
  readonly fields: readonly Selected[];
  /** Values of its arguments, defaults included. */
  readonly argumentsOf: (variables: Variables) => Record<string, unknown>;
}

/** @throws NotFast for directives, and for one key asked twice, whose parts would have to be merged */
export function selectedOf(
  set: SelectionSetNode | undefined,
  type: GraphQLObjectType,
  fragments: Fragments,
): Selected[] {
  const found = (set?.selections ?? []).flatMap((node): Selected[] => {
    if (node.directives?.length) throw new NotFast("directive");
    if (node.kind === Kind.FIELD) return [fieldOf(node, type, fragments)];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
    const condition = fragment?.typeCondition?.name.value;
    if (!fragment || fragment.directives?.length || (condition !== undefined && condition !== type.name))
      throw new NotFast("fragment");
    return selectedOf(fragment.selectionSet, type, fragments);
  });
  if (new Set(found.map(({ key }) => key)).size !== found.length) throw new NotFast("merge");
  return found;
}

function fieldOf(node: FieldNode, type: GraphQLObjectType, fragments: Fragments): Selected {
  const name = node.name.value;
  const key = node.alias?.value ?? name;
  const definition = type.getFields()[name];
  if (!definition) return { key, name, fields: [], argumentsOf: () => ({}) }; // __typename
  const inner = getNamedType(definition.type);
  return {
    key,
    name,
    fields: inner instanceof ObjectType ? selectedOf(node.selectionSet, inner, fragments) : [],
    argumentsOf: (variables) => getArgumentValues(definition, node, variables),
  };
}
