import { describe, expect, it } from 'vitest';
import { checkAddress } from './source-address.ts';

const NOTHING = { mayBePrivate: false, mayBeLocal: false };

describe('an address is asked', () => {
  it.each([
    ['https://termlight.example/a.jsonl', 'https://termlight.example/a.jsonl', 'termlight.example'],
    [
      ' https://Termlight.EXAMPLE:8443/a?b=c#d ',
      'https://termlight.example:8443/a?b=c',
      'termlight.example:8443',
    ],
    ['https://8.8.8.8/', 'https://8.8.8.8/', '8.8.8.8'],
    // With letters that look like those of another name, of which ASCII shows that they are others.
    ['https://аpple.example/', 'https://xn--pple-43d.example/', 'xn--pple-43d.example'],
  ])('%s', (typed, address, host) => {
    expect(checkAddress(typed, NOTHING)).toEqual({ ok: true, address, host });
  });
});

describe('an address is not asked', () => {
  it.each([
    ['', 'notAddress'],
    ['termlight.example/a.json', 'notAddress'],
    ['https://a b.example/', 'notAddress'],
    ['https://a.example/a b.json', 'notAddress'],
    ['https://', 'notAddress'],
    ['http://a.example/', 'notHttps'],
    ['javascript:alert(1)', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['data:application/json,{}', 'notHttps'],
    ['blob:https://a.example/1', 'notHttps'],
    ['chrome-extension://abc/a.json', 'notHttps'],
    ['moz-extension://abc/a.json', 'notHttps'],
    ['ftp://a.example/', 'notHttps'],
    ['http://localhost/', 'notHttps'],
    ['https://me@a.example/', 'hasPassword'],
    ['https://me:secret@a.example/', 'hasPassword'],
    ['https://:secret@a.example/', 'hasPassword'],
  ])('%s', (typed, fault) => {
    expect(checkAddress(typed, NOTHING)).toEqual({ ok: false, fault });
  });

  it.each([
    'https://localhost/',
    'https://intranet/a.json',
    'https://printer.local/',
    'https://a.internal./',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://172.31.255.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://a.localdomain/',
    'https://wiki.corp/',
    'https://nas.home/',
    'https://a.private/',
    'https://192.0.0.8/',
    'https://198.19.0.1/',
    'https://224.0.0.251/',
    'https://255.255.255.255/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://[2002:a00:1::]/',
    'https://[2001::1]/',
    'https://[2001:0:a:b:c:d:e:f]/',
  ])('%s before the user confirms that it is private', (typed) => {
    expect(checkAddress(typed, NOTHING)).toEqual({ ok: false, fault: 'privateAddress' });
    expect(checkAddress(typed, { ...NOTHING, mayBePrivate: true }).ok).toBe(true);
  });

  it.each([
    'https://10.example.com/',
    'https://192.168.0.1.example/',
    'https://192.0.2.1/',
    'https://[2001:db8::1]/',
    'https://172.32.0.1/',
    'https://100.128.0.1/',
    'https://fda.example/',
  ])('%s is public', (typed) => {
    expect(checkAddress(typed, NOTHING).ok).toBe(true);
  });
});

it('no address is asked that is too long for a copy once it is written in ASCII', () => {
  const typed = (length: number): string => `https://a.example/${'字'.repeat(length)}`;
  expect(checkAddress(typed(220), NOTHING)).toMatchObject({ ok: true });
  expect(checkAddress(typed(221), NOTHING)).toEqual({ ok: false, fault: 'notAddress' });
});

it('asks this machine without encryption where the settings allow it, and no other', () => {
  const allowed = { mayBePrivate: false, mayBeLocal: true };
  for (const typed of ['http://localhost:8080/a.json', 'http://127.0.0.1:8080/a.json']) {
    expect(checkAddress(typed, allowed)).toMatchObject({ ok: true, address: typed });
  }
  for (const typed of ['http://127.0.0.2/', 'http://localhost.example/', 'http://[::1]/']) {
    expect(checkAddress(typed, allowed)).toEqual({ ok: false, fault: 'notHttps' });
  }
});
