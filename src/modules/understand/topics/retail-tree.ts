import { type TopicDefinition, topicsFrom } from "./definition.ts";
import { foodTopics } from "./retail-food.ts";
import { placeTopics } from "./retail-place.ts";
import { productTopics } from "./retail-product.ts";
import { serviceTopics } from "./retail-service.ts";

/** The topics a workspace starts with: shops, online shops, restaurants and services, in Persian and English. */
export const retailTree: TopicDefinition[] = [foodTopics, productTopics, serviceTopics, placeTopics].flatMap(
  topicsFrom,
);
