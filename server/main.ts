import './runtime-check.ts';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// the second start finds the compiled modules of the first
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'hall'));
const { run } = await import('./run.ts');
await run();
