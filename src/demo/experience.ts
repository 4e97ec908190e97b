import type { TouchpointKey } from "./company.ts";

/**
 * What can be good or bad at a touchpoint: how many points of the score it moves, and how often it is met in an
 * ordinary week. The year's story bends these probabilities; the comments speak about whichever was met.
 */
export type AspectRow = { effect: number; probability: number };

export const aspects = {
  search: {
    "hard-to-find": { effect: -3.2, probability: 0.11 },
    "stock-wrong": { effect: -3.8, probability: 0.07 },
    "good-filters": { effect: 1.1, probability: 0.34 },
    "good-photos": { effect: 0.9, probability: 0.28 },
  },
  app: {
    crash: { effect: -4.2, probability: 0.08 },
    "slow-app": { effect: -3, probability: 0.1 },
    login: { effect: -3.6, probability: 0.05 },
    "easy-app": { effect: 1.3, probability: 0.5 },
  },
  payment: {
    gateway: { effect: -4, probability: 0.08 },
    "charged-without-order": { effect: -5.5, probability: 0.025 },
    "discount-code": { effect: -3, probability: 0.07 },
    "smooth-payment": { effect: 1.2, probability: 0.55 },
  },
  delivery: {
    late: { effect: -5, probability: 0.34 },
    "no-word": { effect: -2.4, probability: 0.16 },
    "wrong-time": { effect: -2.8, probability: 0.08 },
    fast: { effect: 1.3, probability: 0.4 },
  },
  courier: {
    "rude-courier": { effect: -4.8, probability: 0.06 },
    "careless-courier": { effect: -3.6, probability: 0.09 },
    "polite-courier": { effect: 1.3, probability: 0.52 },
  },
  packaging: {
    damaged: { effect: -4.4, probability: 0.09 },
    wasteful: { effect: -2, probability: 0.06 },
    sturdy: { effect: 1.2, probability: 0.5 },
  },
  product: {
    faulty: { effect: -5.2, probability: 0.055 },
    "unlike-picture": { effect: -4, probability: 0.07 },
    quality: { effect: 1.4, probability: 0.48 },
    value: { effect: 1, probability: 0.25 },
  },
  "branch-staff": {
    ignored: { effect: -3.8, probability: 0.08 },
    "rude-staff": { effect: -5, probability: 0.035 },
    uninformed: { effect: -3, probability: 0.07 },
    helpful: { effect: 1.5, probability: 0.55 },
  },
  "branch-space": {
    queue: { effect: -3.4, probability: 0.1 },
    "price-tags": { effect: -3.2, probability: 0.06 },
    parking: { effect: -2.2, probability: 0.07 },
    tidy: { effect: 1.2, probability: 0.45 },
    variety: { effect: 1, probability: 0.3 },
  },
  call: {
    waiting: { effect: -3, probability: 0.24 },
    unresolved: { effect: -4.2, probability: 0.14 },
    "kind-agent": { effect: 1.4, probability: 0.45 },
    resolved: { effect: 1.4, probability: 0.42 },
  },
  return: {
    "slow-refund": { effect: -4, probability: 0.17 },
    refused: { effect: -5, probability: 0.06 },
    "easy-return": { effect: 1.6, probability: 0.5 },
  },
} as const satisfies Record<TouchpointKey, Record<string, AspectRow>>;

type AspectsOf<T> = T extends Record<string, unknown> ? keyof T & string : never;
export type Aspect = AspectsOf<(typeof aspects)[TouchpointKey]>;

const rows = new Map<string, AspectRow>(Object.values(aspects).flatMap((of) => Object.entries(of)));

/** Points of the score that meeting the aspect moves, from −6 to 2. */
export const effectOf = (aspect: Aspect): number => rows.get(aspect)?.effect ?? 0;
export const isPraise = (aspect: Aspect): boolean => effectOf(aspect) > 0;
export const probabilityOf = (aspect: Aspect): number => rows.get(aspect)?.probability ?? 0;
export const aspectsAt = (touchpoint: TouchpointKey): Aspect[] =>
  Object.keys(aspects[touchpoint]) as Aspect[];
