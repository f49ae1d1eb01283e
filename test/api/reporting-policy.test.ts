import { describe, expect, test } from 'vitest';
import { REPORT_STATES, type ReportState, ROLES, type Role } from '../../shared/domain/vocabulary.ts';
import { signedIn, type Viewer, visitor } from '../../server/auth/viewer.ts';
import {
  canSeeReport,
  REPORT_STEPS,
  reportAbilities,
  reportHurdle,
  type ReportStanding,
} from '../../server/reporting/status-report.policy.ts';

/** The ministry was renamed: the account speaks for the old name, ownership goes by the lineage. */
const person = (role: Role, lineage: string): Viewer =>
  signedIn({
    accountId: 1,
    sessionId: 1,
    role,
    displayName: role,
    email: `${role}@example.org`,
    organisation: { id: 1, code: 'SMJus', abbreviation: 'SMJus', name: 'Justiz', lineage },
  });

const standing = (state: ReportState, more: Partial<ReportStanding> = {}): ReportStanding => ({
  state,
  ministry: 'JUSTICE',
  released: state !== 'DRAFT' && state !== 'SUBMITTED',
  contributed: false,
  locked: false,
  corrected: false,
  ...more,
});

const can = (viewer: Viewer, report: ReportStanding) => {
  const abilities = reportAbilities(viewer, report);
  return REPORT_STEPS.filter((step) => abilities[step]).join(' ');
};

describe('what a person may do with a report', () => {
  test.each([
    ['EDITOR', ['save submit delete', 'withdraw', '', 'correct', 'save submit']],
    ['COORDINATOR', ['save submit delete', 'withdraw release return', '', 'correct', 'save submit']],
    ['CIO_OFFICE', ['', '', 'accept return', '', '']],
    ['CABINET', ['', '', '', '', '']],
    ['ADMIN', ['', '', '', '', '']],
  ] as const)('%s of the ministry, by its state', (role, abilities) => {
    expect(REPORT_STATES.map((state) => can(person(role, 'JUSTICE'), standing(state)))).toEqual(abilities);
  });

  test('nobody of another ministry, no visitor, and nobody where nobody leads', () => {
    for (const state of REPORT_STATES) {
      for (const role of ['EDITOR', 'COORDINATOR'] as const) {
        expect(can(person(role, 'FINANCE'), standing(state))).toBe('');
        expect(can(person(role, 'JUSTICE'), standing(state, { ministry: null }))).toBe('');
      }
      expect(can(visitor(true), standing(state))).toBe('');
    }
  });

  test('a closed round leaves nothing but errata, its own contributors decide nothing', () => {
    for (const role of ROLES) {
      for (const state of REPORT_STATES) {
        const viewer = person(role, 'JUSTICE');
        expect(can(viewer, standing(state, { locked: true })).replace('correct', '')).toBe('');
        expect(can(viewer, standing(state, { contributed: true }))).not.toMatch(/release|accept|return/);
      }
    }
    expect(can(person('EDITOR', 'JUSTICE'), standing('ACCEPTED', { corrected: true }))).toBe('');
  });

  test('the reason is the person before the round, the round before the state, the state before own work', () => {
    const coordinator = person('COORDINATOR', 'JUSTICE');
    const all = { locked: true, contributed: true };
    expect(reportHurdle(person('EDITOR', 'JUSTICE'), standing('DRAFT', all), 'release')).toBe('FORBIDDEN');
    expect(reportHurdle(coordinator, standing('DRAFT', all), 'release')).toBe('LOCKED');
    expect(reportHurdle(coordinator, standing('DRAFT', { contributed: true }), 'release')).toBe('STATE');
    expect(reportHurdle(coordinator, standing('SUBMITTED', { contributed: true }), 'release')).toBe(
      'OWN_WORK',
    );
    expect(reportHurdle(coordinator, standing('SUBMITTED'), 'release')).toBeNull();
  });
});

test('who may know of a report', () => {
  const readers = [
    ...ROLES.map((role) => [`own ${role}`, person(role, 'JUSTICE')] as const),
    ['other EDITOR', person('EDITOR', 'FINANCE')] as const,
    ['public', visitor(true)] as const,
    ['nobody', visitor(false)] as const,
  ];
  const seen = (report: ReportStanding) =>
    readers.filter(([, viewer]) => canSeeReport(viewer, report)).map(([name]) => name);
  const house = ['own EDITOR', 'own COORDINATOR'];
  expect(seen(standing('DRAFT'))).toEqual(house);
  expect(seen(standing('SUBMITTED'))).toEqual(house);
  expect(seen(standing('RELEASED'))).toEqual([...house, 'own CIO_OFFICE']);
  expect(seen(standing('RETURNED'))).toEqual([...house, 'own CIO_OFFICE']);
  expect(seen(standing('RETURNED', { released: false }))).toEqual(house);
  expect(seen(standing('ACCEPTED'))).toEqual(
    readers.map(([name]) => name).filter((name) => name !== 'nobody'),
  );
});
