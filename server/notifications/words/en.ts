/** English words of notices and of the mail that lists them. */
export const enNotice = {
  notice: {
    ROUND_OPENED:
      '{round} is open: status reports as of the reporting date {reportingDate} are due by {dueDate}.',
    REPORT_DUE: '{round}: status reports of your ministry are outstanding, due on {dueDate}.',
    REPORT_OVERDUE: '{round}: status reports of your ministry are overdue; they were due on {dueDate}.',
    REMINDER:
      'The CIO office reminds you of {round}: status reports of your ministry are outstanding, due on {dueDate}.',
    REPORT_SUBMITTED: 'The status report on {measure} is ready to be released.',
    REPORT_RELEASED: 'The status report on {measure} is released and can be reviewed.',
    REPORT_RETURNED: 'The status report on {measure} was returned and needs to be revised.',
    REPORT_ACCEPTED: 'The status report on {measure} is accepted.',
    ESCALATION: '{round}: the deadline passed on {dueDate} and status reports are still missing.',
    REVISION_OPENED: 'Revision {number} “{title}” is open. Carry the part of your ministry forward.',
    PART_REOPENED: 'The part of your ministry in revision {number} is open for editing again.',
    REVISION_PROPOSED:
      'Revision {number} “{title}” is proposed for publication and waits for a second person.',
    REVISION_RETURNED: 'Revision {number} “{title}” is back from review and in editing.',
    REVISION_PUBLISHED: 'Revision {number} “{title}” is published.',
  },
  noticeCount: {
    REPORT_DUE:
      '{round}: {count#status report of your ministry is|status reports of your ministry are} outstanding, due on {dueDate}.',
    REPORT_OVERDUE:
      '{round}: {count#status report of your ministry is|status reports of your ministry are} overdue; the due date was {dueDate}.',
    REMINDER:
      'The CIO office reminds you of {round}: {count#status report of your ministry is|status reports of your ministry are} outstanding, due on {dueDate}.',
    ESCALATION:
      '{round}: the deadline passed on {dueDate}, {count#status report is|status reports are} still missing.',
  },
  noticeHeap: {
    REPORT_SUBMITTED: 'Status reports are ready to be released.',
    REPORT_RELEASED: 'Released status reports are ready to be reviewed.',
    REPORT_RETURNED: 'Status reports were returned and need to be revised.',
    REPORT_ACCEPTED: 'Status reports are accepted.',
  },
  noticePart: {
    measure: '{code} “{title}”',
    comment: 'Reason: “{comment}”',
    ministry: '{ministry}: {text}',
    missing: '{ministry} ({count})',
    someRound: 'Reporting round',
  },
  digestMail: {
    subject: 'Masterplan: {count#new notice|new notices}',
    greeting: 'Hello {name},',
    lead: 'in the Masterplan for digital administration you have {count#new notice|new notices}:',
    more: '… and {count#more notice|more notices}.',
    all: 'All notices: {url}',
    switchOff: 'You no longer want this mail? Switch it off in your account: {url}',
    automatic: 'This mail was made automatically; replies are not read.',
  },
};
