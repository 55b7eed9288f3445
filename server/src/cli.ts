#!/usr/bin/env node
import { join } from "node:path";
import { requireCached } from "./requireCached.ts";

requireCached(join(__dirname, "commandLine.js"));
