import { graphql } from '../../gql/gql.ts';
import type { AuditTrailQuery as Answer } from '../../gql/graphql.ts';

export type AuditEntry = Answer['auditTrail']['nodes'][number];

export const AuditTrailQuery = graphql(`
  query AuditTrail($first: Int!, $after: String, $filter: AuditFilter) {
    auditTrail(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        occurredAt
        actor
        action
        entity
        entityKey
        subject
        before
        after
        hash
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`);

export const AuditChainQuery = graphql(`
  query AuditChain {
    auditChain {
      entries
      intact
      brokenAt
    }
  }
`);
