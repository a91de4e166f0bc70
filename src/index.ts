import { main } from './main.ts';

process.exitCode = await main();
/** A socket that the SDK keeps alive must not hold the step: the runner bills until the process ends. */
setTimeout(() => process.exit(), 1000).unref();
