/**
 * The port between Waymark and whatever speaks LTI 1.3. Today ltijs 5 stands behind it; nothing outside this folder may know.
 */
import type { Request, RequestHandler, Response } from 'express';
import type { KnownRole, Lms, Role } from '../shared/viewer';

export interface LaunchPlatform {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  lms: Lms;
}

/** Where a deep-linking answer goes, and what it may hold (LTI Deep Linking 2.0, 4.1). Kept with the session, server side. */
export interface DeepLinkRequest {
  platformId: string;
  deploymentId: string;
  returnUrl: string;
  /** Opaque, echoed unchanged when the platform sent it. */
  data: string | null;
  acceptTypes: string[];
  acceptMultiple: boolean;
  /** Where in the LMS it was asked, when the LMS says. */
  placement: string | null;
  /** The coursework for which it was asked, if any: an assignment that is being made may have no more than a key. */
  coursework: CourseworkHint | null;
}

export interface CourseworkHint {
  /** Names by which this piece of coursework may be known, most stable first, such as `canvas:…`, `link:…`, `rl:…`. */
  keys: string[];
  /** Keys that it had in the courses from which this one was copied, newest first. */
  history: string[];
  title: string | null;
  /** ISO date-time, when the LMS says. */
  dueAt: string | null;
}

export interface LaunchCourse {
  id: string;
  contextId: string;
  title: string | null;
  label: string | null;
  /** LMS ids (context ids) of the courses from which it was copied, newest first. */
  copiedFrom: string[];
  /** Its number in the LMS's own web API, when the LMS tells. */
  lmsNumber: string | null;
}

/** A launch after every check has passed: the only thing the rest of Waymark sees of LTI. */
export interface Launch {
  /** A submission review asks for somebody's work, `other` for something that Waymark has never heard of: both get a page that says so. */
  kind: 'resource-link' | 'deep-link' | 'submission-review' | 'other';
  /** The message type, as the LMS names it. */
  message: string;
  platform: LaunchPlatform;
  deploymentId: string;
  tenantId: string;
  /** Visitors, of whom nothing is known, share one id in an institution. */
  person: { id: string; name: string | null };
  roles: Role[];
  course: LaunchCourse | null;
  coursework: CourseworkHint | null;
  placement: string | null;
  /** A link that shows its tags amid other content. */
  badge: boolean;
  locale: string;
  /** Where the LMS wants people to go back to, if it says (https or http URL). */
  returnUrl: string | null;
  lineItemsUrl: string | null;
  deepLink: DeepLinkRequest | null;
  /** True when the browser sent our cookie back, so that a session cookie may be relied on. */
  cookiesWork: boolean;
  /** The verified claims as one JSON string (their names hold dots, so they are never stored as an object). */
  rawClaims: string;
}

/** One item of a deep-linking answer; the port turns it into an ltiResourceLink. */
export interface ContentItem {
  title: string;
  text?: string;
  /** Custom parameters, strings only. */
  custom: Record<string, string>;
  /** What the link can bring at most, where it becomes an assignment. */
  points?: number;
  /** Size in pixels of the frame in which it stands amid a text. */
  frame?: { width: number; height: number };
  /** The name that was typed in the LMS stays. */
  keepName?: boolean;
}

export interface LineItem {
  id: string;
  label: string;
  resourceLinkId: string | null;
  dueAt: string | null;
}

/** What a line item of ours is made of (Assignment and Grade Services 2.0, 3.2). */
export interface LineItemDraft {
  label: string;
  scoreMaximum: number;
  resourceLinkId?: string;
  resourceId?: string;
  tag?: string;
  /** ISO date-time. */
  dueAt?: string;
}

/** Active members of a course, counted; who they are is not kept. */
export interface MemberCount {
  people: number;
  /** Who has two roles counts under both; who has none that we know, under none. */
  byRole: Record<KnownRole, number>;
  /** False when the LMS had more than we read. */
  complete: boolean;
}

/** The Advantage services of a launch's course. A signal's reason is thrown when it aborts; other failures are 502 `lms.unavailable`. */
export interface CourseServices {
  /** Our own line items of a course, by Assignment and Grade Services; [] when the platform grants none. */
  listLineItems(platformId: string, lineItemsUrl: string, signal?: AbortSignal): Promise<LineItem[]>;
  /** @throws WaymarkError 502 `lms.refused` where the platform lets us write none; the same for the next two */
  createLineItem(
    platformId: string,
    lineItemsUrl: string,
    draft: LineItemDraft,
    signal?: AbortSignal,
  ): Promise<LineItem>;
  updateLineItem(
    platformId: string,
    lineItemsUrl: string,
    id: string,
    change: Partial<LineItemDraft>,
    signal?: AbortSignal,
  ): Promise<LineItem>;
  deleteLineItem(platformId: string, lineItemsUrl: string, id: string, signal?: AbortSignal): Promise<void>;
  /** By Names and Role Provisioning Services; null when the platform does not grant it. */
  countMembers(platformId: string, membershipsUrl: string, signal?: AbortSignal): Promise<MemberCount | null>;
}

export interface LtiPort extends CourseServices {
  /** Everything under /lti: login, launch, keys, config. */
  readonly router: RequestHandler;
  /** Signs an LtiDeepLinkingResponse; the page posts it as field `JWT` to `returnUrl` from the person's browser. */
  signDeepLinkResponse(request: DeepLinkRequest, items: ContentItem[]): Promise<string>;
  /** Origins of registered platforms, for frame-ancestors and form-action; Canvas' cloud as `https://*.instructure.com`. */
  platformOrigins(): Promise<string[]>;
  /** Deletes logins and nonces that have expired. Expiry is checked on reading; this keeps the collections small. */
  sweep(): Promise<void>;
}

/** An LMS tells that a course was copied from others; nobody need have opened it yet. */
export interface CopiedCourse {
  tenantId: string;
  platform: LaunchPlatform;
  course: LaunchCourse;
  /** LMS ids of the contexts from which it was copied. */
  from: string[];
}

export type CourseCopiedHandler = (copied: CopiedCourse) => Promise<void>;

/** Called once a launch has passed; it answers the request. */
export type LaunchHandler = (launch: Launch, req: Request, res: Response) => Promise<void>;
