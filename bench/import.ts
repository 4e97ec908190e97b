import { Readable } from "node:stream";
import { requestImport } from "../src/modules/listen/import/change-mapping.ts";
import { runImport } from "../src/modules/listen/import/run-import.ts";
import { readImport } from "../src/modules/listen/import/store.ts";
import { takeUpload } from "../src/modules/listen/import/upload.ts";
import { openWorld } from "../test/world.ts";

/** Rows a second from an upload to the last row written, and until all of them are scored and counted on boards. */
export async function benchImport(rows = 20_000): Promise<string> {
  const world = await openWorld({ logLevel: "error" });
  try {
    const { kernel, workspace } = world;
    const began = performance.now();
    const file = { workspace, member: null, fileName: "voices.csv" };
    const id = await takeUpload(kernel, file, Readable.from(madeUpTable(rows)));
    await kernel.records.within(workspace, (tx) => requestImport(tx, id, kernel.now()));
    await runImport(kernel, { workspace, id }, () => false);
    const written = performance.now() - began;
    await world.reactions.drain();
    const scored = performance.now() - began;
    const done = await kernel.records.within(workspace, (tx) => readImport(tx, id));
    if (done?.freshRows !== rows) throw new Error(`${done?.freshRows} of ${rows} rows were imported`);
    const perSecond = (ms: number) => Math.round((rows / ms) * 1_000).toLocaleString("en");
    return `import of ${rows.toLocaleString("en")} rows: ${perSecond(written)} rows/s written, ${perSecond(scored)} rows/s until scored`;
  } finally {
    await world.close();
  }
}

const openings = ["ارسال به موقع بود", "بسته‌بندی خوب نبود", "برخورد کارکنان گرم بود", "کالا با عکس فرق داشت"];
const endings = ["و راضی بودم", "ولی انتظار بیشتری داشتم", "و باز هم می‌خرم", "و هنوز منتظر پاسخ هستم"];

function* madeUpTable(rows: number): Generator<Buffer> {
  yield Buffer.from("id,date,customer,branch,rating,comment,items\n");
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2022, 0, 1) + row * 900_000).toISOString().slice(0, 16).replace("T", " ");
    const words = `${openings[row % 4]} ${endings[(row >> 2) % 4]}، سفارش ${row}`;
    yield Buffer.from(`r${row},${day},c${row % 7_000},b${row % 15},${row % 11},"${words}","نان، پنیر"\n`);
  }
}
