import { useText } from '../../lib/i18n.ts';
import { LEGAL_TEXTS } from './legal-texts.ts';
import { useOperator } from './use-operator.ts';

/** Who answers for this installation and where to write to them; says what they left open. */
export function Contact() {
  const t = useText(LEGAL_TEXTS);
  const { name, contactEmail } = useOperator();
  return (
    <p>
      {name && (
        <>
          <strong>{name}</strong>
          <br />
        </>
      )}
      {contactEmail ? (
        <>
          {t.mail}{' '}
          <a className="link" href={`mailto:${contactEmail}`}>
            {contactEmail}
          </a>
        </>
      ) : (
        t.noContact
      )}
    </p>
  );
}
