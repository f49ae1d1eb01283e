import type { ReportSetsQuery as Sets, VerifiedReportQuery as Verified } from '../../gql/graphql.ts';
import { graphql } from '../../gql/gql.ts';

/** What a report can be narrowed to. */
export const ReportScopeQuery = graphql(`
  query ReportScope($number: Int, $asOf: Date) {
    organisations(kind: MINISTRY, asOf: $asOf) {
      code
      abbreviation
      name
      lineage
    }
    goals(revision: $number, asOf: $asOf) {
      code
      title
    }
  }
`);

/** What people call the ministries. */
export const MinistryNamesQuery = graphql(`
  query MinistryNames {
    organisations(kind: MINISTRY) {
      code
      abbreviation
      lineage
    }
  }
`);

/** Choices as every place needs them. */
export const ChoiceParts = graphql(`
  fragment ChoiceParts on ReportChoices {
    revision
    asOf
    rule
    lang
    ministries
    goals
    parts
  }
`);

/** One's own saved choices and the shared ones. */
export const ReportSetsQuery = graphql(`
  query ReportSets {
    reportSets {
      id
      version
      name
      shared
      mine
      owner
      choices {
        ...ChoiceParts @unmask
      }
    }
  }
`);

export const SaveReportSetMutation = graphql(`
  mutation SaveReportSet($input: SaveReportSetInput!) {
    saveReportSet(input: $input) {
      id
      version
      name
      shared
    }
  }
`);

export const DeleteReportSetMutation = graphql(`
  mutation DeleteReportSet($id: Int!, $version: Int!) {
    deleteReportSet(id: $id, version: $version)
  }
`);

/** Who had which report made, newest first. */
export const ReportExportsQuery = graphql(`
  query ReportExports($first: Int!, $after: String) {
    reportExports(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        exportedAt
        exportedBy
        format
        sha256
        choices {
          ...ChoiceParts @unmask
        }
      }
    }
  }
`);

/** What a file is, by its checksum. */
export const VerifiedReportQuery = graphql(`
  query VerifiedReport($sha256: String!) {
    verifiedReport(sha256: $sha256) {
      sha256
      contentSha256
      format
      revisionTitle
      audience
      exportedAt
      exportedBy
      exports
      signature
      signatureValid
      publicKey
      unchanged
      choices {
        ...ChoiceParts @unmask
      }
    }
  }
`);

/** Choices saved under a name. */
export type ReportSet = Sets['reportSets'][number];

/** A file that the product handed out. */
export type VerifiedReport = NonNullable<Verified['verifiedReport']>;
