import type { IncomingMessage, Server, ServerResponse } from "node:http";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import secureJson from "secure-json-parse";
import type { Access, Actor } from "#kernel/access";
import { answerProblems, answerStrayAddress } from "#kernel/http/answer-problems";
import { guardRoutes } from "#kernel/http/guard";
import { replayRepeatedCalls } from "#kernel/http/idempotency";
import { assertModest, assertStorable } from "#kernel/http/storable";
import type { Kernel } from "#kernel/kernel";
import { kernelProblem } from "#kernel/kernel-problems";
import { type Locale, preferredLocale } from "#kernel/locale";

export type HttpApp = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
/** A module's `api.ts` exports one of these. */
export type Routes = (app: HttpApp, kernel: Kernel) => void;
/** Finds out who is calling; null for nobody. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null>;

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    /** Reads the body itself and cannot be described by a JSON schema. */
    hidden?: boolean;
  }
  interface FastifyInstance {
    /** Asks again who is calling, for calls that stay open longer than a session. */
    whoCalls: Authenticate;
  }
  interface FastifyRequest {
    /** The caller; on `public` routes present only if somebody is signed in. Routes with another access may rely on it. */
    actor: Actor;
    locale: Locale;
  }
}

/** What a route asks of its caller; spread first into the route's options, on the route's line. */
export const allow = (access: Access) => ({ config: { access } });

const largestBody = 4 * 1024 * 1024;

/** The HTTP server with everything that is the same for all routes; modules then register theirs. */
export async function createHttp(kernel: Kernel, authenticate: Authenticate): Promise<HttpApp> {
  const app = Fastify({
    loggerInstance: kernel.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: kernel.config.publicUrl !== undefined,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: answerStrayAddress,
    requestTimeout: 600_000,
    forceCloseConnections: "idle",
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("locale", "fa");
  app.addHook("onRequest", async (request) => {
    request.locale = preferredLocale(request.headers["accept-language"]);
    if (/%00/i.test(request.url)) throw kernelProblem("unstorable-text", 400, { pointer: "/" });
  });
  answerProblems(app);
  readJson(app);
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurity }, hsts: false });
  await app.register(compress, {
    threshold: 1_024,
    encodings: ["br", "gzip"],
    brotliOptions: { params: { 1: 4 } },
  });
  await app.register(rateLimit, { global: false, errorResponseBuilder: (_request, { ttl }) => tooMany(ttl) });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Hamdel", version: "1.0.0" },
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      const access = document.route.config?.access;
      return {
        schema: {
          ...schema,
          hide: schema.hide || document.route.config?.hidden,
          "x-access": access,
        } as typeof schema,
        url,
      };
    },
    // Schemas with a name of their own (`z.globalRegistry`) stand in the document once.
    transformObject: jsonSchemaTransformObject,
  });
  guardRoutes(app, authenticate);
  replayRepeatedCalls(app, kernel);
  return app;
}

const tooMany = (ttl: number) => kernelProblem("too-many-calls", 429, { seconds: Math.ceil(ttl / 1_000) });

const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};

/** JSON bodies, with what no store could keep refused before any schema sees it. */
function readJson(app: HttpApp): void {
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser(
    "application/json",
    { parseAs: "string" },
    async (_request: FastifyRequest, body: string | Buffer) => {
      if (body === "") return undefined;
      const text = body as string;
      assertModest(text);
      const value = parseJson(text);
      assertStorable(value, text);
      return value;
    },
  );
}

/** As `JSON.parse`, refusing keys that would reach an object's prototype. */
function parseJson(text: string): unknown {
  try {
    return secureJson.parse(text, null, { protoAction: "error", constructorAction: "error" });
  } catch {
    throw kernelProblem("unreadable-body", 400, { type: "JSON" });
  }
}
