import { graphql } from '../../gql/gql.ts';

/** What an import of a file would do: counts, and the rows of some kinds. */
export const ImportPreviewQuery = graphql(`
  query ImportPreview($file: String!, $action: [ImportAction!], $first: Int!, $after: String) {
    importPreview(kind: SERVICE_CATALOGUE, file: $file) {
      total
      added
      changed
      same
      refused
      digest
      rows(action: $action, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          line
          action
          code
          title
          leikaKey
          changes {
            field
            before
            after
          }
          faults {
            column
            code
            written
            message
          }
        }
      }
    }
  }
`);

export const ImportApplyMutation = graphql(`
  mutation ImportApply($file: String!, $digest: String!) {
    importApply(kind: SERVICE_CATALOGUE, file: $file, digest: $digest) {
      total
      added
      changed
      same
      refused
    }
  }
`);
