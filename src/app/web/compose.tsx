import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { RouterProvider as LinkProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import {
  ApiProblem,
  LocaleProvider,
  PageSkeleton,
  type Screen,
  useGo,
  useLocale,
  useLocaleChoice,
  useMay,
  useTitle,
} from "#ui";
import { Bare } from "./bare.tsx";
import { Broken, Forbidden, Missing } from "./lost.tsx";
import { PartsContext, type WebParts } from "./parts.ts";
import { Shell } from "./shell.tsx";

type Frame = NonNullable<Screen["frame"]>;

/** Makes the web application of the modules' screens and opens it in `root`. */
export function composeWeb(root: HTMLElement, parts: WebParts): void {
  const queries = queryClient();
  const router = routerOf(parts.screens, queries);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <PartsContext value={parts}>
          <RouterProvider router={router} />
        </PartsContext>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** An answer of 401 anywhere means that the session ended: asking for it anew leads to the sign-in page. */
function queryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const hasEnded = error instanceof ApiProblem && error.status === 401;
        if (hasEnded && query.queryKey[0] !== "session")
          void client.invalidateQueries({ queryKey: ["session"] });
      },
    }),
    defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 5_000 } },
  });
  return client;
}

/** What the server refused, it will refuse again; only a failing network or server may do better next time. */
const isWorthRetrying = (count: number, error: unknown): boolean =>
  count < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500);

function routerOf(screens: readonly Screen[], queries: QueryClient) {
  const root = createRootRouteWithContext<{ queries: QueryClient }>()({
    component: Root,
    notFoundComponent: Missing,
    errorComponent: Broken,
  });
  const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
  const bare = createRoute({ getParentRoute: () => root, id: "bare", component: Bare });
  const frames = { shell, bare, none: root };
  const routeOf = (screen: Screen) =>
    createRoute({
      getParentRoute: () => frames[screen.frame ?? "shell"],
      path: screen.path,
      component: () => <Opened screen={screen} />,
      errorComponent: Broken,
    });
  const of = (frame: Frame) => screens.filter((one) => (one.frame ?? "shell") === frame).map(routeOf);
  return createRouter({
    routeTree: root.addChildren([
      shell.addChildren(of("shell")),
      bare.addChildren(of("bare")),
      ...of("none"),
    ]),
    context: { queries },
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString();
      return text && `?${text}`;
    },
    scrollRestoration: true,
  });
}

function Root() {
  const locale = useLocaleChoice();
  const go = useGo();
  return (
    <LocaleProvider locale={locale}>
      <LinkProvider navigate={(href) => (isPage(href) ? go(href) : location.assign(href))}>
        <Outlet />
      </LinkProvider>
    </LocaleProvider>
  );
}

/** The server's own answers (respondent pages, exports) are left to the browser. */
const isPage = (href: string): boolean => !/^\/(?:api|s|v1)\//.test(href);

function Opened({ screen: { component: Component, permission, navigation } }: { screen: Screen }) {
  const may = useMay(permission);
  const locale = useLocale();
  if (!may) return <Forbidden />;
  return (
    <Suspense fallback={<Loading title={navigation?.label(locale) ?? ""} />}>
      <Component />
    </Suspense>
  );
}

function Loading({ title }: { title: string }) {
  useTitle(title);
  return <PageSkeleton />;
}
