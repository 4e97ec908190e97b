import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Call, expectCall, openWorld, type World } from "../../../../test/world.ts";
import type { Proof } from "../proof/model.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { PolicyDocument } from "./model.ts";
import type { PolicyMadeView, PolicyView } from "./views.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

type Refused = { code: string; detail: string; errors: { pointer: string; detail: string }[] };
const post = <Body>(url: string, body: unknown, expected = 201, headers: Call["headers"] = {}) =>
  expectCall<Body>(world, expected, url, { method: "POST", body, headers });
const put = <Body>(url: string, body: unknown, expected = 200) =>
  expectCall<Body>(world, expected, url, { method: "PUT", body });

/** A table of one decision over `reason`, in XML of DMN 1.3. */
const xml = (
  rules: string,
  namespace = "https://www.omg.org/spec/DMN/20191111/MODEL/",
) => `<?xml version="1.0"?>
<definitions xmlns="${namespace}" xmlns:shop="urn:shop" id="defs" name="مرجوعی" namespace="urn:returns" shop:owner="Sara">
  <inputData id="reason_input" name="reason"><variable name="reason" typeRef="string"/></inputData>
  <decision id="remedy" name="remedy">
    <variable name="remedy" typeRef="string"/>
    <informationRequirement><requiredInput href="#reason_input"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <input id="reason"><inputExpression typeRef="string"><text>reason</text></inputExpression>
        <inputValues><text>"late","damaged","other"</text></inputValues></input>
      <output id="out" typeRef="string"/>
      ${rules}
    </decisionTable>
  </decision>
</definitions>`;
const rule = (id: string, input: string, output: string) =>
  `<rule id="${id}"><inputEntry><text>${input}</text></inputEntry><outputEntry><text>${output}</text></outputEntry></rule>`;
const late = rule("late", '"late"', '"refund"');
const damaged = rule("damaged", '"damaged"', '"replace"');
const other = rule("other", '"other"', '"apology"');

const asXml = { "content-type": "application/xml" };
const importXml = (text: string, type = "application/xml") =>
  post<PolicyMadeView>("/api/policies", text, 201, { "content-type": type });
const approved = async (id: string) => {
  await post(`/api/policies/${id}/versions`, {});
  await put(`/api/policies/${id}/versions/1/review`, { verdict: "approved" });
  return `/api/policies/${id}/publications`;
};

test("a DMN model is taken in of every content type that XML has, with its name, its inputs and its proof", async () => {
  for (const type of ["application/xml", "text/xml; charset=utf-8", "application/dmn+xml"]) {
    const made = await importXml(xml(late + damaged + other), type);
    assert.deepEqual(made.name, { fa: "مرجوعی" });
    assert.deepEqual(made.decisions, [{ id: "remedy", name: "remedy", kind: "decision" }]);
    assert.deepEqual(made.inputs, [{ id: "reason_input", name: "reason", type: "string" }]);
    assert.deepEqual([made.proof.isSound, made.proof.isProven], [true, true], JSON.stringify(made.proof));
  }
  const wrapped = { dmn: xml(late + damaged + other), name: { en: "Mine" }, slug: "mine" };
  assert.deepEqual((await post<PolicyMadeView>("/api/policies", wrapped)).name, { en: "Mine" });
});

test("what was taken in is given out again, in its own version of the standard or another", async () => {
  const { id } = await importXml(xml(late + damaged + other));
  const asItCame = await expectCall<string>(world, 200, `/api/policies/${id}/dmn`);
  assert.match(asItCame, /DMN\/20191111\/MODEL/);
  assert.match(asItCame, /shop:owner="Sara"/, "what other programs keep in it");
  const newer = await expectCall<string>(world, 200, `/api/policies/${id}/dmn?as=1.5`);
  assert.match(newer, /DMN\/20230324\/MODEL/);
  const again = await importXml(newer);
  const documentOf = async (policy: string) =>
    (await expectCall<PolicyView>(world, 200, `/api/policies/${policy}`)).draft.document.model.decisions;
  assert.deepEqual(await documentOf(again.id), await documentOf(id));
});

test("a policy that leaves as XML comes back whole, its remedies and words included", async () => {
  const made = await post<PolicyMadeView>("/api/policies", { ready: "returns" });
  const { draft } = await expectCall<PolicyView>(world, 200, `/api/policies/${made.id}`);
  const again = await importXml(await expectCall<string>(world, 200, `/api/policies/${made.id}/dmn`));
  const back = await expectCall<PolicyView>(world, 200, `/api/policies/${again.id}`);
  const { model, ...rest } = back.draft.document;
  const { model: modelBefore, ...restBefore } = draft.document;
  assert.deepEqual(rest, restBefore);
  assert.deepEqual(model.decisions, modelBefore.decisions);
});

test("models that are imported are found among the workspace's policies, or come along", async () => {
  const library = {
    name: "library",
    namespace: "urn:library",
    inputs: [{ id: "i", name: "price", type: "number" }],
  };
  const importing = {
    name: "shop",
    namespace: "urn:shop",
    imports: [
      { name: "lib", namespace: "urn:library", kind: "https://www.omg.org/spec/DMN/20230324/MODEL/" },
    ],
  };
  const importedBy = async (document: object) => {
    const { id } = await post<PolicyMadeView>("/api/policies", {
      document: { name: {}, purpose: {}, prose: {}, ...document },
    });
    const { draft } = await expectCall<PolicyView>(world, 200, `/api/policies/${id}`);
    return draft.document.imported.map(({ name }) => name);
  };
  assert.deepEqual(await importedBy({ model: importing }), [], "not yet there");
  assert.deepEqual(await importedBy({ model: { ...library, name: "old" } }), []);
  assert.deepEqual(await importedBy({ model: library }), []);
  assert.deepEqual(await importedBy({ model: importing }), ["library"], "the newest");
  assert.deepEqual(await importedBy({ model: importing, imported: [{ ...library, name: "mine" }] }), [
    "mine",
  ]);
});

test("XML that is none, is not DMN, or would reach outside is refused with the place", async () => {
  const refused = (text: string) =>
    post<Refused>("/api/policies", text, 422, { ...asXml, "accept-language": "en" });
  assert.match((await refused("<definitions>\n  <broken")).detail, /line 2/);
  assert.match((await refused("<html/>")).detail, /not a DMN model/);
  const outside = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml(late)}`;
  assert.match((await refused(outside)).detail, /DOCTYPE/);
  const within = { dmn: xml(late), imports: [xml(damaged), "<no"] };
  const { code, errors } = await post<Refused>("/api/policies", within, 422);
  assert.deepEqual([code, errors[0]?.pointer], ["policies/bad-dmn", "/imports/1"]);
});

test("a large model is read aside, and is the same model or the same refusal", async () => {
  const many = Array.from({ length: 1_000 }, (_none, n) => rule(`r${n}`, `"v${n}"`, `"o${n}"`)).join("\n");
  const text = xml(late + many);
  assert.ok(text.length > 100_000);
  const { id } = await importXml(text);
  const { draft } = await expectCall<PolicyView>(world, 200, `/api/policies/${id}`);
  const table = draft.document.model.decisions[0]?.expression;
  assert.ok(table?.kind === "table" && table.rules.length === 1_001);
  const broken = text.replace("</decisionTable>", "");
  const { detail } = await post<Refused>("/api/policies", broken, 422, { ...asXml, "accept-language": "en" });
  assert.match(detail, /not well-formed XML.*line 1,0\d\d/);
});

test("a cell that cannot be read is kept in the draft, is told as a finding, and keeps the version from being published", async () => {
  const { id, proof } = await importXml(xml(late + damaged + rule("wrong", "&gt;&lt;", '"apology"')));
  const invalid = proof.findings.find(({ kind }) => kind === "invalid");
  assert.deepEqual(invalid?.cell, { rule: "wrong", side: "input", column: 0 });
  const { draft } = await expectCall<PolicyView>(world, 200, `/api/policies/${id}`);
  assert.match(JSON.stringify(draft.document), /"><"/);
  const { code } = await post<Refused>(await approved(id), { version: 1, acceptUnproven: "یکی" }, 409);
  assert.equal(code, "policies/not-sound");
});

test("a version that leaves a customer without a rule is not published, and which customer is told", async () => {
  const { id, proof } = await importXml(xml(late + damaged));
  assert.equal(proof.isSound, false);
  const publications = await approved(id);
  const refused = await post<Refused>(publications, { version: 1 }, 409, { "accept-language": "en" });
  assert.equal(refused.code, "policies/not-sound");
  assert.deepEqual(refused.errors, [
    {
      pointer: "/model/decisions/0",
      detail: "remedy: No rule says what to do for a customer with reason: “\u2068other\u2069”.",
    },
  ]);
  const { draft } = await expectCall<PolicyView>(world, 200, `/api/policies/${id}`);
  const document = structuredClone(draft.document);
  const table = document.model.decisions[0]?.expression;
  assert.ok(table?.kind === "table");
  table.rules.push({ id: "closing", inputEntries: ['"other"'], outputEntries: ['"apology"'] });
  const saved = await put<PolicyMadeView>(`/api/policies/${id}/draft`, { revision: 1, document });
  assert.deepEqual([saved.revision, saved.proof.isProven], [2, true], "every save is proven");
  await post(`/api/policies/${id}/versions`, {});
  await put(`/api/policies/${id}/versions/2/review`, { verdict: "approved" });
  const published = await post<PolicyView>(publications, { version: 2 });
  assert.equal(published.inEffect, 2);
});

test("what cannot be proven has to be accepted by somebody, in words that stay", async () => {
  const unprovable = rule("odd", 'matches(?, "l.*e")', '"refund"');
  const { id, proof } = await importXml(xml(unprovable + damaged + other));
  assert.deepEqual([proof.isSound, proof.isProven], [true, false], JSON.stringify(proof.findings));
  const publications = await approved(id);
  assert.equal((await post<Refused>(publications, { version: 1 }, 409)).code, "policies/not-proven");
  const accepted = await post<PolicyView>(publications, { version: 1, acceptUnproven: " دیدیم " });
  assert.equal(accepted.publications[0]?.acceptedUnproven, "دیدیم");
});

test("a draft and a version are proven when they are asked to be", async () => {
  const { id } = await importXml(xml(late + damaged));
  await approved(id);
  const document = readyPolicy("returns") as PolicyDocument;
  await put(`/api/policies/${id}/draft`, { revision: 1, document });
  const prove = (query: string) => post<Proof>(`/api/policies/${id}/verification${query}`, undefined, 200);
  assert.equal((await prove("")).isSound, true);
  const gap = (await prove("?version=1")).findings.find(({ kind }) => kind === "gap");
  assert.deepEqual(gap?.example, [{ input: "reason", feel: '"other"', json: "other" }]);
});
