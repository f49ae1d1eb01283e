import { defineTexts } from '../../lib/i18n.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

/** Texts for changing many measures of the draft at once. */
export const MASS_EDIT_TEXTS = defineTexts({
  de: {
    choose: (code: string) => `${code} markieren`,
    chooseAll: (count: number) =>
      many(count, 'Die eine Maßnahme der Auswahl markieren', `Alle ${count} der Auswahl markieren`),
    chosen: (count: number, all: number) => `${count} von ${all} markiert`,
    open: 'Markierte ändern',
    title: (count: number) => many(count, 'Eine Maßnahme ändern', `${count} Maßnahmen gemeinsam ändern`),
    help: 'Was Sie hier leer lassen, bleibt, wie es ist. Gespeichert wird erst nach der Vorschau: alles oder nichts.',
    which: 'Markierte Maßnahmen',
    shift: 'Termine verschieben um',
    shiftHint:
      'Mit Minus nach vorn. Die Genauigkeit bleibt: 4. Quartal 2020 und 3 Monate sind 1. Quartal 2021. Jahre verschieben sich nur um 12, 24 … Monate.',
    months: 'Monate',
    shiftBad: (max: number) => `Geben Sie eine ganze Zahl von 1 bis ${max} an, mit Minus nach vorn.`,
    shiftWhich: 'Welche Termine',
    dates: { BOTH: 'Beginn und Ende', START: 'Nur den Beginn', END: 'Nur das Ende' },
    unchanged: 'bleibt, wie es ist',
    noTopicArea: 'kein Themenfeld',
    addGoals: 'Ziele ergänzen',
    removeGoals: 'Ziele entfernen',
    goalSearch: { addGoals: 'Ziel suchen, das hinzukommt', removeGoals: 'Ziel suchen, das wegfällt' },
    nothingChosen: 'Wählen Sie mindestens eine Änderung.',
    preview: 'Vorschau zeigen',
    previewing: 'Wird geprüft …',
    previewTitle: 'Vorschau',
    outcome: (changed: number, same: number) =>
      `${many(changed, 'Eine Maßnahme ändert', `${changed} Maßnahmen ändern`)} sich` +
      (same === 0
        ? '.'
        : `, ${same} ${many(same, 'bleibt', 'bleiben')}, wie sie ${many(same, 'ist', 'sind')}.`),
    needsReason: (count: number) =>
      `Bei ${many(count, 'einer Maßnahme', `${count} Maßnahmen`)} schwächt das den Plan ab; warum, steht künftig im Änderungsbuch.`,
    weakens: 'schwächt ab',
    apply: (count: number) => many(count, 'Auf eine Maßnahme anwenden', `Auf ${count} Maßnahmen anwenden`),
    applying: 'Wird gespeichert …',
    applied: (count: number) =>
      many(count, 'Eine Maßnahme ist geändert.', `${count} Maßnahmen sind geändert.`),
  },
  en: {
    choose: (code: string) => `Mark ${code}`,
    chooseAll: (count: number) =>
      many(count, 'Mark the one measure of this choice', `Mark all ${count} of this choice`),
    chosen: (count: number, all: number) => `${count} of ${all} marked`,
    open: 'Change the marked ones',
    title: (count: number) => many(count, 'Change one measure', `Change ${count} measures together`),
    help: 'What you leave empty here stays as it is. Nothing is saved before the preview: everything or nothing.',
    which: 'Marked measures',
    shift: 'Move dates by',
    shiftHint:
      'With a minus to earlier. Precision stays: Q4 2020 and 3 months are Q1 2021. Years move by 12, 24 … months only.',
    months: 'months',
    shiftBad: (max: number) => `Give a whole number from 1 to ${max}; with a minus to earlier.`,
    shiftWhich: 'Which dates',
    dates: { BOTH: 'Start and end', START: 'Only the start', END: 'Only the end' },
    unchanged: 'stays as it is',
    noTopicArea: 'no topic area',
    addGoals: 'Add goals',
    removeGoals: 'Remove goals',
    goalSearch: { addGoals: 'Find a goal to add', removeGoals: 'Find a goal to remove' },
    nothingChosen: 'Choose at least one change.',
    preview: 'Show the preview',
    previewing: 'Checking …',
    previewTitle: 'Preview',
    outcome: (changed: number, same: number) =>
      many(changed, 'One measure changes', `${changed} measures change`) +
      (same === 0 ? '.' : `, ${same} ${many(same, 'stays as it is', 'stay as they are')}.`),
    needsReason: (count: number) =>
      `In ${many(count, 'one measure', `${count} measures`)} this weakens the plan; why will stand in the ledger.`,
    weakens: 'weakens',
    apply: (count: number) => many(count, 'Apply to one measure', `Apply to ${count} measures`),
    applying: 'Saving …',
    applied: (count: number) => many(count, 'One measure is changed.', `${count} measures are changed.`),
  },
});
