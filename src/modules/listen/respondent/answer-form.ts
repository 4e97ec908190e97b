import type { FastifyBaseLogger } from "fastify";
import { z } from "zod";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Page } from "#kernel/pages/page";
import { type Asking, versionShown } from "../actions/open-asking.ts";
import { type NewResponse, takeResponse } from "../actions/take-responses.ts";
import { checkAnswers } from "../logic/check-answers.ts";
import { cleanText, wholeNumber } from "../logic/given-text.ts";
import { scoreOf, withReading, wordsOf } from "../logic/read-response.ts";
import { type Answers, categoryOf } from "../model.ts";
import type { AskedVersion } from "../store/asking.ts";
import { noticeFor, type Open, questionsPage, submissionFor } from "./show.ts";

type Sent = { asking: Asking; token: string; given: Record<string, unknown>; locale: Locale };
type Way = { kernel: Pick<Kernel, "records" | "now">; log: FastifyBaseLogger };

/** Takes what a person sent: leads to the thank-you page once it is durable, else shows it again with what is wrong. */
export async function answerForm(way: Way, sent: Sent): Promise<Page | { location: string }> {
  const { asking, token, given, locale } = sent;
  // Sent twice: the first one was taken.
  if (asking.state === "answered")
    return { location: thanksAddress(token, locale, scoreGiven(asking, given)) };
  if (asking.state !== "open") return noticeFor(asking, locale, unsentWords(asking, given));
  const version = await versionShown(way.kernel, asking, wholeNumber(given._version));
  const shown: Open = { ...asking, version };
  const submission = submissionOf(asking, given);
  const other = version.document.languages.find((language) => language === given._switch);
  if (other) return questionsPage(shown, other, { submission, given });
  const { answers, faults } = checkAnswers(version.document, given, { strict: false });
  if (faults.length > 0) return questionsPage(shown, locale, { submission, given, faults });
  const response = makeResponse(way.kernel.now(), { asking, version, submission, answers, locale });
  try {
    await takeResponse(way.kernel.records, response);
  } catch (error) {
    way.log.error({ err: error }, "an answer could not be stored");
    return questionsPage(shown, locale, { submission, given, isUnsaved: true });
  }
  return { location: thanksAddress(token, locale, response.score) };
}

function scoreGiven({ version }: { version: AskedVersion }, given: Record<string, unknown>): number | null {
  const { answers } = checkAnswers(version.document, given, { strict: false });
  return scoreOf(version.document, answers);
}

/** The words of somebody who came too late, so that they can keep them. */
const unsentWords = (asking: Asking, given: Record<string, unknown>): string | undefined => {
  const words = "version" in asking ? wordsOf(asking.version.document, given as Answers) : null;
  return words ? cleanText(words).trim() : undefined;
};

function submissionOf(asking: Open, given: Record<string, unknown>): string {
  const sent = z.uuid().safeParse(given._submission);
  return asking.invitation || !sent.success ? submissionFor(asking) : sent.data;
}

type Made = { asking: Open; version: AskedVersion; submission: string; answers: Answers; locale: Locale };

function makeResponse(now: Date, { asking, version, submission, answers, locale }: Made): NewResponse {
  const { asked, invitation } = asking;
  return {
    ...withReading(version.document, {
      id: newId(),
      workspace: asked.workspace,
      survey: asked.survey,
      version: version.id,
      person: invitation?.person ?? null,
      channel: invitation?.channel ?? version.document.channel,
      touchpoint: invitation?.touchpoint ?? version.document.touchpoint ?? null,
      branch: invitation?.branch ?? null,
      submission,
      answers,
      locale,
      at: now,
      receivedAt: now,
      source: "page",
      externalId: null,
    }),
    ...(invitation && { invitation: invitation.id }),
  };
}

/** The category travels in the address: the thank-you page needs no reading of the answer. */
function thanksAddress(token: string, locale: Locale, score: number | null): string {
  const category = score === null ? "" : `&category=${categoryOf(score)}`;
  return `/s/${token}/thanks?lang=${locale}${category}`;
}
