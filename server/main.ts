import './runtime-check.ts';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// a hall lives on a small machine: garbage is collected early instead of letting the memory grow with every screen
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=20');
// the second start finds the compiled modules of the first
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'hall'));
const { run } = await import('./run.ts');
await run();
