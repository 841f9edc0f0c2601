#!/usr/bin/env node
// CommonJS on purpose: Node loads it a tenth of a start sooner than an ES module.
const { runCached } = require('./cached.js');
runCached('../dist/main.cjs');
