// Runs Azurite for as long as somebody holds the other end of standard input. The end of a process closes its pipes,
// however it ends: so no server outlives its tests.
process.stdin.on('end', () => process.exit(0)).resume();
require('azurite/dist/src/azurite.js');
