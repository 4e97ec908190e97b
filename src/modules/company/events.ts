import { z } from "zod";
import { defineEvent } from "#kernel/journal";

/** Departments, branches or products came, went or were renamed: people's words name them from now on. */
export const listChanged = defineEvent(
  "company.listChanged",
  z.object({ list: z.enum(["departments", "branches", "products"]), entries: z.int() }),
);
