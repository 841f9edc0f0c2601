/** Runs a command, and keeps what of the bundle was compiled for it, beside the bundle too. Called by the build. */

const { folders, keepIn } = require('./followup.js');

process.on('exit', () => folders.forEach(keepIn));
