#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runOnNode24 } from "./launcher.js";

runOnNode24([fileURLToPath(new URL("../src/app/cli.ts", import.meta.url)), ...process.argv.slice(2)]);
