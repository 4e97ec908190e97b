import assert from "node:assert/strict";
import { test } from "node:test";
import { type Role, roles } from "#kernel/roles";
import { mayGive, permissionsOf } from "./roles.ts";

const all = [
  "company.edit",
  "listen.view",
  "listen.edit",
  "listen.import",
  "act.view",
  "act.close",
  "govern.members",
  "govern.keys",
  "govern.journal",
  "insights.view",
];
const holds = (role: Role, permission: string) => permissionsOf(role, all).includes(permission);

test("everybody may look, and each role may do its work and no more", () => {
  for (const role of roles)
    for (const view of ["listen.view", "act.view"]) assert.ok(holds(role, view), role);
  assert.deepEqual(permissionsOf("owner", all), all);
  assert.deepEqual(permissionsOf("viewer", all), ["listen.view", "act.view", "insights.view"]);
  const may: [string, Role[]][] = [
    ["govern.keys", ["owner"]],
    ["govern.members", ["owner", "manager"]],
    ["company.edit", ["owner", "manager"]],
    ["act.close", ["owner", "manager", "agent"]],
    ["listen.edit", ["owner", "manager", "analyst"]],
    ["listen.import", ["owner", "manager", "analyst"]],
  ];
  for (const [permission, holders] of may)
    assert.deepEqual(
      roles.filter((role) => holds(role, permission)),
      holders,
      permission,
    );
});

test("a role can be given only by who holds all of it", () => {
  const given = (giver: Role) =>
    roles.filter((role) => mayGive(role, new Set(permissionsOf(giver, all)), all));
  assert.deepEqual(given("owner"), roles);
  assert.deepEqual(given("manager"), ["manager", "analyst", "agent", "viewer"]);
  assert.deepEqual(given("agent"), ["agent", "viewer"]);
});
