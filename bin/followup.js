#!/usr/bin/env node
// CommonJS on purpose: Node loads it a tenth of a start sooner than an ES module.
const { join } = require('node:path');
const { load } = require('./cached.js');
load(join(__dirname, '../dist/main.cjs'));
