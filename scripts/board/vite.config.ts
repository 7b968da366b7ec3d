import { defineConfig } from 'vite';

export default defineConfig({
	// Relative addresses, so that the files may be served from any folder.
	base: './',
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	// Fonts stay files of their own: the content security policy allows no data: addresses for them.
	build: { target: 'es2022', assetsInlineLimit: 0 },
});
