import { describe, expect, it } from 'vitest';
import { batchesOf, taskPath, type TaskTarget } from '../../../client/features/tasks/task-action.ts';
import { comingUp, groupTasks } from '../../../client/features/tasks/task-groups.ts';

const task = (part: Partial<TaskTarget> & Pick<TaskTarget, 'kind'>): TaskTarget => ({
  reportId: null,
  correctsId: null,
  measure: null,
  ministry: null,
  round: null,
  ...part,
});
const round = { reportingDate: '2021-10-15' };
const ministry = { code: 'SK', lineage: 'STATE_CHANCELLERY' };
const measure = { code: 'M-ELG' };

describe('the action of a task', () => {
  it.each([
    [task({ kind: 'REPORT', measure, round }), '/massnahmen/M-ELG/meldung?runde=2021-10-15'],
    [task({ kind: 'REPORT', measure }), '/massnahmen/M-ELG/meldung'],
    [task({ kind: 'REPORT', ministry, round }), '/berichtsrunden/2021-10-15/SK'],
    [task({ kind: 'REVISE', measure, reportId: 7, round }), '/massnahmen/M-ELG/meldung?runde=2021-10-15'],
    [task({ kind: 'REPORT', measure, reportId: 9, correctsId: 7 }), '/massnahmen/M-ELG/meldung?berichtigt=7'],
    [
      task({ kind: 'REVISE', measure, reportId: 9, correctsId: 7, round }),
      '/massnahmen/M-ELG/meldung?runde=2021-10-15&berichtigt=7',
    ],
    [task({ kind: 'RELEASE', measure, reportId: 7, round }), '/meldungen/7'],
    [
      task({ kind: 'RELEASE', ministry, round }),
      '/pruefung?zustand=SUBMITTED&ressort=STATE_CHANCELLERY&runde=2021-10-15',
    ],
    [task({ kind: 'ACCEPT', round }), '/pruefung?zustand=RELEASED&runde=2021-10-15'],
    [task({ kind: 'OPEN_ROUND' }), '/berichtsrunden'],
    [task({ kind: 'CLOSE_ROUND', round }), '/berichtsrunden/2021-10-15'],
  ])('leads right into the thing to do: %o', (each, path) => {
    expect(taskPath(each)).toBe(path);
  });
});

describe('tasks that can be done together', () => {
  it('are the reports of a ministry on their sheet and its releases in the queue, from two on', () => {
    const one = { measure, ministry, round };
    const tasks = [
      task({ kind: 'REPORT', ...one }),
      task({ kind: 'REVISE', ...one }),
      task({ kind: 'REPORT', ...one, reportId: 9, correctsId: 7 }),
      task({ kind: 'RELEASE', ...one, reportId: 1 }),
      task({ kind: 'RELEASE', ...one, reportId: 2 }),
      task({ kind: 'ACCEPT', ...one, reportId: 3 }),
      task({ kind: 'REPORT', ...one, round: { reportingDate: '2021-04-15' } }),
    ];
    expect(batchesOf(tasks)).toEqual([
      { kind: 'SHEET', path: '/berichtsrunden/2021-10-15/SK', count: 2 },
      {
        kind: 'QUEUE',
        path: '/pruefung?zustand=SUBMITTED&ressort=STATE_CHANCELLERY&runde=2021-10-15',
        count: 2,
      },
    ]);
  });
});

describe('the groups of tasks', () => {
  it('put what came back first, then the most urgent, keep the order of the answer and leave empty groups out', () => {
    const tasks = [
      { kind: 'REVISE', daysLeft: 9, name: 'returned' },
      { kind: 'REPORT', daysLeft: -9, name: 'long overdue' },
      { kind: 'REPORT', daysLeft: -2, name: 'overdue' },
      { kind: 'RELEASE', daysLeft: 3, name: 'release' },
      { kind: 'REPORT', daysLeft: 3, name: 'report' },
      { kind: 'REPORT', daysLeft: null, name: 'some time' },
    ] as const;
    expect(groupTasks(tasks).map((group) => [group.name, group.tasks.map(({ name }) => name)])).toEqual([
      ['RETURNED', ['returned']],
      ['OVERDUE', ['long overdue', 'overdue']],
      ['SOON', ['release', 'report']],
      ['NONE', ['some time']],
    ]);
  });
});

describe('what comes next', () => {
  const closed = {
    title: 'Herbst 2021',
    reportingDate: '2021-10-15',
    dueDate: '2021-10-29',
    state: 'CLOSED',
  } as const;

  it('is the open round that is due first', () => {
    const [early, late] = ['2021-10-29', '2021-11-12'].map((dueDate) => ({
      ...closed,
      dueDate,
      state: 'OPEN' as const,
    }));
    if (!early || !late) throw new Error('two rounds');
    expect(comingUp([late, early, closed], '2021-10-20')).toMatchObject({
      kind: 'ROUND_OPEN',
      dueDate: '2021-10-29',
    });
  });

  it('is else the next reporting date without a round, with its due date', () => {
    expect(comingUp([], '2021-10-15')).toEqual({
      kind: 'NEXT_DATE',
      reportingDate: '2021-10-15',
      dueDate: '2021-10-29',
    });
    expect(comingUp([closed], '2021-10-15')).toMatchObject({ reportingDate: '2022-04-15' });
  });
});
