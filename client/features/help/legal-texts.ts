import { defineTexts } from '../../lib/i18n.ts';

/** Texts that the pages of information duties share, and those of the imprint. */
export const LEGAL_TEXTS = defineTexts({
  de: {
    imprint: 'Impressum',
    mail: 'E-Mail:',
    noContact:
      'Für diese Installation ist noch keine Adresse hinterlegt. Wenden Sie sich an die Stelle, die Ihnen den Zugang gegeben hat.',
    operator: 'Wer diese Seiten betreibt',
    missingTitle: {
      imprint: 'Das Impressum fehlt noch',
      privacy: 'Die Angaben der verantwortlichen Stelle fehlen noch',
    },
    missingFile: { imprint: 'impressum.de.txt', privacy: 'datenschutz.de.txt' },
    missing: (file: string) =>
      `Diesen Text kann nur die Stelle schreiben, die den Masterplan betreibt. Sie legt ihn als Datei ${file} in den Ordner, den die Einstellung OPERATOR_TEXTS nennt.`,
    software: 'Die Software',
    softwareText:
      'Der Masterplan läuft mit freier Software unter der European Union Public Licence 1.2. Quellen und Lizenzen nennt die Beschreibung der Software.',
    demonstration: 'Dies ist eine Demonstration und kein amtliches Angebot.',
  },
  en: {
    imprint: 'Imprint',
    mail: 'Mail:',
    noContact: 'No address has been set for this installation yet. Turn to the body that gave you access.',
    operator: 'Who runs these pages',
    missingTitle: {
      imprint: 'The imprint is still missing',
      privacy: 'The statement of the controller is still missing',
    },
    missingFile: { imprint: 'impressum.de.txt', privacy: 'datenschutz.de.txt' },
    missing: (file: string) =>
      `Only the body that runs the Masterplan can write this text. It puts it as file ${file} into the folder that the setting OPERATOR_TEXTS names.`,
    software: 'The software',
    softwareText:
      'The Masterplan runs on free software under the European Union Public Licence 1.2. The description of the software names sources and licences.',
    demonstration: 'This is a demonstration and not an official service.',
  },
});
