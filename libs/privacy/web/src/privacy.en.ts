import type { Translated } from '@stadtlive/web-client';
import type texts from './privacy.de.ts';

const english: Translated<typeof texts> = {
  title: 'My data',
  lead: 'What {{portal}} has of you. You can take all of it along and delete all of it.',
  held: {
    heading: 'What we have of you',
    note: 'Counted is what a deletion would remove now.',
    nothing: 'Nothing but your account.',
    kept: 'Of this something would have to stay, because a law demands it: ',
    keptLine: '{{what}} until {{until}} ({{law}})',
  },
  proof: {
    password: 'Your password',
    why: 'So that nobody else does it who happens to sit at your device.',
    missing: 'Enter your password.',
    wrong: 'The password is wrong.',
    passkey: 'Confirm with a passkey',
    passkeyRefused: 'The passkey was not accepted.',
    passkeyStopped: 'The confirmation by passkey was broken off.',
  },
  export: {
    heading: 'Take everything along',
    text: 'A ZIP archive with everything: as JSON for programs, as HTML to read, with your pictures. It is made at once.',
    start: 'Download the archive',
    prepare: 'Prepare the archive',
    asking: 'The archive is being prepared …',
    loading: 'loading, {{size}} so far',
    done: 'Downloaded: {{name}}, {{size}}.',
    again: 'Once more',
    failed: 'The archive did not arrive whole. Nothing was saved; please try again.',
    cancel: 'Close',
  },
  erase: {
    heading: 'Delete the account',
    text: 'First you see at your leisure what goes, what stays and who takes over. Nothing is deleted before you confirm it at the end.',
    start: 'See what deleting does',
    title: 'Delete the account',
    steps: 'Steps',
    step: 'Step {{n}} of {{of}}',
    names: {
      goes: 'What goes',
      stays: 'What stays',
      handover: 'Who takes over',
      confirm: 'Confirm',
    },
    next: 'Continue',
    back: 'Back',
    stop: 'Keep the account',
  },
  goes: {
    heading: 'This will be deleted',
    irrevocable:
      'What is deleted cannot be brought back. If you want to keep some of it, take it along first.',
    takeAlong: 'First take everything along',
    when: 'When it is gone from where',
    at: {
      query: 'At once',
      files: 'Within 24 hours',
      journal: 'The same night',
      backups: 'After retention',
    },
    from: {
      query: 'for every query',
      files:
        'from the files of the database. Where that fails, the operators are alerted and your receipt says so.',
      journal: 'from the local journal of the database',
      backups:
        'from archives, logs and backups, as soon as their time is up. Where a backup is restored, your deletion is repeated before it opens.',
    },
    limits: 'What we do not promise',
    limitsText:
      'Remains in the cells of drives, snapshots of storage systems, memory, and copies others have made. The portal has no hold on those.',
  },
  stays: {
    heading: 'This stays, and why',
    nothing: 'No law demands that anything of you is kept.',
    lawText:
      'It lies apart from everything else, only the legal purpose reaches it, and on the day named it is deleted.',
    ledger: 'An entry in the ledger of deletions',
    ledgerText:
      'A fingerprint of your account’s number, the time and the number of the receipt, nothing else. So that a restored backup does not bring you back.',
    receipt: 'The numbers of your receipt',
    receiptText:
      'What was deleted and how much of it, without contents and without names. So that you can check it later.',
  },
  handover: {
    heading: 'Who takes over your pages?',
    none: 'You have no page that somebody would have to take over.',
    lead: 'Shops and clubs do not have to go with you. Who takes over gets a notification.',
    since: 'there since {{date}}',
    oldest: 'there the longest',
    withMe: 'Nobody. The page is deleted with my account.',
    alone:
      'Nobody else runs this page. It is deleted with your account, with everything that stands on it.',
    aloneHint: 'Shall it stay? Invite somebody on the page first.',
    club: 'As long as somebody else is there, this page does not go with you. Without your choice, who has been there the longest takes over.',
    missing: 'Decide who takes over {{name}}.',
    summary: '{{name}}: {{who}} takes over.',
    summaryGone: '{{name}} is deleted.',
  },
  confirm: {
    heading: 'Confirm',
    when: 'When?',
    now: 'At once',
    nowText: 'There is no way back after that.',
    later: 'Later, with time to reconsider',
    laterText: 'Until then everything stays as it is. You can take it back at any time.',
    days: 'Time to reconsider',
    daysCount_one: '{{count}} day',
    daysCount_other: '{{count}} days',
    submitNow: 'Delete the account now',
    submitLater: 'Schedule the deletion',
    receipt: 'Then you get a receipt. With it you can see later what has been confirmed.',
  },
  scheduled: {
    banner: 'Your account will be deleted on {{when}}.',
    cancel: 'Take the deletion back',
    cancelled: 'The deletion is taken back. Everything stays.',
    failed: 'That did not arrive. The deletion is still scheduled.',
    heading: 'Scheduled for {{when}}',
    text: 'Until then everything stays as it is, and you can take it back: at the top of every page.',
    keep: 'Keep this address',
    keepText:
      'After the deletion your receipt stands there. The portal shows it this one time only.',
    copied: 'Copied.',
    copyFailed: 'Your browser does not allow copying. Mark the address and copy it by hand.',
  },
  receipt: {
    title: 'Receipt of a deletion',
    fresh: 'Your account is deleted',
    freshText:
      'Everything named below is gone for every query. This receipt is the only thing you still need.',
    text: 'This receipt is genuine. It says what was deleted, and what of it has been confirmed since.',
    number: 'Number',
    code: 'Code',
    erasedAt: 'Deleted on',
    gone: 'Deleted',
    nothing: 'There was nothing.',
    kept: 'Kept',
    keptNothing: 'Nothing.',
    keptUntil: 'until {{until}}, {{law}}',
    steps: 'What happens afterwards',
    stepsAll: 'Everything is confirmed.',
    stepsOpen_one: '{{count}} step is still open. Look again later.',
    stepsOpen_other: '{{count}} steps are still open. Look again later.',
    state: {
      WAITING: 'still open',
      CONFIRMED: 'confirmed',
      DELAYED: 'delayed',
    },
    delayedText: 'Delayed means: it is tried again and again, and the operators are alerted.',
    save: 'Keep the receipt',
    saveText:
      'Who has number and code can look it up here. The portal no longer knows whose they are.',
    asText: 'As text',
    asJson: 'As JSON',
    copy: 'Copy the address',
    address: 'Look it up at',
    again: 'Reload',
    unknown: 'There is no such receipt',
    unknownText:
      'Number or code are wrong. See whether the address is complete: the code stands behind the sign #. While a deletion is only scheduled, it has no receipt yet.',
    home: 'To the start page',
  },
};

export default english;
