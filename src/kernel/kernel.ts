import type { Logger } from "pino";
import type { Config } from "#kernel/config";
import type { Facts } from "#kernel/facts";
import type { Jobs } from "#kernel/jobs";
import type { Live } from "#kernel/live";
import type { Mail } from "#kernel/mail";
import type { Records } from "#kernel/records";
import type { SignIn } from "#kernel/sign-in";

/** What routes, actions and reactions are handed: the stores, the ways out, the clock. */
export type Kernel = {
  config: Config;
  records: Records;
  facts: Facts;
  jobs: Jobs;
  mail: Mail;
  live: Live;
  signIn: SignIn;
  log: Logger;
  now(): Date;
  /** The public address of this Hamdel, for links in mails, without a slash at its end. */
  address(): string;
};
