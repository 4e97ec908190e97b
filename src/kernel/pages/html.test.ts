import assert from "node:assert/strict";
import { test } from "node:test";
import { html, trusted } from "./html.ts";

test("values are escaped, markup made here is not, and absent values write nothing", () => {
  const inner = html`<b>${"<i>"}</b>`;
  assert.equal(
    html`<p title="${`"'`}">${inner}${[inner, "&"]}${null}${undefined}${false}${0}</p>`.markup,
    `<p title="&quot;&#39;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>&amp;0</p>`,
  );
  assert.equal(html`${trusted("<hr>")}`.markup, "<hr>");
});

test("an object that pretends to be markup is escaped as text", () => {
  const pretender = JSON.parse(`{"markup":"<script>"}`);
  assert.ok(!html`${pretender}`.markup.includes("<script>"));
});
