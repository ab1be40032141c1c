import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One page per screen; the server gives each its address. */
const PAGES = [
  'kiosk/index.html',
  'greeter-tablet/index.html',
  'counter-ui/index.html',
  'counter-ui/customer.html',
  'hall-display/index.html',
  'manager-board/index.html',
  'manager-board/printers.html',
  'manager-board/launcher.html',
  'phone-ticket/index.html',
];

export default defineConfig({
  base: '/',
  publicDir: false,
  plugins: [react()],
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  build: {
    outDir: 'dist',
    manifest: true,
    // Wall tablets and the phones of older people keep their browser for years.
    target: 'es2018',
    cssTarget: ['chrome87', 'safari14'],
    // The content security policy allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: PAGES },
  },
});
