import './runtime-check.ts';

const { run } = await import('./run.ts');
await run();
