import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PAGE_MAX } from '../../../shared/domain/limits.ts';
import { MarkNoticesReadMutation, UnreadNoticesQuery } from './queries.ts';

/** Marks notices as read, some or all; lists and the count in the header follow. */
export function useMarkRead() {
  const client = useApolloClient();
  const [mark, { loading }] = useMutation(MarkNoticesReadMutation, { refetchQueries: ['NoticesPage'] });
  const [error, setError] = useState<unknown>(null);
  const [markingAll, setMarkingAll] = useState(false);
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    }
  };
  return {
    pending: loading || markingAll,
    error,
    /** Resolves to whether it went well; a failure stands in `error`. */
    markSome: (ids: number[]) =>
      attempt(async () => {
        await mark({ variables: { ids } });
      }),
    /** The API takes ids, so all means page after page of what is unread. */
    markAll: async () => {
      setMarkingAll(true);
      const done = await attempt(async () => {
        for (let left = Infinity; left > 0;) {
          const { data } = await client.query({
            query: UnreadNoticesQuery,
            variables: { first: PAGE_MAX },
            fetchPolicy: 'network-only',
          });
          const ids = data?.notices.nodes.map((notice) => notice.id) ?? [];
          if (ids.length === 0) return;
          await mark({ variables: { ids } });
          left = (data?.notices.totalCount ?? 0) - ids.length;
        }
      });
      setMarkingAll(false);
      return done;
    },
  };
}
