// Generated from schemas/harness/bundle.schema.json by npm run generate; change the schema, not this file.
import type { HeaderValues, Instant, Observation, Tool } from './observation.ts';
import type { ScenarioFile } from './scenario.ts';

/**
 * One run that can be made again: what it was made from, what was seen, what went over the wire, and how it was judged. It holds no secrets.
 */
export interface ReproBundle {
  /**
   * Tells the document.
   */
  readonly form: 'sharefile-lab bundle';
  /**
   * Version of this document's form.
   */
  readonly formVersion: 1;
  readonly tool: Tool;
  /**
   * Version of Node.js.
   */
  readonly node: string;
  /**
   * The command that made the run.
   */
  readonly command: 'verify' | 'run' | 'fuzz';
  /**
   * Seed of the run.
   */
  readonly seed: number;
  readonly subject: BundleSubject;
  readonly scenario: ScenarioFile;
  /**
   * Requests of the user's own by the path that the scenario has for them.
   */
  readonly documents: {
    readonly [k: string]: string;
  };
  /**
   * What a reader should know, in sentences.
   */
  readonly notes?: readonly string[];
  /**
   * All requests of the run with their answers, in the order of their sending.
   */
  readonly wire: readonly WireExchange[];
  readonly observation?: Observation;
  readonly outcome: BundleOutcome;
  /**
   * SHA-256 of all that was seen and sent, ports left aside.
   */
  readonly runLogHash: string;
}
/**
 * What was put to the test.
 */
export interface BundleSubject {
  /**
   * The reference connector, a module in the harness's process, or a service that runs elsewhere.
   */
  readonly kind: 'reference' | 'module' | 'external';
  /**
   * File name of the module.
   */
  readonly module?: string;
}
/**
 * How the run was judged.
 */
export interface BundleOutcome {
  /**
   * fail when a check failed or the run broke off; error when nothing could be judged.
   */
  readonly verdict: 'pass' | 'fail' | 'error';
  /**
   * Names of failed checks, or error: and a code where the run broke off.
   */
  readonly failures: readonly string[];
  /**
   * What is wrong, in words.
   */
  readonly reason?: string;
}
/**
 * A body: text where it is UTF-8, otherwise in base64.
 */
export interface WireBody {
  /**
   * How data is written.
   */
  readonly encoding: 'utf8' | 'base64';
  /**
   * The bytes.
   */
  readonly data: string;
}
/**
 * A request and its answer.
 */
export interface WireExchange {
  /**
   * Place in the order of sending, from 1.
   */
  readonly sequence: number;
  readonly at: Instant;
  /**
   * Who sent it.
   */
  readonly from: 'harness' | 'connector' | 'sharefile';
  /**
   * HTTP method.
   */
  readonly method: string;
  /**
   * Where it was sent.
   */
  readonly url: string;
  readonly requestHeaders: HeaderValues;
  readonly requestBody?: WireBody;
  /**
   * HTTP status of the answer; absent when none came.
   */
  readonly status?: number;
  readonly responseHeaders?: HeaderValues;
  readonly responseBody?: WireBody;
  /**
   * Why no answer came, or that its body went through as a stream.
   */
  readonly failure?: string;
}
