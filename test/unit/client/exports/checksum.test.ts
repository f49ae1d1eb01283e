import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inGroups, readChecksum, sha256Of } from '../../../../client/features/exports/checksum.ts';
import { fileName } from '../../../../client/features/exports/fetch-export.ts';
import { readRefusal } from '../../../../client/features/exports/refusal.ts';
import { checkSignature } from '../../../../client/features/exports/signature.ts';

const SUM = createHash('sha256').update('Bericht').digest('hex');

// A browser says by this whether the page came by https.
globalThis.isSecureContext = true;

describe('a checksum that somebody pastes', () => {
  it.each([
    SUM,
    ` ${SUM}\n`,
    SUM.toUpperCase(),
    inGroups(SUM),
    `SHA256: ${SUM}`,
    `sha-256 = ${SUM}`,
    `${SUM}  bericht.pdf`,
    `${SUM} *fassung-3.pdf`,
    `SHA-256 (${SUM}`,
  ])('is understood as %j', (text) => {
    expect(readChecksum(text)).toBe(SUM);
  });

  it.each(['', 'kein Wert', SUM.slice(1), `${SUM}0`, SUM.replace(/^./, 'g'), `../${SUM}`])(
    'is refused as %j',
    (text) => {
      expect(readChecksum(text)).toBeNull();
    },
  );
});

it('the checksum of a file is that of its bytes', async () => {
  expect(await sha256Of(new TextEncoder().encode('Bericht'))).toBe(SUM);
});

describe('a signature', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const message = new TextEncoder().encode('was unterschrieben ist');
  const signature = sign(null, message, privateKey).toString('base64');

  it('is valid over what was signed', async () => {
    expect(await checkSignature(pem, signature, message)).toBe('VALID');
  });

  it.each([
    ['other bytes', pem, signature, new TextEncoder().encode('etwas anderes')],
    ['a broken signature', pem, '***', message],
    ['a broken key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', signature, message],
  ])('is not valid with %s', async (_name, key, written, bytes) => {
    expect(await checkSignature(key, written, bytes)).toBe('INVALID');
  });
});

it.each([
  ['attachment; filename="kabinettsbericht.pdf"', 'kabinettsbericht.pdf'],
  [`attachment; filename="x.pdf"; filename*=UTF-8''Ma%C3%9Fnahmen.pdf`, 'Maßnahmen.pdf'],
  ['attachment; filename=kabinettsbericht.pdf', 'kabinettsbericht.pdf'],
  ['inline', null],
  [null, null],
])('the name of a file out of %j is %j', (header, name) => {
  expect(fileName(header)).toBe(name);
});

describe('an answer that is no file', () => {
  it('carries code and sentence of the server', async () => {
    const body = JSON.stringify({ errors: [{ message: 'Zu oft.', extensions: { code: 'RATE_LIMITED' } }] });
    const refusal = await readRefusal(new Response(body, { status: 429, headers: { 'Retry-After': '60' } }));
    expect(refusal).toEqual({ kind: 'REFUSED', code: 'RATE_LIMITED', sentence: 'Zu oft.', retryAfter: 60 });
  });

  it('is an inner error where a page stands between', async () => {
    const refusal = await readRefusal(new Response('<html>', { status: 502 }));
    expect(refusal).toEqual({ kind: 'REFUSED', code: 'INTERNAL', sentence: null, retryAfter: null });
  });
});
