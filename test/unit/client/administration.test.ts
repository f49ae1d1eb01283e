import { describe, expect, it } from 'vitest';
import { readDays, writeDays } from '../../../client/features/administration/day-list.ts';
import { matches } from '../../../client/features/administration/organisation-filter.ts';
import { auditExport } from '../../../client/features/audit/audit-filter.ts';
import { entryFields } from '../../../client/features/audit/entry-fields.ts';
import { RECORD_WORDS } from '../../../client/features/audit/record-words.ts';
import { OIDC_REASONS } from '../../../server/auth/oidc-refused.ts';
import { DEADLINE_DAYS_MAX, REMINDERS_MAX } from '../../../shared/domain/limits.ts';
import { waitAfter, INTERVAL_MS, LONGEST_WAIT_MS } from '../../../client/lib/live.ts';

describe('days before a due date', () => {
  const tooMany = Array.from({ length: REMINDERS_MAX + 1 }, (_, day) => day).join(' ');

  it('are read in any order and written back, each once', () => {
    expect(readDays('1, 10;3 3')).toEqual([10, 3, 1]);
    expect(readDays(writeDays([10, 3, 1]))).toEqual([10, 3, 1]);
    expect(readDays('')).toEqual([]);
  });

  it.each(['drei', '-1', '1.5', `${DEADLINE_DAYS_MAX + 1}`, '10, x', tooMany])('refuse %j', (text) => {
    expect(readDays(text)).toBeNull();
  });

  it('go as far as the server takes them', () => {
    expect(readDays(`${DEADLINE_DAYS_MAX}`)).toEqual([DEADLINE_DAYS_MAX]);
    expect(readDays(tooMany.slice(2))).toHaveLength(REMINDERS_MAX);
  });
});

describe('the list of organisations', () => {
  const old = {
    code: 'SMS-2014',
    abbreviation: 'SMS',
    name: 'Staatsministerium für Soziales und Verbraucherschutz',
    kind: 'MINISTRY',
    validFrom: null,
    validTo: '2019-12-19',
  } as const;
  const none = { text: '', kind: null, onlyOn: null };

  it('finds by all words, kind and day', () => {
    expect(matches(old, none)).toBe(true);
    expect(matches(old, { ...none, text: 'soziales sms' })).toBe(true);
    expect(matches(old, { ...none, text: 'soziales justiz' })).toBe(false);
    expect(matches(old, { ...none, kind: 'COURT' })).toBe(false);
    expect(matches(old, { ...none, onlyOn: '2019-12-19' })).toBe(true);
    expect(matches(old, { ...none, onlyOn: '2019-12-20' })).toBe(false);
  });
});

describe('the audit trail', () => {
  it('shows every field that either side speaks of', () => {
    expect(entryFields('{"role":"EDITOR","active":true}', '{"role":"CIO_OFFICE","name":null}')).toEqual([
      { name: 'role', before: 'EDITOR', after: 'CIO_OFFICE' },
      { name: 'active', before: true, after: undefined },
      { name: 'name', before: undefined, after: null },
    ]);
    expect(entryFields(null, null)).toEqual([]);
    expect(entryFields('broken', null)).toEqual([{ name: '', before: 'broken', after: undefined }]);
  });

  it('has the same words in both languages', () => {
    for (const list of ['actions', 'tables', 'fields', 'values'] as const) {
      expect(Object.keys(RECORD_WORDS.en[list])).toEqual(Object.keys(RECORD_WORDS.de[list]));
    }
  });

  it('has words for every reason for which a sign-in comes to nothing', () => {
    for (const words of [RECORD_WORDS.de, RECORD_WORDS.en]) {
      expect(words.fields).toHaveProperty('reason');
      expect(Object.keys(words.values)).toEqual(expect.arrayContaining(Object.keys(OIDC_REASONS)));
    }
  });

  it('exports just what the filter leaves', () => {
    expect(auditExport('csv', {})).toBe('/exports/audit.csv');
    expect(
      auditExport('json', { actor: 'Kim', action: ['report.save', 'report.submit'], from: '2021-01-01' }),
    ).toBe('/exports/audit.json?actor=Kim&action=report.save&action=report.submit&from=2021-01-01');
  });
});

describe('following the database', () => {
  it('asks ever more rarely while no answer comes, up to a limit', () => {
    expect(waitAfter(0)).toBe(INTERVAL_MS);
    expect(waitAfter(2)).toBe(4 * INTERVAL_MS);
    expect(waitAfter(50)).toBe(LONGEST_WAIT_MS);
  });
});
