import type { FastifyReply } from "fastify";
import type { HttpApp } from "#kernel/http/server";
import { policyOf } from "./content-policy.ts";
import type { Page } from "./page.ts";

/** A page may hold the id of its one submission, so no browser may keep it and send it a second time with other answers. */
export const sendPage = (reply: FastifyReply, page: Page) =>
  reply
    .status(page.status)
    .type("text/html; charset=utf-8")
    .header("content-security-policy", policyOf(page))
    .header("content-language", page.locale)
    .header("cache-control", "no-store")
    .send(page.markup);

/** Lets the routes of this scope take what a browser sends without a script; of a name given twice the last counts. */
export function readForms(pages: HttpApp, bodyLimit: number): void {
  pages.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
}
