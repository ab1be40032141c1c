// Builds the page of bare-react as the screens are built, and serves it as they are served: files, nothing more.
// node bare-page.ts FOLDER – where the build goes. Prints its address.
import { join } from 'node:path';
import express from 'express';
import { build } from 'vite';
import screens from '../../vite.config.ts';

const outDir = process.argv[2] ?? '';
await build({
  ...screens,
  configFile: false,
  root: join(import.meta.dirname, '../..'),
  logLevel: 'error',
  build: {
    ...screens.build,
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: ['bench/limits/bare-react/index.html'] },
  },
});
const app = express();
app.use(express.static(outDir));
const http = app.listen(0, '127.0.0.1', () => {
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(`listening on http://127.0.0.1:${port}`);
});
