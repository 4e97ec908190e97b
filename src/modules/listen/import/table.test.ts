import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Problem } from "#kernel/problems";
import type { TableFormat } from "./model.ts";
import { nameColumns, readTable, type TableRow } from "./read-table.ts";
import { detectFormat } from "./table-format.ts";

const persian = "شناسه;نظر\r\n1;سلام، خوب بود\r\n2;بد\r\n";
/** Windows-1256 of the letters used above; Node only decodes it. */
const windows1256 = (text: string): Buffer => {
  const decoder = new TextDecoder("windows-1256");
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  );
  // Persian ی is not in the code page; its users write the Arabic one.
  return Buffer.from([...text.replaceAll("ی", "ي")].map((letter) => codes.get(letter) ?? 0x3f));
};

async function read(bytes: Uint8Array, format: TableFormat = detectFormat(bytes)) {
  let header: string[] = [];
  const rows: TableRow[] = [];
  for await (const batch of readTable(toPieces(bytes), format)) {
    header = batch.header;
    rows.push(...batch.rows);
  }
  return { header, rows, format };
}

/** In pieces that cut characters and line ends in two. */
async function* toPieces(bytes: Uint8Array) {
  const size = bytes.length > 10_000 ? 5_000 : 7;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test("a table is read in whichever letters it was written", async () => {
  const ways: [string, Buffer][] = [
    ["utf-8", Buffer.from(persian)],
    ["utf-8", Buffer.from(`\ufeff${persian}`)],
    ["utf-16le", Buffer.from(`\ufeff${persian}`, "utf16le")],
    ["utf-16be", Buffer.from(`\ufeff${persian}`, "utf16le").swap16()],
    ["utf-16le", Buffer.from(persian, "utf16le")],
    ["utf-16be", Buffer.from(persian, "utf16le").swap16()],
    ["windows-1256", windows1256(persian)],
  ];
  for (const [encoding, bytes] of ways) {
    const { header, rows, format } = await read(bytes);
    assert.deepEqual(format, { encoding, delimiter: ";" });
    assert.deepEqual(
      header.map((name) => name.replaceAll("ي", "ی")),
      ["شناسه", "نظر"],
      encoding,
    );
    assert.deepEqual(rows, [
      { line: 2, cells: ["1", "سلام، خوب بود"] },
      { line: 3, cells: ["2", "بد"] },
    ]);
  }
});

test("what parts the columns is what parts every row alike", () => {
  const delimiterOf = (text: string) => detectFormat(Buffer.from(text)).delimiter;
  assert.equal(delimiterOf("a,b,c\n1,2,3\n"), ",");
  assert.equal(delimiterOf('a;b\n"x, y, z";2\nx, y;3\n'), ";");
  assert.equal(delimiterOf("a\tb\n1, 2\t3\n4\t5,6\n"), "\t");
  assert.equal(delimiterOf("a|b\n1|2\n"), "|");
  assert.equal(delimiterOf("comment\nonly, words\n"), ",");
});

test("lines are counted where a row begins, over quoted line ends, empty lines and CRLF", async () => {
  const { rows } = await read(Buffer.from('a,b\r\n1,"x\ny"\r\n\r\n3,"say ""yes"""\r\n5\r\n6,7,8\r\n9,x"y'));
  assert.deepEqual(rows, [
    { line: 2, cells: ["1", "x\ny"] },
    { line: 5, cells: ["3", 'say "yes"'] },
    { line: 6, cells: ["5"] },
    { line: 7, cells: ["6", "7", "8"] },
    { line: 8, cells: ["9", 'x"y'] },
  ]);
});

test("what is no table is refused in plain words", async () => {
  const code = async (bytes: Uint8Array) => {
    try {
      await read(bytes);
      return "read";
    } catch (error) {
      return error instanceof Problem ? error.code : String(error);
    }
  };
  assert.equal(await code(Buffer.alloc(0)), "listen/file-empty");
  assert.equal(
    await code(Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000")),
    "listen/not-text",
  );
  assert.equal(
    await code(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
    "listen/not-text",
  );
  assert.equal(await code(Buffer.from('a,b\n1,2\n3,"never closed\n5,6\n')), "listen/quote-open");
  assert.equal(await code(Buffer.from(`a,b\n1,"${"x".repeat(500_000)}`)), "listen/cell-too-long");
  assert.equal(await code(Buffer.from(`${"a,".repeat(300)}\n1\n`)), "listen/too-many-columns");
});

test("every column gets a name of its own", () => {
  assert.deepEqual(nameColumns([" a ", "", "a", "a"]), ["a", "#2", "a (2)", "a (3)"]);
});

test("any bytes are a table or a problem", async () => {
  const someText = fc
    .string({ unit: fc.constantFrom(..."ab\"',;\t|\r\n سلام\u0000۱=") })
    .map((text) => Buffer.from(text));
  await fc.assert(
    fc.asyncProperty(fc.oneof(someText, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      try {
        const { rows } = await read(bytes);
        assert.ok(rows.every(({ line }) => line >= 1));
      } catch (error) {
        assert.ok(error instanceof Problem, String(error));
      }
    }),
    { numRuns: 500 },
  );
});
