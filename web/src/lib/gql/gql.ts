/* eslint-disable */
import * as types from "./graphql.ts";
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  "\n  query DoorViewer {\n    viewer {\n      id\n      displayName\n      door\n      facility {\n        id\n        name\n        municipality\n      }\n      facilities {\n        id\n        name\n        municipality\n      }\n      person {\n        firstName\n        lastName\n      }\n    }\n  }\n": typeof types.DoorViewerDocument;
  "\n  subscription Happenings($after: ID) {\n    happenings(after: $after) {\n      cursor\n    }\n  }\n": typeof types.HappeningsDocument;
  "\n  query DemoSignIns {\n    demoSignIns {\n      userName\n      password\n      displayName\n      door\n      description\n    }\n  }\n": typeof types.DemoSignInsDocument;
  "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      errors {\n        code\n        message\n        field\n      }\n      viewer {\n        door\n      }\n    }\n  }\n": typeof types.SignInDocument;
  "\n  mutation SignOut {\n    signOut {\n      errors {\n        code\n      }\n    }\n  }\n": typeof types.SignOutDocument;
};
const documents: Documents = {
  "\n  query DoorViewer {\n    viewer {\n      id\n      displayName\n      door\n      facility {\n        id\n        name\n        municipality\n      }\n      facilities {\n        id\n        name\n        municipality\n      }\n      person {\n        firstName\n        lastName\n      }\n    }\n  }\n":
    types.DoorViewerDocument,
  "\n  subscription Happenings($after: ID) {\n    happenings(after: $after) {\n      cursor\n    }\n  }\n":
    types.HappeningsDocument,
  "\n  query DemoSignIns {\n    demoSignIns {\n      userName\n      password\n      displayName\n      door\n      description\n    }\n  }\n":
    types.DemoSignInsDocument,
  "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      errors {\n        code\n        message\n        field\n      }\n      viewer {\n        door\n      }\n    }\n  }\n":
    types.SignInDocument,
  "\n  mutation SignOut {\n    signOut {\n      errors {\n        code\n      }\n    }\n  }\n":
    types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query DoorViewer {\n    viewer {\n      id\n      displayName\n      door\n      facility {\n        id\n        name\n        municipality\n      }\n      facilities {\n        id\n        name\n        municipality\n      }\n      person {\n        firstName\n        lastName\n      }\n    }\n  }\n",
): (typeof documents)["\n  query DoorViewer {\n    viewer {\n      id\n      displayName\n      door\n      facility {\n        id\n        name\n        municipality\n      }\n      facilities {\n        id\n        name\n        municipality\n      }\n      person {\n        firstName\n        lastName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  subscription Happenings($after: ID) {\n    happenings(after: $after) {\n      cursor\n    }\n  }\n",
): (typeof documents)["\n  subscription Happenings($after: ID) {\n    happenings(after: $after) {\n      cursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  query DemoSignIns {\n    demoSignIns {\n      userName\n      password\n      displayName\n      door\n      description\n    }\n  }\n",
): (typeof documents)["\n  query DemoSignIns {\n    demoSignIns {\n      userName\n      password\n      displayName\n      door\n      description\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      errors {\n        code\n        message\n        field\n      }\n      viewer {\n        door\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      errors {\n        code\n        message\n        field\n      }\n      viewer {\n        door\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: "\n  mutation SignOut {\n    signOut {\n      errors {\n        code\n      }\n    }\n  }\n",
): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      errors {\n        code\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;
