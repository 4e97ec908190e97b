import type { Question } from "../../model.ts";
import type { Kind } from "./kind.ts";
import { nps } from "./nps.ts";
import { text } from "./text.ts";

const kinds = { nps, text } satisfies { [Name in Question["kind"]]: Kind<Extract<Question, { kind: Name }>> };

export const kindOf = (question: Question): Kind => kinds[question.kind];
