import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { ALL_LOOKS, USUAL_LOOKS, writeMarkSheet } from './glossary/model/settings/mark-sheet.ts';
import { latePatterns } from './scripts/late-patterns.ts';
import { smallerScript } from './scripts/smaller-script.ts';
import { shippedPackages } from './scripts/package/shipped-packages.ts';
import { packageEdition } from './scripts/package-edition.ts';
import { packageGlossary } from './scripts/package-glossary.ts';
import { packageReader } from './scripts/package-reader.ts';

/**
 * Pages of ours run packaged scripts only, make no markup of text and reach nothing outside. The
 * background, which has the same policy, may ask for what the user subscribed to, and in Firefox the
 * reader for the file that it is asked to show: see `ownConnectionsOnly`.
 */
const pagePolicy = (browser: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Pictures of a book that is read, which are files of its own.
    "img-src 'self' blob:",
    "font-src 'self'",
    browser === 'firefox'
      ? "connect-src 'self' http: https:"
      : "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** Takes back from our pages what the policy allows for the background, and for the reader in Firefox. */
const ownConnectionsOnly = (browser: string) => ({
  name: 'own-connections-only',
  transformIndexHtml: {
    order: 'pre' as const,
    handler: (_: string, { path }: { readonly path: string }) =>
      browser === 'firefox' && path.includes('reader')
        ? []
        : [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
              injectTo: 'head-prepend' as const,
            },
          ],
  },
});

const shipped = shippedPackages();

/** Scripts that are put into pages of others. */
const IN_PAGES: ReadonlySet<string> = new Set(['content-script', 'hover-card']);

/** Without the polyfill, which is for our own pages. */
const nativeBrowser = {
  name: 'native-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'wxt/browser' || id === '@wxt-dev/webextension-polyfill/browser'
      ? `${import.meta.dirname}/entrypoints/shared/native-browser.ts`
      : undefined,
};

/**
 * Scripts of pages in characters below U+0080: of a text with others the browser keeps two bytes for
 * each character, in every process that has a page.
 */
const oneByteCode = {
  name: 'one-byte-code',
  enforce: 'post' as const,
  generateBundle: (_: unknown, bundle: Readonly<Record<string, object>>) => {
    for (const file of Object.values(bundle)) {
      if (!('code' in file) || typeof file.code !== 'string') continue;
      file.code = file.code.replaceAll(
        /[^\0-\x7F]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  // The worker loads what reads and writes workbooks when it is needed.
  vite: ({ browser, command }) => ({
    resolve: {
      alias: [
        {
          find: /^fflate$/,
          replacement: `${import.meta.dirname}/glossary/exchange/table/workbook/zip.ts`,
        },
        {
          find: /^jszip$/,
          replacement: `${import.meta.dirname}/entrypoints/reader/word/docx-zip.ts`,
        },
        {
          find: /^@xmldom\/xmldom(?:\/lib\/dom)?$/,
          replacement: `${import.meta.dirname}/entrypoints/reader/word/docx-xml.ts`,
        },
      ],
    },
    plugins: [
      preact(),
      shipped.plugin(),
      ...(command === 'build' ? [ownConnectionsOnly(browser)] : []),
    ],
    worker: { format: 'es', plugins: () => [shipped.plugin()] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, viteConfig) => {
      const inPages = entrypoints.every(({ name }) => IN_PAGES.has(name));
      if (inPages || entrypoints.every(({ name }) => name === 'background'))
        viteConfig.plugins?.push(nativeBrowser);
      if (entrypoints.every(({ name }) => name === 'content-script')) {
        viteConfig.plugins?.push(latePatterns());
        // Not while the code is worked on.
        if (viteConfig.build?.minify === undefined) viteConfig.plugins?.push(smallerScript());
      }
      if (inPages) viteConfig.plugins?.push(oneByteCode);
    },
    'build:done': (wxt) => shipped.write(wxt.config.wxtDir, wxt.config.browser),
    'build:publicAssets': (wxt, files) => {
      const sheet = (looks: typeof ALL_LOOKS): string =>
        writeMarkSheet(wxt.config.browser === 'firefox' ? 'firefox' : 'chromium', looks);
      files.push(
        { contents: sheet(USUAL_LOOKS), relativeDest: 'highlight.css' },
        { contents: sheet(ALL_LOOKS), relativeDest: 'all-looks.css' },
      );
      files.push(packageEdition(wxt.config.root), ...packageReader(wxt.config.root));
      // Tests that build with faults take the glossary of the released build, which is the same.
      if (wxt.config.mode !== 'faults')
        files.push(...packageGlossary(wxt.config.root, `${wxt.config.wxtDir}/glossary`));
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'clipboardWrite',
      'alarms',
    ],
    host_permissions: ['<all_urls>'],
    omnibox: { keyword: 'term' },
    // `wxt` serves the pages from a server of its own while they are worked on.
    ...(command === 'build'
      ? { content_security_policy: { extension_pages: pagePolicy(browser) } }
      : {}),
    // Chrome suggests no more than four keys; each can be set in the browser's own page of them.
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Period' },
        description: '__MSG_command_nextTerm__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_command_previousTerm__',
      },
      'open-card': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_command_openCard__',
      },
      'copy-equivalent': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_command_copyEquivalent__',
      },
      'pin-card': { description: '__MSG_command_pinCard__' },
      'open-list': { description: '__MSG_command_openList__' },
      'toggle-marks': { description: '__MSG_command_toggleMarks__' },
      'look-up-selection': { description: '__MSG_command_lookUpSelection__' },
      'add-selection': { description: '__MSG_command_addSelection__' },
      'read-file': { description: '__MSG_command_readFile__' },
      // Firefox takes a key for any number of commands.
      'tab-off': {
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+X' } } : {}),
        description: '__MSG_command_tabOff__',
      },
      pause: { description: '__MSG_command_pause__' },
      _execute_action: {},
    },
    // Not WXT's own content script: it posts a message to every page at start-up, and a page can
    // stop it with an event of its own.
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['content-script.js'],
        css: ['highlight.css'],
        ...(browser === 'firefox' ? { css_origin: 'user' } : {}),
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // Of no domain, which could be lost to others. Never to be changed once it is out: under
              // another id it is another add-on, without what the user stored (docs/releasing.md).
              id: '{2fbc0416-2ab0-48e2-8445-73f95d154d6e}',
              strict_min_version: '140.0',
              // The others are asked for when a team is joined: who signs in, and entries with what they say of pages.
              data_collection_permissions: {
                required: ['none'],
                optional: ['authenticationInfo', 'websiteContent'],
              },
            },
            // 142 is the first on Android that shows what data is collected.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          // Blobs of matching data go to the pages as they are, not as JSON.
          minimum_chrome_version: '148',
          message_serialization: 'structured_clone',
        }),
  }),
});
