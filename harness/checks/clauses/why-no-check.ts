/**
 * Why no check judges a clause, by its id: it is judged elsewhere, nothing outside of the service shows it, or nobody
 * has written a check for it yet. A clause with a check has no entry.
 */
export const WHY_NO_CHECK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'PAGE-POLL-08': 'not observable: it is about the prose of the page',
    'PAGE-POLL-09': 'no check yet: it needs a second poll source, and only documents is documented for ShareFile',
    'PAGE-HOOK-03': "not observable: what is set up at the provider is the provider's",
    'PAGE-INST-10':
      "not observable: the code comes from ShareFile's sign-in, and no callback or answer tells from where",
    'PAGE-UI-01': 'not observable: the harness has no user interface to look at',
    'PAGE-PARAM-05': 'judged by the cells move-... and upload-elsewhere of the grid, which watch one folder only',
    'PAGE-PARAM-06':
      'not observable: a wrong subdomain shows only at the host that the service calls, which is outside',
    'PAGE-PARAM-09': 'judged by docs check, which compares the tables with the bodies',
    'PAGE-PARAM-10': 'judged by docs check, which compares the tables with the bodies',
    'PAGE-PARAM-13': 'judged by the cells fraction-digits-... of the grid, whose stamps do not have the format',
    'PAGE-PARAM-14': 'judged by docs check, which compares the tables with the bodies',
    'PAGE-PARAM-15': 'not observable: it is about the prose of the page',
    'OC-1.3-11': 'not observable as a promise: a name that differs would be no fault',
    'OC-2.1-01': 'judged by the cells move-... and upload-elsewhere of the grid, which watch one folder only',
    'OC-2.1-02': 'not observable: every documented request names its own interval',
    'OC-2.4-04': 'judged by the cells fraction-digits-0 to fraction-digits-7 of the grid',
    'OC-2.4-05':
      'no check yet: ShareFile is listed without $top and then shows all at once, so no page is split; a change on a dropped page is lost in the ledger',
    'OC-3.3-01': 'judged by the cells filter-by-current-date and clock-ahead-filtered-by-current-date of the grid',
    'OC-3.3-02': 'judged by the cells created-check-tolerance-... of the grid',
    'OC-3.3-03': 'judged by the cells poll-delay-... and visible-...-late-delay-... of the grid',
    'OC-3.3-04': 'judged by the cell filter-by-updated-date of the grid; all records at every poll cannot be matched',
    'OC-3.4-01': 'judged by the cells zone-... of the grid, with servers in four zones',
    'OC-3.5-04': 'not observable as a promise: it is not documented, so either answer is right',
    'OC-3.5-06': 'judged by the cells bound-... and upload-during-a-poll of the grid',
    'OC-3.5-07': 'not observable as a promise: it is a guess, so events of older changes at the first poll are allowed',
    'OC-3.7-01': 'not observable in a run: the limit is 10 to 100 polls in a row that fail at the provider',
    'OC-3.7-02': 'judged by the cell poll-fails-after-its-first-read of the grid',
    'OC-3.7-03': "not observable: the element's default is changed by the platform's operator",
    'OC-2.5-01': 'judged by the cells new-folder-announced and folder-churn-announced of the grid',
    'OC-4.2-05': 'no check yet: it would need an instance whose callbacks the harness never sees',
    'SF-6.3-01': 'no check yet: a repeated webhook cannot be told from two changes of one instant',
    'SF-6.3-02': 'judged by the ledger, which calls an event late; the check ledger-balances names it by that word',
    'SF-6.3-03': "not observable: it is ShareFile's side of the webhook",
    'OC-5.2-01': 'judged by notification-matches-schema, to which the obsolete shape is none',
    'OC-5.3-02': 'not observable as a promise: a member more in raw is no fault that anybody documented',
    'OC-5.4-07': 'no check yet: it is a key of other elements, of which the ShareFile page says nothing',
    'OC-5.4-08': 'no check yet: the format of the configured headers is documented nowhere',
    'OC-5.5-05': 'no check yet: it needs a run of 11 hours, or of 98, in which all callbacks are refused',
    'OC-5.5-06': 'no check yet: it needs a run of 11 hours, or of 98, in which all callbacks are refused',
    'OC-5.5-08': 'not observable as a promise: it says what is not promised',
    'OC-6-06': 'not observable in a run: it would take 7 days',
  }),
);
