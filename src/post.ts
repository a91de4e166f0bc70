/**
 * The step's part at the end of the job, which runs after every step and has nothing to do but for an ephemeral deployment:
 * so it looks before it loads anything. The variable is what step/removal.ts has left.
 */
if (process.env['STATE_removal'] !== undefined) void import('./index.ts');
