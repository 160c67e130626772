import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from './launcher/extension.ts';
import { browserNames } from './launcher/launch.ts';

/** Everything that the extension asks for, and what for. A line here needs its reason in docs/privacy.md. */
const permissions: Readonly<Record<string, string>> = {
  storage: "settings, and a second copy of the user's own entries",
  unlimitedStorage: 'so that the browser does not evict a large glossary',
  contextMenus: 'the menu of selected text, to look it up or add it to the glossary',
  scripting:
    'the script of the hover card comes only into frames that show one, and the style of marks that the user chose only then; Chrome also has to be asked for tabs that were open before',
  alarms: 'to ask for a glossary that the user subscribed to, once a day or as the user chose',
  clipboardWrite: 'the key that copies an equivalent: a key of the browser is no press on the page',
};
/** Beside those, what only one browser has a word for. */
const ownPermissions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  chromium: { sidePanel: 'the list of the terms of the page, at its side' },
  firefox: {},
};
const hosts: Readonly<Record<string, string>> = {
  '<all_urls>': 'terms are marked on the pages that the user reads',
};

describe.each(browserNames)('the manifest for %s', (browser) => {
  const manifest = JSON.parse(
    readFileSync(join(builtExtension(browser), 'manifest.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>>;

  test('asks for the approved permissions and nothing else', () => {
    const asked = Object.keys({ ...permissions, ...ownPermissions[browser] });
    expect((manifest['permissions'] as string[]).toSorted()).toEqual(asked.toSorted());
    expect(manifest['host_permissions']).toEqual(Object.keys(hosts));
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  test.each(['docs/privacy.md', 'docs/privacy.zh-CN.md'])(
    'says in %s what each permission is for',
    (document) => {
      const text = readFileSync(join(import.meta.dirname, '..', document), 'utf8');
      const asked = manifest['permissions'] as string[];
      expect(asked.filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
    },
  );

  test('has the version of the project, and names that the stores have room for', () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
    ) as { readonly version: string };
    expect(manifest['version']).toBe(version);
    for (const locale of ['en', 'zh_CN', 'zh_TW']) {
      const texts = JSON.parse(
        readFileSync(join(builtExtension(browser), `_locales/${locale}/messages.json`), 'utf8'),
      ) as Readonly<Record<string, { readonly message: string }>>;
      expect(texts['extension_name']?.message.length).toBeLessThanOrEqual(45);
      expect(texts['extension_description']?.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('opens no file and no door to pages and other extensions', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('runs one content script and one sheet, in every frame of every page', () => {
    expect(manifest['content_scripts']).toEqual([
      {
        matches: ['<all_urls>'],
        js: ['content-script.js'],
        css: ['highlight.css'],
        // The key is for Firefox; in Chromium the sheet is the author's.
        ...(browser === 'firefox' ? { css_origin: 'user' } : {}),
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ]);
  });

  test('runs nothing but packaged scripts, and lets the background alone reach out, and the reader of Firefox', () => {
    const connections =
      browser === 'firefox'
        ? "'self' http: https:"
        : "'self' https: http://localhost:* http://127.0.0.1:*";
    expect(manifest['content_security_policy']).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        `connect-src ${connections}; ` +
        "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'",
    });
  });

  test('takes that back from every page of its own', () => {
    const policy = '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\'">';
    const folder = builtExtension(browser);
    const open = readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .filter((name) => !readFileSync(join(folder, name), 'utf8').includes(policy));
    expect(open).toEqual(browser === 'firefox' ? ['reader.html'] : []);
  });

  test('asks for no name of a link in a file that is read', () => {
    // In the tests themselves no name is asked for: the browser has a proxy that leads nowhere.
    expect(readFileSync(join(builtExtension(browser), 'reader.html'), 'utf8')).toMatch(
      /<meta http-equiv="x-dns-prefetch-control" content="off"/,
    );
  });

  test('suggests keys to no more commands than Chrome takes, and none that types', () => {
    const commands = Object.values(
      manifest['commands'] as Readonly<
        Record<string, { readonly suggested_key?: { readonly default: string } }>
      >,
    );
    const keys = commands.flatMap(({ suggested_key: suggested }) => suggested?.default ?? []);
    expect(commands).toHaveLength(13);
    expect(keys).toHaveLength(browser === 'chromium' ? 4 : 5);
    expect(keys.filter((key) => !/^(?:Alt|Ctrl)\+/u.test(key))).toEqual([]);
  });

  test('has exactly the keys that were reviewed', () => {
    const own =
      browser === 'chromium'
        ? ['message_serialization', 'minimum_chrome_version', 'side_panel']
        : ['browser_specific_settings', 'sidebar_action'];
    expect(Object.keys(manifest).toSorted()).toEqual(
      [
        'action',
        'background',
        'commands',
        'content_scripts',
        'content_security_policy',
        'default_locale',
        'description',
        'host_permissions',
        'icons',
        'manifest_version',
        'name',
        'omnibox',
        'options_ui',
        'permissions',
        'version',
        ...own,
      ].toSorted(),
    );
  });
});

test('Firefox, on Android too, is told that data is collected only where the user joins a team', () => {
  const manifest = JSON.parse(
    readFileSync(join(builtExtension('firefox'), 'manifest.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>>;
  expect(manifest['browser_specific_settings']).toEqual({
    gecko: {
      id: '{2fbc0416-2ab0-48e2-8445-73f95d154d6e}',
      strict_min_version: '140.0',
      data_collection_permissions: {
        required: ['none'],
        optional: ['authenticationInfo', 'websiteContent'],
      },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
});
