#!/usr/bin/env node
import { run } from '../dist/hoi.js';

process.exitCode = await run(process);
