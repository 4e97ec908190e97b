import type { FastifyError, FastifyReply } from "fastify";
import { z } from "zod";
import { allow, type HttpApp, type Routes } from "#kernel/http/server";
import { type Locale, locales, preferredLocale } from "#kernel/locale";
import type { Page } from "#kernel/pages/page";
import { readForms, sendPage } from "#kernel/pages/send-page";
import { type Opened, openLink, openPage } from "./doors.ts";
import { findOrder } from "./find-order.ts";
import { answerQuestions, askQuestions, showFront } from "./find-solutions.ts";
import { helpNotice } from "./pages/frame.ts";
import { showSolutions, takeChoice } from "./show-solutions.ts";

const lang = z.object({ lang: z.enum(locales).optional().catch(undefined) });
const secret = z.string().min(20).max(100);
const slug = z.string().max(100);
const form = z.record(z.string(), z.unknown()).nullish();
const bodyLimit = 256 * 1024;
/** A customer needs a handful; whoever tries order numbers one after another needs thousands. */
const rateLimit = { max: 30, timeWindow: "1 minute" };

/** What customers see who look for a solution: HTML, for anybody, without cookies and without a script. */
export const helpRoutes: Routes = (app, kernel) => {
  void app.register(async (scope) => {
    const pages = scope as HttpApp;
    readForms(pages, bodyLimit);
    answerWithPages(pages);
    const languageOf = (query: { lang?: Locale | undefined }, header: string | undefined): Locale =>
      query.lang ?? preferredLocale(header);

    pages.get(
      "/h/:slug",
      {
        ...allow("public"),
        schema: {
          summary: "The page on which customers find solutions",
          params: z.object({ slug }),
          querystring: lang,
        },
      },
      async ({ params, query, headers }, reply) => {
        const locale = languageOf(query, headers["accept-language"]);
        const opened = await openPage(kernel, params.slug);
        return answer(reply, await through(opened, locale, (door) => showFront(kernel, door, locale)));
      },
    );

    pages.post(
      "/h/:slug/order",
      {
        config: { ...allow("public").config, rateLimit },
        bodyLimit,
        schema: {
          summary: "Find an order by its number and a contact, as a form",
          consumes: ["application/x-www-form-urlencoded"],
          params: z.object({ slug }),
          querystring: lang,
          body: form,
        },
      },
      async ({ params, query, headers, body }, reply) => {
        const locale = languageOf(query, headers["accept-language"]);
        const opened = await openPage(kernel, params.slug);
        return answer(
          reply,
          await through(opened, locale, (door) => findOrder(kernel, door, body ?? {}, locale)),
        );
      },
    );

    for (const [path, doorParams, open] of [
      ["/h/:slug/:policy", z.object({ slug, policy: slug }), openPage],
      ["/h/l/:slug/:policy", z.object({ slug: secret, policy: slug }), openLink],
    ] as const) {
      pages.get(
        path,
        {
          ...allow("public"),
          schema: { summary: "What a customer is asked", params: doorParams, querystring: lang },
        },
        async ({ params, query, headers }, reply) => {
          const locale = languageOf(query, headers["accept-language"]);
          const opened = await open(kernel, params.slug);
          return answer(
            reply,
            await through(opened, locale, (door) => askQuestions(kernel, door, params.policy, locale)),
          );
        },
      );
      pages.post(
        path,
        {
          config: { ...allow("public").config, rateLimit },
          bodyLimit,
          schema: {
            summary: "Send a customer’s answers, as a form; leads to the solutions",
            consumes: ["application/x-www-form-urlencoded"],
            params: doorParams,
            querystring: lang,
            body: form,
          },
        },
        async ({ params, query, headers, body }, reply) => {
          const locale = languageOf(query, headers["accept-language"]);
          const opened = await open(kernel, params.slug);
          return answer(
            reply,
            await through(opened, locale, (door) =>
              answerQuestions(kernel, door, params.policy, body ?? {}, locale),
            ),
          );
        },
      );
    }

    pages.get(
      "/h/l/:secret",
      {
        ...allow("public"),
        schema: {
          summary: "A customer’s own door to the solutions",
          params: z.object({ secret }),
          querystring: lang,
        },
      },
      async ({ params, query, headers }, reply) => {
        const locale = languageOf(query, headers["accept-language"]);
        const opened = await openLink(kernel, params.secret);
        return answer(reply, await through(opened, locale, (door) => showFront(kernel, door, locale)));
      },
    );

    pages.get(
      "/h/d/:secret",
      {
        ...allow("public"),
        schema: {
          summary: "The solutions a customer was offered",
          params: z.object({ secret }),
          querystring: lang,
        },
      },
      async ({ params, query, headers }, reply) =>
        answer(
          reply,
          await showSolutions(kernel, params.secret, languageOf(query, headers["accept-language"])),
        ),
    );

    pages.post(
      "/h/d/:secret",
      {
        config: { ...allow("public").config, rateLimit },
        bodyLimit,
        schema: {
          summary: "Choose one of the solutions, as a form",
          consumes: ["application/x-www-form-urlencoded"],
          params: z.object({ secret }),
          querystring: lang,
          body: form,
        },
      },
      async ({ params, query, headers, body }, reply) => {
        const locale = languageOf(query, headers["accept-language"]);
        return answer(reply, await takeChoice(kernel, params.secret, body ?? {}, locale));
      },
    );
  });
};

async function through<Answer>(
  opened: Opened,
  locale: Locale,
  go: (door: Extract<Opened, { door: unknown }>["door"]) => Promise<Answer>,
): Promise<Answer | Page> {
  return "door" in opened ? go(opened.door) : helpNotice({ locale, company: "" }, opened.closed);
}

const answer = (reply: FastifyReply, given: Page | { location: string }) =>
  "location" in given
    ? reply.header("cache-control", "no-store").redirect(given.location, 303)
    : sendPage(reply, given);

/** A customer understands a page, not a problem in JSON. */
function answerWithPages(pages: HttpApp): void {
  pages.setErrorHandler((error: FastifyError & { status?: number }, request, reply) => {
    const status = error.status ?? error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, url: request.url }, "a page of help failed");
    const locale = preferredLocale(request.headers["accept-language"]);
    return sendPage(reply, helpNotice({ locale, company: "" }, noticeFor(status), status));
  });
}

function noticeFor(status: number): Parameters<typeof helpNotice>[1] {
  if (status === 429) return "busy";
  return status >= 500 ? "trouble" : "unknown";
}
