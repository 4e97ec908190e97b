#!/usr/bin/env node
import { runOnNode24 } from "./launcher.js";

runOnNode24(process.argv.slice(2));
