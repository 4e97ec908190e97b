export * from "./decisions/board-model.ts";
export * from "./decisions/model.ts";
export * from "./dmn/model.ts";
export * from "./documents/model.ts";
export * from "./proof/model.ts";
export * from "./remedies/model.ts";
