/** The kinds that readings speak of, by themselves: whoever reads texts alone need not load the schemas of `model.ts`. */
export const emotions = ["joy", "anger", "sadness", "fear", "surprise", "disgust"] as const;
export const intents = ["praise", "complaint", "request", "question", "suggestion"] as const;
