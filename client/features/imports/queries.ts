import { graphql } from '../../gql/gql.ts';
import type {
  ImportPreviewQuery as PreviewAnswer,
  ImportsQuery as ImportsAnswer,
} from '../../gql/graphql.ts';

/** What an import of a file would do: how its columns are read, counts, and the rows with certain outcomes. */
export const ImportPreviewQuery = graphql(`
  query ImportPreview(
    $kind: ImportKind!
    $file: String!
    $options: ImportOptionsInput
    $action: [ImportAction!]
    $first: Int!
    $after: String
  ) {
    importPreview(kind: $kind, file: $file, options: $options) {
      sheets
      sheet
      columns {
        place
        letter
        header
        field
        example
      }
      fields {
        field
        label
        required
      }
      missing
      total
      added
      changed
      same
      refused
      needsReason
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
          needsReason
          changes {
            field
            label
            before
            after
          }
          faults {
            column
            cell
            code
            written
            message
          }
          warnings {
            column
            cell
            code
            written
            message
          }
        }
      }
    }
  }
`);

/** What an import would do. */
export type Preview = PreviewAnswer['importPreview'];
/** What becomes of one row. */
export type PreviewRow = Preview['rows']['nodes'][number];

/** Applies what was shown, or nothing. */
export const ImportApplyMutation = graphql(`
  mutation ImportApply($kind: ImportKind!, $file: String!, $digest: String!, $options: ImportOptionsInput) {
    importApply(kind: $kind, file: $file, digest: $digest, options: $options) {
      added
      changed
      refused
      undo {
        id
        canUndo
        why
      }
    }
  }
`);

/** How far the check or import of a file has come; null where none is under way. */
export const ImportProgressQuery = graphql(`
  query ImportProgress($file: String!) {
    importProgress(file: $file) {
      step
      done
      total
    }
  }
`);

/** Imports of before; one's own, and for the CIO office all. */
export const ImportsQuery = graphql(`
  query Imports($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        fileName
        appliedAt
        appliedBy
        added
        changed
        undone
        canUndo
        why
      }
    }
  }
`);

/** An import of before. */
export type EarlierImport = ImportsAnswer['imports']['nodes'][number];

/** Takes back everything that an import changed, or nothing. */
export const UndoImportMutation = graphql(`
  mutation UndoImport($id: Int!) {
    undoImport(id: $id)
  }
`);

/** Ministries that a template can be narrowed to. */
export const TemplateMinistriesQuery = graphql(`
  query TemplateMinistries {
    organisations(kind: MINISTRY) {
      code
      abbreviation
      name
      lineage
    }
  }
`);
