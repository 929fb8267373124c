import { graphql } from "#lib/gql/index.ts";

/** What a list says of itself: the page's table, filters and search are made of it. */
export const listParts = graphql(`
  fragment ListParts on ListDescription {
    sort {
      by
      order
    }
    columns {
      name
      label
      isSortable
    }
    filters {
      name
      label
      choices {
        value
        label
      }
    }
    keys {
      name
      label
      hint
    }
    sheetPath
  }
`);

/** Where a page of a list begins and ends, for its pager. */
export const pageParts = graphql(`
  fragment PageParts on PageInfo {
    hasPreviousPage
    hasNextPage
    startCursor
    endCursor
  }
`);
