import { graphql } from '../../gql/gql.ts';
import type { NoticesPageQuery as NoticesAnswer, TasksPageQuery as TasksAnswer } from '../../gql/graphql.ts';

/** What this person has to do now, and the rounds that say what comes next. */
export const TasksPageQuery = graphql(`
  query TasksPage {
    worklist {
      totalCount
      tasks {
        kind
        count
        measure {
          code
          title
          light
        }
        reportId
        correctsId
        comment
        ministry {
          code
          abbreviation
          name
          lineage
        }
        round {
          id
          reportingDate
          dueDate
          title
          state
        }
        dueDate
        daysLeft
      }
    }
    reportingRounds {
      id
      reportingDate
      dueDate
      title
      state
    }
  }
`);

export const NoticesPageQuery = graphql(`
  query NoticesPage($unreadOnly: Boolean!, $first: Int!, $after: String) {
    notices(unreadOnly: $unreadOnly, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        kind
        createdAt
        read
        text
        path
      }
    }
  }
`);

/** The ids of what is unread, for marking all. */
export const UnreadNoticesQuery = graphql(`
  query UnreadNotices($first: Int!) {
    notices(unreadOnly: true, first: $first) {
      totalCount
      nodes {
        id
      }
    }
  }
`);

export const MarkNoticesReadMutation = graphql(`
  mutation MarkNoticesRead($ids: [Int!]!) {
    markNoticesRead(ids: $ids) {
      unreadNotices
    }
  }
`);

export type Task = TasksAnswer['worklist']['tasks'][number];
export type TaskRound = TasksAnswer['reportingRounds'][number];
export type NoticeItem = NoticesAnswer['notices']['nodes'][number];
