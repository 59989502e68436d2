/** Invitations to register an LMS: made by an administrator, used once, over after some days. Only a hash of the word in the link is kept. */
import { randomBytes } from 'node:crypto';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { notFound } from '../../shared/errors';
import { hashOf } from '../../shared/hash';
import type { Lms } from '../../shared/viewer';
import { refuseRegistration } from './problems';

/** `approve`: the platform waits until somebody activates it. `auto`: it may launch at once. */
export const invitationPolicies = ['approve', 'auto'] as const;
export type InvitationPolicy = (typeof invitationPolicies)[number];

export interface Invitation {
  /** Hash of the word. */
  _id: string;
  /** What people will call the platform. */
  name: string;
  /** Which LMS the administrator had in mind; the LMS itself says what it is. */
  lms: Lms;
  policy: InvitationPolicy;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

export const invitationIndexes: CollectionIndex[] = [
  { collection: 'lti_invitations', keys: { expiresAt: 1 } },
];

const schema = new Schema<Invitation>(
  { _id: String, name: String, lms: String, policy: String, createdAt: Date, expiresAt: Date, usedAt: Date },
  schemaOptions,
);

export interface InvitationSummary
  extends Pick<Invitation, 'name' | 'lms' | 'policy' | 'createdAt' | 'expiresAt'> {
  id: string;
  state: 'open' | 'used' | 'expired';
}

const DAY = 24 * 60 * 60_000;
/** How long an administrator can see what became of an invitation after it is over, in milliseconds. */
const REMEMBERED = 30 * DAY;
const idOf = (word: string) => hashOf('lti invitation', word);

export function createInvitations(connection: Connection, now: () => Date = () => new Date()) {
  const invitations: Model<Invitation> = modelOf(connection, 'lti_invitations', schema);

  return {
    /** @returns with the word that stands in the link; it is shown once and cannot be found again */
    async make({ days, ...input }: InvitationInput): Promise<{ id: string; word: string; expiresAt: Date }> {
      const word = randomBytes(24).toString('base64url');
      const id = idOf(word);
      const expiresAt = new Date(now().getTime() + days * DAY);
      await invitations.create({ ...input, _id: id, createdAt: now(), expiresAt, usedAt: null });
      return { id, word, expiresAt };
    },

    /** Newest first, with those that were over not long ago. */
    async list(): Promise<InvitationSummary[]> {
      const all = await invitations.find().sort({ createdAt: -1 }).lean<Invitation[]>().exec();
      return all.map((one) => summaryOf(one, now()));
    },

    /**
     * Its link works no more.
     * @throws WaymarkError 404 `invitation.unknown`
     */
    async cancel(id: string): Promise<void> {
      if ((await invitations.deleteOne({ _id: id }).exec()).deletedCount === 1) return;
      throw notFound({ code: 'invitation.unknown', message: 'There is no such invitation.', detail: id });
    },

    /** @throws WaymarkError 403 `registration.invite_unknown`, `…_used` or `…_expired` */
    async check(word: string): Promise<Invitation> {
      const invitation = await invitations.findById(idOf(word)).lean<Invitation>().exec();
      if (!invitation) throw refuseRegistration('registration.invite_unknown');
      if (invitation.usedAt) throw refuseRegistration('registration.invite_used');
      if (invitation.expiresAt <= now()) throw refuseRegistration('registration.invite_expired');
      return invitation;
    },

    /**
     * Uses it up; of two at the same time one succeeds.
     * @throws WaymarkError 403 `registration.invite_used`
     */
    async use({ _id }: Invitation): Promise<void> {
      const result = await invitations.updateOne({ _id, usedAt: null }, { $set: { usedAt: now() } }).exec();
      if (result.modifiedCount !== 1) throw refuseRegistration('registration.invite_used');
    },

    /** Gives it back after an LMS has refused, so that the administrator can try again. */
    async giveBack({ _id }: Invitation): Promise<void> {
      await invitations.updateOne({ _id }, { $set: { usedAt: null } }).exec();
    },

    /** Expiry is checked on reading; this only keeps the collection small. */
    async sweep(): Promise<void> {
      const before = new Date(now().getTime() - REMEMBERED);
      await invitations.deleteMany({ expiresAt: trusted({ $lt: before }) }).exec();
    },
  };
}

interface InvitationInput {
  name: string;
  lms: Lms;
  policy: InvitationPolicy;
  days: number;
}

function summaryOf({ _id: id, usedAt, ...rest }: Invitation, now: Date): InvitationSummary {
  const { name, lms, policy, createdAt, expiresAt } = rest;
  const state = usedAt ? 'used' : expiresAt <= now ? 'expired' : 'open';
  return { id, name, lms: lms ?? 'other', policy, createdAt, expiresAt, state };
}

export type Invitations = ReturnType<typeof createInvitations>;
