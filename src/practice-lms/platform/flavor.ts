/**
 * What differs between the two LMSs, as one interface. Everything else of the practice LMS is written once against it.
 */
import type { School } from '../data/school';
import type { Course, Item, Person, PracticeLmsName } from '../data/types';
import type { Answer, Content } from './answer';
import type { SigningKey } from './keys';
import type { LineItem } from './line-items';
import type { Pending } from './pending';
import type { Registration } from './registration';
import type { Tool } from './tools';
import type { MessageType } from './vocabulary';

/** What an administrator would type into the tool to connect this platform. */
export interface PracticePlatform {
  lms: PracticeLmsName;
  name: string;
  issuer: string;
  clientId: string;
  deploymentIds: string[];
  /** OpenID Connect authorization endpoint. */
  authUrl: string;
  tokenUrl: string;
  keysetUrl: string;
}

/** URLs of the tool. `launch` and `deepLink` are its registered redirect URIs; `keys` is its public JWKS. */
export interface ToolUrls {
  login: string;
  launch: string;
  keys: string;
  deepLink?: string;
}

/** A place in the LMS from which the tool opens. */
export interface Placement {
  message: MessageType;
  /** What the launch needs to know: a whole course, one item of it, one that may not be saved yet, or neither. */
  needs: 'course' | 'item' | 'maybe-item' | 'nothing';
  who: 'anyone' | 'staff' | 'director';
}

/** One opening of the tool by one person, waiting for the tool's authorization request or being answered. */
export interface Launch {
  person: Person;
  placement: string;
  message: MessageType;
  course: Course | null;
  item: Item | null;
  tool: Tool;
  /** Position of the link inside the item's text that is opened. */
  embed: number | null;
  /** The module that a menu was opened on. */
  module: string | null;
}

/** What can be wrong with an authorization request whose client and redirect URI are right. */
export type AuthFailure =
  | 'missing'
  | 'scope'
  | 'responseType'
  | 'responseMode'
  | 'prompt'
  | 'hint'
  | 'loginHint';

/** How an LMS reports it: posted back to the tool, or (null) shown on a page of its own. */
type AuthError = { error: string; error_description: string } | null;

/** How an LMS takes line items that a tool writes. */
export interface LineItemRules {
  mediaTypes: readonly string[];
  /** A line item without a link makes an assignment, and a change of it changes the assignment. */
  makesAssignments: boolean;
  /** A change may leave out what stays as it is. */
  changesInPart: boolean;
  /** The line item that came with a link cannot be deleted. */
  keepsCoupled: boolean;
  echoes: boolean;
  /** The status for a link that is not the tool's. */
  unknownLink: 403 | 404;
}

/** Where the LTI Advantage services live, as route paths below the issuer, and what they answer. */
export interface Services {
  lineItemsPath: string;
  lineItemPath: string;
  membersPath: string;
  /** Path of a deep-linking answer, and the query parameter that names the request. */
  deepLinkReturnPath: string;
  deepLinkParam: string;
  /** The number of a course in service URLs. */
  courseId(course: Course): string;
  contextId(course: Course): string;
  lineItemId(course: Course, lineItem: Pick<LineItem, 'number'>): string;
  lineItem(tool: Tool, course: Course, lineItem: LineItem): Record<string, unknown>;
  resourceLinkId(course: Course, item: Item): string;
  rules: LineItemRules;
  member(tool: Tool, person: Person): Record<string, unknown>;
  /** Roles by which `?role=` finds a person. */
  memberRoles(person: Person): string[];
  /** How many line items a page has when the tool does not say; Infinity for all. */
  pageSize: number;
  /** The Link header of a page of line items. */
  pageLinks(url: URL, page: { from: number; limit: number; total: number }): string | null;
}

export interface Flavor {
  platform: PracticePlatform;
  key: SigningKey;
  placements: Readonly<Record<string, Placement>>;
  /** Seconds. */
  idTokenLifetime: number;
  /** Every scope that a tool may be granted. */
  scopes: readonly string[];
  /** The tool that is connected from the start. */
  builtIn: Tool;
  /** Parameters without which an authorization request is refused. */
  requiredAuthParams: readonly string[];
  authErrors: Readonly<Record<AuthFailure, AuthError>>;
  loginHint(person: Person): string;
  /** The value of lti_message_hint for a pending launch, and the launch's id back out of it. */
  messageHint(launchId: string, launch: Launch): string;
  launchIdOf(messageHint: string): string | null;
  /** Fields that this LMS adds to the login request beyond the common ones. */
  extraLoginFields: Readonly<Record<string, string>>;
  /** Fields that it posts beside id_token and state. */
  extraLaunchFields: Readonly<Record<string, string>>;
  targetLinkUri(launch: Launch): string;
  /** All claims but nonce, iat and exp. */
  claims(launch: Launch): Record<string, unknown>;
  /** Whether a deep-linking request takes more than one link. */
  acceptsMultiple(launch: Launch): boolean;
  /** Whether the LMS takes this as the most points of an activity. */
  isGrade(points: number): boolean;
  /** What the LMS does with the links of an answer, and where the person goes then. */
  receive(launch: Launch, answer: Answer): { title: string; next: { label: string; href: string } };
  services: Services;
  registration: Registration;
}

/** What a flavour is made of. */
export interface FlavorParts {
  origin: string;
  toolUrls: ToolUrls;
  school: School;
  key: SigningKey;
  customFields: Readonly<Record<string, string>> | undefined;
  /** Links that fill a form which is not saved yet. */
  drafts: Pending<Content>;
  /** Remembers a deep-linking request and returns the word in its return URL that its answer brings back. */
  expectAnswer(launch: Launch): string;
}
