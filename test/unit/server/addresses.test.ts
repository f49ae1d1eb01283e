import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchRoutes } from 'react-router';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../../client/app/router.tsx';
import { paths } from '../../../client/lib/paths.ts';
import { REVIEW_PARAMS } from '../../../client/lib/review-link.ts';
import { passwordLink } from '../../../server/auth/auth-links.ts';
import { type OwnerNews, OWNER_NEWS, ownerMail } from '../../../server/auth/owner-mail.ts';
import { refusedAddress } from '../../../server/auth/oidc-refused.ts';
import { digestMail } from '../../../server/notifications/digest-mail.ts';
import { noticePath } from '../../../server/notifications/notice-path.ts';
import type { NoticeRow } from '../../../server/notifications/notice-rows.ts';
import { addresses, ADDRESS_PARAMS } from '../../../shared/addresses.ts';
import { NOTICE_KINDS } from '../../../shared/domain/vocabulary.ts';

const ORIGIN = 'https://plan.example';
const ROOT = new URL('../../..', import.meta.url).pathname;

/** The route that shows an address, such as 'meldungen/:id'; '*' where there is no such page. */
function pageOf(address: string): string | undefined {
  return matchRoutes(ROUTES, new URL(address, ORIGIN).pathname)?.at(-1)?.route.path;
}

const FULL: NoticeRow = {
  id: 1,
  kind: 'REPORT_DUE',
  createdAt: '2021-10-15T08:00:00.000Z',
  readAt: null,
  measureCode: 'M-ELG',
  measureTitle: 'Einführung',
  roundTitle: 'Herbst 2021',
  reportingDate: '2021-10-15',
  dueDate: '2021-10-29',
  reportId: 7,
  correctsId: 5,
  params: '{}',
};
const BARE: NoticeRow = {
  ...FULL,
  measureCode: null,
  measureTitle: null,
  roundTitle: null,
  reportingDate: null,
  dueDate: null,
  reportId: null,
  correctsId: null,
};
const ROWS = NOTICE_KINDS.flatMap((kind) => [
  { ...FULL, kind },
  { ...BARE, kind },
]);

function addressesIn(text: string): string[] {
  return text.match(/https:\/\/[^\s<>"]+/g) ?? [];
}

describe('every address that the server hands out is a page of the application', () => {
  test.each(ROWS.flatMap((row) => [null, 'SK'].map((ministry) => [row.kind, noticePath(row, { ministry })])))(
    'a notice %s leads to %s',
    (_kind, address) => {
      expect(pageOf(address)).toMatch(/^[a-z]/);
    },
  );

  test('those of the daily mail', () => {
    const digest = {
      id: 1,
      accountId: 1,
      attempts: 0,
      email: 'erik@plan.example',
      displayName: 'Erik',
      role: 'EDITOR',
      organisation: 'SK',
    } as const;
    const mail = digestMail(digest, { notices: ROWS, count: ROWS.length + 1 }, '2021-10-15', ORIGIN);
    const found = addressesIn(`${mail.text} ${mail.unsubscribeUrl}`);
    expect(found.length).toBeGreaterThan(ROWS.length);
    expect(found.map((address) => [address, pageOf(address)])).toEqual(
      found.map((address) => [address, expect.stringMatching(/^[a-z]/)]),
    );
    expect(pageOf(mail.unsubscribeUrl ?? '')).toBe('konto');
  });

  test('those of mails about the own account', () => {
    expect(pageOf(passwordLink(ORIGIN, 'token'))).toBe('passwort-neu');
    for (const news of Object.keys(OWNER_NEWS) as OwnerNews[]) {
      for (const lang of ['de', 'en'] as const) {
        const account = { email: 'erik@plan.example', displayName: 'Erik' };
        const found = addressesIn(ownerMail(lang, news, account, '2021-10-15T08:00:00.000Z', ORIGIN).text);
        expect(found.length, news).toBeGreaterThan(0);
        for (const address of found) expect(pageOf(address), address).toMatch(/^(passwort-vergessen|konto)$/);
      }
    }
  });

  test('the way back from the identity provider', () => {
    expect(pageOf(refusedAddress('oidc-failed'))).toBe('anmelden');
  });

  test('an address without a page is seen for what it is', () => {
    expect(pageOf('/verwaltung/keller')).toBe('*');
  });
});

describe('an address stands in one place', () => {
  test('the application links to the same ones', () => {
    expect(paths).toMatchObject(addresses);
    expect(REVIEW_PARAMS).toMatchObject({ state: ADDRESS_PARAMS.state, round: ADDRESS_PARAMS.round });
  });

  const words = [...new Set(JSON.stringify(ROUTES).match(/(?<="path":")[a-z-]+/g) ?? [])];
  const literal = new RegExp(`['"\`}]/(?:${words.join('|')})(?![a-z-])`);

  test.each(['server', 'seed', 'shared/domain', 'shared/i18n'])('nothing in %s/ spells one out', (folder) => {
    expect(words.length).toBeGreaterThan(10);
    expect(literal.test('`${publicUrl}/konto`')).toBe(true);
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((name) => literal.test(readFileSync(join(ROOT, folder, name), 'utf8')))).toEqual([]);
  });

  test('the demonstration, which starts before anything is built, names a page that there is', () => {
    const text = readFileSync(join(ROOT, 'server/commands/demo.mjs'), 'utf8');
    const named = text.match(/(?<=\$\{address\})\/[a-z/-]+/g) ?? [];
    expect(named).toContain(addresses.signIn);
    for (const address of named.filter((each) => each !== '/graphql')) expect(pageOf(address)).not.toBe('*');
  });
});
