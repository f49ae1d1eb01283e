import { expect, test } from 'vitest';
import { judgeCourse } from '../../../shared/domain/course-verdict.ts';

test.each([
  { online: 575, onPath: 575, verdict: 'REACHED' },
  { online: 300, onPath: 300, verdict: 'ON_COURSE' },
  { online: 301, onPath: 300, verdict: 'ON_COURSE' },
  { online: 299, onPath: 300, verdict: 'OFF_COURSE' },
  { online: 574, onPath: 575, verdict: 'OFF_COURSE' },
])('$online online where $onPath are needed of 575: $verdict', ({ online, onPath, verdict }) => {
  expect(judgeCourse({ online, onPath, target: 575 })).toBe(verdict);
});

test('a target of nothing is reached', () => {
  expect(judgeCourse({ online: 0, onPath: 0, target: 0 })).toBe('REACHED');
});
