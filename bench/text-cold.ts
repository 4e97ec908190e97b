const began = performance.now();
const { readText } = await import("../src/modules/understand/readings/read-text.ts");
const { retailTree } = await import("../src/modules/understand/topics/retail-tree.ts");
const { compileTopics } = await import("../src/modules/understand/topics/topics.ts");
readText("غذا عالی بود ولی دیر رسید", { topics: compileTopics(retailTree) });
process.stdout.write(String(performance.now() - began));

export {};
