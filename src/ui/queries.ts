import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type ApiProblem, api, type Pageful, type Query } from "./api.ts";

/**
 * Reads `path`. `topic` is the live topic that makes it stale ("board", "cases", …): when the server says it over
 * `/api/live`, or an action touches it, the page reads again. While the query changes the last answer stays on view.
 */
export const useGet = <Answer>(topic: string, path: string, query?: Query, enabled = true) =>
  useQuery<Answer, ApiProblem>({
    queryKey: [topic, path, query],
    queryFn: () => api.get<Answer>(path, query),
    placeholderData: keepPreviousData,
    enabled,
  });

/** Reads a list page by page: `items` so far, and `more()` while there `hasMore`. */
export function usePages<Item, Page extends Pageful<Item> = Pageful<Item>>(
  topic: string,
  path: string,
  query?: Query,
) {
  const pages = useInfiniteQuery<Page, ApiProblem>({
    queryKey: [topic, path, query, "pages"],
    queryFn: ({ pageParam }) => api.get<Page>(path, { ...query, cursor: pageParam as string | null }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  return {
    items: pages.data?.pages.flatMap((page) => page.items) ?? [],
    /** The first page as it came, with what it says of the whole. */
    first: pages.data?.pages[0],
    isPending: pages.isPending,
    error: pages.error,
    refetch: pages.refetch,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    more: () => void pages.fetchNextPage(),
  };
}

/** Does something and then refreshes the topics it touched: `useAction((id: string) => api.put(…), ["cases"])`. */
export function useAction<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  touches: readonly string[],
  done?: (answer: Answer, input: Input) => void,
) {
  const queries = useQueryClient();
  return useMutation<Answer, ApiProblem, Input>({
    mutationFn: run,
    onSuccess: async (answer, input) => {
      await Promise.all(touches.map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
      done?.(answer, input);
    },
  });
}
