import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { z } from "zod";
import { fieldProblemsOf, type SchemaIssue } from "#kernel/http/issue-words";
import type { HttpApp } from "#kernel/http/server";
import { newId } from "#kernel/ids";
import { kernelProblem } from "#kernel/kernel-problems";
import { preferredLocale } from "#kernel/locale";
import { type FieldProblem, Problem } from "#kernel/problems";

/** Answers every error as a problem of RFC 9457, in the reader's language. */
export function answerProblems(app: HttpApp): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error, request);
    return sendProblem(problem, request, reply);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(kernelProblem("not-found", 404), request, reply));
}

/** Answers an address that no route could have (half a percent code, a part too long) before any hook has run. */
export function answerStrayAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  request.locale = preferredLocale(request.headers["accept-language"]);
  sendProblem(kernelProblem("not-found", 404), request, reply);
}

/** The shape of a problem on the wire, for routes' documentation. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  const body: z.infer<typeof problemBody> = {
    type: `urn:hamdel:problem:${problem.code}`,
    title: problem.detail(request.locale),
    status: problem.status,
    code: problem.code,
    detail: problem.detail(request.locale),
    ...(problem.fields.length > 0 && { errors: problem.fields }),
  };
  return reply
    .status(problem.status)
    .header("content-language", request.locale)
    .type("application/problem+json")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

function asProblem(error: FastifyError | Problem, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error))
    return kernelProblem("invalid-input", 400, {}, fieldProblems(error, request));
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return kernelProblem("unsupported-type", 415);
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE" || error.statusCode === 413)
    return kernelProblem("too-large", 413, { limit: request.routeOptions.bodyLimit });
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return kernelProblem("unreadable-body", error.statusCode, {
      type: request.headers["content-type"] ?? "JSON",
    });
  if (error.code === uniqueViolation) return kernelProblem("saved-meanwhile", 409);
  const reference = newId();
  request.log.error({ err: error, reference, url: request.url }, "request failed");
  if (isStoreAway(error)) return kernelProblem("unavailable", 503);
  if (error.code === diskFull) return kernelProblem("disk-full", 507);
  return kernelProblem("internal", 500, { reference });
}

/** PostgreSQL class 08 and 57P (connection, shutdown), or a socket that is refused or reset. */
const isStoreAway = (error: { code?: string; message?: string }) =>
  /^(08|57P|ECONN|EPIPE|ENOENT$)/.test(error.code ?? "") || /Connection terminated/.test(error.message ?? "");

/** PostgreSQL: two callers made the same at once, and each had seen that it was not there. */
const uniqueViolation = "23505";
/** PostgreSQL could not write: no space is left. */
const diskFull = "53100";

function fieldProblems(
  error: { validation: unknown[]; validationContext?: string },
  request: FastifyRequest,
): FieldProblem[] {
  const parts: Record<string, unknown> = {
    body: request.body,
    querystring: request.query,
    params: request.params,
  };
  const input = parts[error.validationContext ?? "body"];
  return error.validation.flatMap((issue) => fieldProblemsOf(issue as SchemaIssue, input, request.locale));
}
