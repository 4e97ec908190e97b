import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type MailServer, startMailServer } from "../../../test/mail-server.ts";
import { memberOf } from "../../../test/members.ts";
import { eventually, expectCall, openWorld, type World } from "../../../test/world.ts";
import type { InvitationMade } from "./model.ts";

let mail: MailServer;
let world: World;
before(async () => {
  mail = await startMailServer();
  world = await openWorld({
    publicUrl: "https://cx.example.com",
    smtpUrl: `smtp://127.0.0.1:${mail.port}`,
  });
});
after(async () => {
  await world?.close();
  await mail?.close();
});

test("an invitation is posted in the company's language, with its link and who sent it", async () => {
  const body = { name: "مهر & <b>یاران</b>", locale: "fa", timeZone: "Asia/Tehran" };
  await expectCall(world, 200, "/api/company/workspace", { method: "PUT", body });
  const owner = await memberOf(world, "owner");
  const made = await expectCall<InvitationMade>(world, 201, "/api/member-invitations", {
    method: "POST",
    body: { email: "New.Person@Example.com", role: "agent" },
    ...owner.as,
  });
  assert.equal(made.posted, true);
  assert.match(made.url, /^https:\/\/cx\.example\.com\/join\/[\w-]{32}$/);
  const letter = await eventually("the letter", async () => mail.letters[0]);
  assert.deepEqual(letter.to, ["new.person@example.com"]);
  assert.equal(letter.subject, "دعوت به مهر & <b>یاران</b> در همدل");
  for (const part of ["text/plain", "text/html"]) assert.ok(letter.parts.get(part)?.includes(made.url), part);
  assert.match(letter.parts.get("text/html") ?? "", /dir="rtl"[\s\S]*مهر &#38; &#60;b&#62;یاران/);
  assert.match(letter.parts.get("text/plain") ?? "", /تا \p{L}+ [۰-۹]+ \p{L}+ اعتبار/u);
});

test("behind https the session's cookie travels only over it, and out of scripts' reach", async () => {
  const { email } = await memberOf(world, "viewer");
  const answer = await world.call("/api/session", {
    method: "POST",
    key: null,
    body: { email, password: "three words of ours" },
  });
  const [cookie = ""] = [answer.headers["set-cookie"]].flat().map(String);
  assert.match(cookie, /^__Secure-hamdel\.session_token=/);
  for (const attribute of ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"])
    assert.ok(cookie.split("; ").includes(attribute), attribute);
  assert.equal(answer.headers["cache-control"], "no-store");
});

test("a call from another site cannot spend a member's cookie", async () => {
  const { cookie } = await memberOf(world, "owner");
  const call = (site: string) =>
    world.call("/api/sessions", {
      method: "DELETE",
      key: null,
      headers: { cookie, "sec-fetch-site": site },
    });
  for (const site of ["cross-site", "same-site"]) assert.equal((await call(site)).status, 403, site);
  assert.equal((await call("same-origin")).status, 204);
});

test("a broken cookie is nobody's, and hurts nobody", async () => {
  const { cookie } = await memberOf(world, "owner");
  const [name = ""] = cookie.split("=");
  const broken = [
    "",
    "%",
    "%E0%A4%A",
    "a.b",
    "a".repeat(6_000),
    "🌱",
    "null",
    `${cookie.split("=")[1]?.slice(0, -4)}AAAA`,
  ];
  for (const value of broken) {
    const { status } = await world.call("/api/session", {
      key: null,
      headers: { cookie: `${name}=${value}` },
    });
    assert.equal(status, 401, value.slice(0, 40));
  }
});
