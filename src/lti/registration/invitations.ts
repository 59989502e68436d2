/** Invitations to register an LMS: made by an administrator, used once, over after some days. Only a hash of the word in the link is kept. */
import { randomBytes } from 'node:crypto';
import { type Connection, type Model, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { hashOf } from '../../shared/hash';
import { refuseRegistration } from './problems';

/** `approve`: the platform waits until somebody activates it. `auto`: it may launch at once. */
export const invitationPolicies = ['approve', 'auto'] as const;
export type InvitationPolicy = (typeof invitationPolicies)[number];

export interface Invitation {
  /** Hash of the word. */
  _id: string;
  /** What people will call the platform. */
  name: string;
  policy: InvitationPolicy;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

export const invitationIndexes: CollectionIndex[] = [
  { collection: 'lti_invitations', keys: { expiresAt: 1 } },
];

const schema = new Schema<Invitation>(
  { _id: String, name: String, policy: String, createdAt: Date, expiresAt: Date, usedAt: Date },
  schemaOptions,
);

const DAY = 24 * 60 * 60_000;
const idOf = (word: string) => hashOf('lti invitation', word);

export function createInvitations(connection: Connection, now: () => Date = () => new Date()) {
  const invitations: Model<Invitation> = modelOf(connection, 'lti_invitations', schema);

  return {
    /** @returns the word that stands in the link; it is shown once and cannot be found again */
    async make(input: { name: string; policy: InvitationPolicy; days: number }): Promise<string> {
      const word = randomBytes(24).toString('base64url');
      await invitations.create({
        _id: idOf(word),
        name: input.name,
        policy: input.policy,
        createdAt: now(),
        expiresAt: new Date(now().getTime() + input.days * DAY),
        usedAt: null,
      });
      return word;
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
      await invitations.deleteMany({ expiresAt: trusted({ $lt: now() }) }).exec();
    },
  };
}

export type Invitations = ReturnType<typeof createInvitations>;
