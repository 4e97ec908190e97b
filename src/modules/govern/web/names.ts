import type { Locale } from "#kernel/locale";
import { defineMessages } from "#kernel/messages";
import en from "../messages/names.en.json" with { type: "json" };
import fa from "../messages/names.fa.json" with { type: "json" };

type Name = keyof typeof en;

const sayName = defineMessages({ fa, en });
const isNamed = (key: string): key is Name => key in en;

/** A permission in words; its own name where a module has brought a new one that has none yet. */
export const permissionName = (locale: Locale, permission: string): string =>
  nameOf(locale, `permission.${permission}`, permission);

/** A kind of event in words; as for permissions. */
export const eventName = (locale: Locale, type: string): string => nameOf(locale, `event.${type}`, type);

/** Every kind of event that has words, by its own name. */
export const eventTypes = Object.keys(en)
  .filter((key) => key.startsWith("event."))
  .map((key) => key.slice("event.".length));

const nameOf = (locale: Locale, key: string, otherwise: string): string =>
  isNamed(key) ? sayName(locale, key) : otherwise;
