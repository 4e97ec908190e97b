import type { PolicyDocument } from "../documents/model.ts";
import { type Both, buildPolicy, type PolicySketch } from "./build-policy.ts";
import { complaints } from "./complaints.ts";
import { damagedGoods } from "./damaged-goods.ts";
import { lateDelivery } from "./late-delivery.ts";
import { loyalty } from "./loyalty.ts";
import { payment } from "./payment.ts";
import { returns } from "./returns.ts";

/** Regulations to start from: their words are in both languages, and each is proven to leave nobody without a remedy. */
const sketches: readonly PolicySketch[] = [returns, lateDelivery, damagedGoods, payment, complaints, loyalty];

export type ReadyPolicy = { key: string; name: Both; purpose: Both };
export const readyPolicies: readonly ReadyPolicy[] = sketches.map(({ key, name, purpose }) => ({
  key,
  name,
  purpose,
}));

/** A fresh document of the ready policy `key`; undefined where there is none. */
export function readyPolicy(key: string): PolicyDocument | undefined {
  const sketch = sketches.find((one) => one.key === key);
  return sketch && buildPolicy(sketch);
}
