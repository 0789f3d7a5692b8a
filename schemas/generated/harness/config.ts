// Generated from schemas/harness/config.schema.json by npm run generate; change the schema, not this file.

/**
 * A configuration file of sharefile-lab (sharefile-lab.config.yaml, .json or .js): what its commands are told when neither the command line nor the environment says otherwise.
 */
export interface LabConfig {
  /**
   * Flags of sharefile-lab verify: replay the documented requests, receive the callbacks, judge them.
   */
  readonly verify?: {
    /**
     * how the results are told; may be given several times.
     */
    readonly reporter?:
      | ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')
      | readonly ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')[];
    /**
     * where observation.json, report.json and further reports are written.
     */
    readonly out?: string;
    /**
     * YAML or JSON file of known failures, which do not count; its stale entries fail.
     */
    readonly baseline?: string;
    /**
     * keep the run in this file; one that fails is kept anyway, as run.ocrepro beside the reports.
     */
    readonly bundle?: string;
    /**
     * makes the run repeatable.
     */
    readonly seed?: number;
    /**
     * the virtual clock's first instant, such as 2026-03-02T09:00:00Z.
     */
    readonly startAt?: string;
    /**
     * another history than the documented one.
     */
    readonly scenario?: string;
    /**
     * your own curl command or JSON body instead of the documented polling one.
     */
    readonly pollingRequest?: string;
    /**
     * the same for webhooks.
     */
    readonly webhookRequest?: string;
    /**
     * its base URL, ending in /elements/api-v2.
     */
    readonly target?: string;
    /**
     * its User secret.
     */
    readonly userSecret?: string;
    /**
     * its Organization secret.
     */
    readonly organizationSecret?: string;
    /**
     * poll every so many minutes instead of the documented 15.
     */
    readonly interval?: number;
    /**
     * where the harness reaches ShareFile.
     */
    readonly sharefileUrl?: string;
    /**
     * the account.
     */
    readonly sharefileSubdomain?: string;
    /**
     * who signs in.
     */
    readonly sharefileUser?: string;
    /**
     * with which password.
     */
    readonly sharefilePassword?: string;
    /**
     * OAuth client.
     */
    readonly clientId?: string;
    /**
     * OAuth client secret.
     */
    readonly clientSecret?: string;
    /**
     * registered for the client.
     */
    readonly redirectUri?: string;
    /**
     * port of the callback sink (default: any free one).
     */
    readonly sinkPort?: number;
    /**
     * how the target reaches the callback sink (default: its loopback address).
     */
    readonly sinkUrl?: string;
  };
  /**
   * Flags of sharefile-lab run: run scenario files, with all their variants, in virtual time.
   */
  readonly run?: {
    /**
     * how the results are told; may be given several times.
     */
    readonly reporter?:
      | ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')
      | readonly ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')[];
    /**
     * where the documents of each run and further reports are written (default: nowhere).
     */
    readonly out?: string;
    /**
     * YAML or JSON file of known failures, which do not count; its stale entries fail.
     */
    readonly baseline?: string;
    /**
     * only one part of the runs, such as 2/5.
     */
    readonly shard?: string;
    /**
     * your own connector in this process: a module that exports startConnector.
     */
    readonly subject?: string;
    /**
     * keep a run in this file: the first one that fails, or else the last one.
     */
    readonly bundle?: string;
    /**
     * run again whenever one of the files changes.
     */
    readonly watch?: boolean;
    /**
     * instead of the scenarios' own.
     */
    readonly seed?: number;
    /**
     * the virtual clock's first instant instead of the scenarios' own.
     */
    readonly startAt?: string;
  };
  /**
   * Flags of sharefile-lab serve: run the mock ShareFile and the reference connector for local development.
   */
  readonly serve?: {
    /**
     * port of the mock ShareFile.
     */
    readonly sharefilePort?: number;
    /**
     * port of the reference connector.
     */
    readonly connectorPort?: number;
    /**
     * port of the built-in callback receiver.
     */
    readonly sinkPort?: number;
    /**
     * chooses the seeded account and all ids.
     */
    readonly seed?: number;
    /**
     * create an instance that notifies your own app.
     */
    readonly callbackUrl?: string;
    /**
     * how that instance watches.
     */
    readonly events?: 'polling' | 'webhook';
    /**
     * how often it polls.
     */
    readonly interval?: number;
    /**
     * key that signs its notifications (default: from the seed).
     */
    readonly signatureKey?: string;
    /**
     * keep the ShareFile account and the connector in this folder.
     */
    readonly dataDir?: string;
    /**
     * hosts besides loopback that may be called.
     *
     * @minItems 1
     */
    readonly allowHost?: readonly string[];
  };
  /**
   * Flags of sharefile-lab fuzz: run random histories against all checks; shrink those that fail and write them as scenarios.
   */
  readonly fuzz?: {
    /**
     * how many histories.
     */
    readonly runs?: number;
    /**
     * seed of the first one; the next ones have the next numbers.
     */
    readonly seed?: number;
    /**
     * how many steps each has (default: 40, or 12 with --target).
     */
    readonly steps?: number;
    /**
     * where failing scenarios are written.
     */
    readonly out?: string;
    /**
     * your own connector in this process: a module that exports startConnector.
     */
    readonly subject?: string;
    /**
     * go on after the first failure, and look for failures of other checks.
     */
    readonly keepGoing?: boolean;
    /**
     * what is printed.
     */
    readonly reporter?: 'text' | 'json';
    /**
     * its base URL, ending in /elements/api-v2.
     */
    readonly target?: string;
    /**
     * begin no further run after so many minutes.
     */
    readonly timeLimit?: number;
    /**
     * shrink a failure by so many runs at most.
     */
    readonly shrinkRuns?: number;
    /**
     * its User secret.
     */
    readonly userSecret?: string;
    /**
     * its Organization secret.
     */
    readonly organizationSecret?: string;
    /**
     * poll every so many minutes instead of the documented 15 (here: 1).
     */
    readonly interval?: number;
    /**
     * where the harness reaches ShareFile.
     */
    readonly sharefileUrl?: string;
    /**
     * the account.
     */
    readonly sharefileSubdomain?: string;
    /**
     * who signs in.
     */
    readonly sharefileUser?: string;
    /**
     * with which password.
     */
    readonly sharefilePassword?: string;
    /**
     * OAuth client.
     */
    readonly clientId?: string;
    /**
     * OAuth client secret.
     */
    readonly clientSecret?: string;
    /**
     * registered for the client.
     */
    readonly redirectUri?: string;
    /**
     * port of the callback sink (default: any free one).
     */
    readonly sinkPort?: number;
    /**
     * how the target reaches the callback sink (default: its loopback address).
     */
    readonly sinkUrl?: string;
  };
  /**
   * Flags of sharefile-lab replay: make the run of a bundle again, with the same verdict and the same run log.
   */
  readonly replay?: {
    /**
     * the module of the connector, for bundles of runs against one.
     */
    readonly subject?: string;
    /**
     * write a mocha test instead that fails as the run did.
     */
    readonly toMocha?: string;
  };
  /**
   * Flags of sharefile-lab import: make a scenario of a HAR file, an observation.json, the event log of a connector, or a bundle.
   */
  readonly import?: {
    /**
     * where the scenario is written (default: it is printed).
     */
    readonly out?: string;
  };
  /**
   * Flags of sharefile-lab grid: play short histories at the boundaries of polling, and name those that go wrong.
   */
  readonly grid?: {
    /**
     * how the results are told; may be given several times.
     */
    readonly reporter?:
      | ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')
      | readonly ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')[];
    /**
     * where results.json and further reports are written (default: nowhere).
     */
    readonly out?: string;
    /**
     * YAML or JSON file of known failures, which do not count; its stale entries fail.
     */
    readonly baseline?: string;
    /**
     * only this one.
     */
    readonly cell?: string;
  };
  /**
   * Flags of sharefile-lab judge: judge a run again that was kept: no server is needed.
   */
  readonly judge?: {
    /**
     * how the results are told; may be given several times.
     */
    readonly reporter?:
      | ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')
      | readonly ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')[];
    /**
     * where further reports are written (default: nowhere).
     */
    readonly out?: string;
    /**
     * YAML or JSON file of known failures, which do not count; its stale entries fail.
     */
    readonly baseline?: string;
  };
  /**
   * Flags of sharefile-lab merge: put the results of several runs, such as shards, together and report them as one.
   */
  readonly merge?: {
    /**
     * how the results are told; may be given several times.
     */
    readonly reporter?:
      | ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')
      | readonly ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')[];
    /**
     * where results.json and further reports are written (default: nowhere).
     */
    readonly out?: string;
    /**
     * YAML or JSON file of known failures, which do not count; its stale entries fail.
     */
    readonly baseline?: string;
  };
  /**
   * Flags of sharefile-lab study: play one history to several instances at once, and show change by change what each of them tells.
   */
  readonly study?: {
    /**
     * intervals to compare, such as 1,5,15,60.
     */
    readonly minutes?: (number | string) | readonly (number | string)[];
    /**
     * print JSON.
     */
    readonly json?: boolean;
  };
  /**
   * Flags of sharefile-lab diff: play one history to two implementations, and compare the events that they tell.
   */
  readonly diff?: {
    /**
     * to be given twice: "reference", "reference:cloud-elements-2017", or a base URL that ends in /elements/api-v2.
     */
    readonly target?: string | readonly string[];
    /**
     * makes the run repeatable.
     */
    readonly seed?: number;
    /**
     * print JSON.
     */
    readonly json?: boolean;
    /**
     * its User secret.
     */
    readonly userSecret?: string;
    /**
     * its Organization secret.
     */
    readonly organizationSecret?: string;
    /**
     * poll every so many minutes instead of the documented 15.
     */
    readonly interval?: number;
    /**
     * where the harness reaches ShareFile.
     */
    readonly sharefileUrl?: string;
    /**
     * the account.
     */
    readonly sharefileSubdomain?: string;
    /**
     * who signs in.
     */
    readonly sharefileUser?: string;
    /**
     * with which password.
     */
    readonly sharefilePassword?: string;
    /**
     * OAuth client.
     */
    readonly clientId?: string;
    /**
     * OAuth client secret.
     */
    readonly clientSecret?: string;
    /**
     * registered for the client.
     */
    readonly redirectUri?: string;
    /**
     * port of the callback sink (default: any free one).
     */
    readonly sinkPort?: number;
    /**
     * how the target reaches the callback sink (default: its loopback address).
     */
    readonly sinkUrl?: string;
  };
  /**
   * Flags of sharefile-lab receiver: certify your own callback receiver: which notifications it accepts, rejects and survives.
   */
  readonly receiver?: {
    /**
     * how the results are told; may be given several times.
     */
    readonly reporter?:
      | ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')
      | readonly ('text' | 'json' | 'junit' | 'ctrf' | 'sarif' | 'github' | 'html')[];
    /**
     * where results.json and further reports are written (default: nowhere).
     */
    readonly out?: string;
    /**
     * YAML or JSON file of known failures, which do not count; its stale entries fail.
     */
    readonly baseline?: string;
    /**
     * the key with which it verifies notifications.
     */
    readonly signatureKey?: string;
    /**
     * a key that it must not take any more (default: some other).
     */
    readonly staleKey?: string;
    /**
     * header that carries the signature.
     */
    readonly signatureHeader?: string;
    /**
     * how many notifications come at once.
     */
    readonly burst?: number;
    /**
     * how long an answer may take.
     */
    readonly timeout?: number;
    /**
     * chooses the ids that are sent.
     */
    readonly seed?: number;
    /**
     * hosts besides loopback that may be called.
     *
     * @minItems 1
     */
    readonly allowHost?: readonly string[];
  };
  /**
   * Flags of sharefile-lab docs check: find what is wrong with the curl commands and JSON bodies of a page, and what shells really send for them; the commands are run, with nothing at hand but a stand-in for curl.
   */
  readonly docsCheck?: {
    /**
     * what is printed.
     */
    readonly reporter?: 'text' | 'json' | 'sarif';
    /**
     * write the report to this file instead of printing it.
     */
    readonly out?: string;
  };
  /**
   * Flags of sharefile-lab clauses: list the promises of the documentation, each with the checks that judge it.
   */
  readonly clauses?: {
    /**
     * only those of this level.
     */
    readonly level?: 'must' | 'should' | 'note';
    /**
     * only those whose source contains this, or whose id begins so.
     */
    readonly source?: string;
    /**
     * what is printed.
     */
    readonly reporter?: 'text' | 'json' | 'markdown';
  };
  /**
   * Flags of sharefile-lab doctor: look at this machine, at a target and at the last run, and say what is misconfigured.
   */
  readonly doctor?: {
    /**
     * where the last run left its observation.json, or a folder above.
     */
    readonly out?: string;
    /**
     * an implementation that must be reachable.
     */
    readonly target?: string;
    /**
     * how it reaches the callback receiver, which must be reachable.
     */
    readonly sinkUrl?: string;
    /**
     * what is printed.
     */
    readonly reporter?: 'text' | 'json';
  };
}
