import { graphql } from '../gql/gql.ts';

/** Organisations by today's names: ministries for the filter, all for the words of a field. */
export const FieldNamesQuery = graphql(`
  query FieldNames {
    organisations {
      code
      abbreviation
      name
      kind
      lineage
    }
    topicAreas {
      code
      nameDe
      nameEn
    }
  }
`);
