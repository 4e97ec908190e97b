import type { FastifyError } from "fastify";
import { z } from "zod";
import { allow, type HttpApp, type Routes } from "#kernel/http/server";
import { preferredLocale } from "#kernel/locale";
import { readFont } from "#kernel/pages/font";
import { fontPath } from "#kernel/pages/look";
import { readForms, sendPage } from "#kernel/pages/send-page";
import { openAsking } from "../actions/open-asking.ts";
import { categories } from "../model.ts";
import { answerForm } from "./answer-form.ts";
import { noticePage } from "./notice-page.ts";
import { languageFor, noticeFor, questionsPage } from "./show.ts";
import { thanksPage } from "./thanks-page.ts";

const params = z.object({ token: z.string().max(100) });
const lang = z.string().max(20).optional();
/** Enough for fifty long answers. */
const bodyLimit = 1024 * 1024;

/** What people see who are asked: HTML, for anybody, without cookies. */
export const respondentRoutes: Routes = (app, kernel) => {
  void app.register(async (scope) => {
    const pages = scope as HttpApp;
    readForms(pages, bodyLimit);
    answerWithPages(pages);

    pages.get(
      "/s/:token",
      {
        ...allow("public"),
        schema: {
          summary: "The page on which a survey is answered",
          params,
          querystring: z.object({ lang }),
        },
      },
      async ({ params, query, headers }, reply) => {
        const asking = await openAsking(kernel, params.token);
        const locale = languageFor(asking, query.lang, headers["accept-language"]);
        return sendPage(
          reply,
          asking.state === "open" ? questionsPage(asking, locale) : noticeFor(asking, locale),
        );
      },
    );

    pages.post(
      "/s/:token",
      {
        ...allow("public"),
        bodyLimit,
        schema: {
          summary: "Send the answers, as a form or as JSON",
          consumes: ["application/x-www-form-urlencoded", "application/json"],
          params,
          querystring: z.object({ lang }),
          body: z.record(z.string(), z.unknown()).nullish(),
        },
      },
      async ({ params, query, headers, body, log }, reply) => {
        const given = body ?? {};
        const asking = await openAsking(kernel, params.token);
        const locale = languageFor(asking, given._lang ?? query.lang, headers["accept-language"]);
        const answered = await answerForm({ kernel, log }, { asking, token: params.token, given, locale });
        return "location" in answered
          ? reply.header("cache-control", "no-store").redirect(answered.location, 303)
          : sendPage(reply, answered);
      },
    );

    pages.get(
      "/s/:token/thanks",
      {
        ...allow("public"),
        schema: {
          summary: "The thank-you page",
          params,
          querystring: z.object({ lang, category: z.enum(categories).optional().catch(undefined) }),
        },
      },
      async ({ params, query, headers }, reply) => {
        const asking = await openAsking(kernel, params.token);
        const locale = languageFor(asking, query.lang, headers["accept-language"]);
        if (!("version" in asking)) return sendPage(reply, noticeFor(asking, locale));
        const { asked, version, invitation } = asking;
        const isKnown = Boolean(invitation?.person);
        const category = query.category ?? null;
        return sendPage(
          reply,
          thanksPage({ survey: version.document, company: asked.company, locale, category, isKnown }),
        );
      },
    );
  });

  app.get(fontPath, { ...allow("public"), schema: { hide: true } }, async (_request, reply) =>
    reply
      .type("font/woff2")
      .header("cache-control", "public, max-age=31536000, immutable")
      .send(await readFont()),
  );
};

/** Whoever is asked understands a page, not a problem in JSON. */
function answerWithPages(pages: HttpApp): void {
  pages.setErrorHandler((error: FastifyError & { status?: number }, request, reply) => {
    const status = error.status ?? error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, url: request.url }, "a respondent's page failed");
    const locale = preferredLocale(request.headers["accept-language"]);
    return sendPage(reply, noticePage({ notice: "trouble", locale, status }));
  });
}
