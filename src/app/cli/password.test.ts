import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { runServer } from "../../../test/running-server.ts";

const bin = path.resolve(import.meta.dirname, "../../../bin/hamdel.js");
const data = await mkdtemp(path.join(os.tmpdir(), "hamdel-password-"));
after(() => rm(data, { recursive: true, force: true }));

const email = "sara@example.com";
const owner = { company: "Mehr", locale: "en", name: "Sara Karimi", email, password: "three words of ours" };

test("an owner who lost their password gets a new one on the server, whether Hamdel runs or not", async () => {
  const first = await runServer(data);
  await first.call("/api/setup", { method: "POST", body: owner });
  await first.stop();
  const whileStopped = await newPassword(email);
  const server = await runServer(data);
  try {
    const signIn = (password: string) =>
      server.call("/api/session", { method: "POST", body: { email, password } });
    await signIn(whileStopped);
    const whileRunning = await newPassword(email.toUpperCase());
    await signIn(whileRunning);
    for (const old of [owner.password, whileStopped]) await assert.rejects(signIn(old), /wrong-sign-in/);
    await assert.rejects(newPassword("nobody@example.com"), /Nobody signs in with nobody@example\.com/);
  } finally {
    await server.stop();
  }
});

/** Runs the command as the owner does, and reads what it shows. */
async function newPassword(of: string): Promise<string> {
  const env = { ...process.env, HAMDEL_DATA: data, LANG: "en" };
  const { stdout } = await promisify(execFile)(process.execPath, [bin, "password", of], { env });
  const shown = /sign in as sara@example\.com with (\S{12})\n/.exec(stdout);
  assert.ok(shown?.[1], stdout);
  return shown[1];
}
