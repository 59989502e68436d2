/** Every match with its reason, one by one; and what found no partner, for which the teacher may choose one. */
import { useState } from 'react';
import type { CopyOffer, CopyProposal } from '../api/copies-types';
import type { Target } from '../api/types';
import { Drawer } from '../parts/overlays';
import { SelectField } from '../parts/select-field';
import { words } from '../words';
import { ProposedTags } from './proposed-tags';
import type { CopyStore, Waiting } from './use-copies';

interface ReviewDrawerProps {
  isOpen: boolean;
  onClose: () => void;
  waiting: Waiting;
  copies: CopyStore;
  /** Coursework without tags of its own, which may take over what found no partner. */
  untagged: Target[];
}

export function ReviewDrawer({ isOpen, onClose, waiting, copies, untagged }: ReviewDrawerProps) {
  const { origin, proposals, notMatched, byTarget } = waiting;
  const free = untagged.filter(({ id }) => !byTarget.has(id));
  const all = [...proposals, ...notMatched].map(({ originTargetId }) => originTargetId);
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title={words.copies.reviewTitle(origin.title)}>
      {copies.problem ? (
        <p className="status-danger" role="alert">
          {words.failure.text(copies.problem.message, copies.problem.help)}
        </p>
      ) : null}
      {proposals.length > 0 ? (
        <ul className="copy-list">
          {proposals.map((proposal) => (
            <ProposalRow key={proposal.originTargetId} proposal={proposal} copies={copies} />
          ))}
        </ul>
      ) : null}
      {notMatched.length > 0 ? (
        <>
          <h3 className="group-title">
            {words.copies.notMatched} <span className="count">{notMatched.length}</span>
          </h3>
          <p className="ink-2">{words.copies.notMatchedText}</p>
          <ul className="copy-list">
            {notMatched.map((offer) => (
              <UnmatchedRow key={offer.originTargetId} offer={offer} copies={copies} free={free} />
            ))}
          </ul>
        </>
      ) : null}
      <p className="copy-foot">
        <button type="button" className="btn btn-quiet" onClick={() => void copies.dismiss(all)}>
          {words.copies.dismissAll}
        </button>
      </p>
    </Drawer>
  );
}

function ProposalRow({ proposal, copies }: { proposal: CopyProposal; copies: CopyStore }) {
  const { title, by, originTitle, tags } = proposal;
  return (
    <li className="copy-row">
      <h3 className="change-title">{title}</h3>
      <p className="meta">{words.copies.because[by](originTitle)}</p>
      <ProposedTags offer={proposal} title={title} />
      <div className="copy-actions">
        {tags.length > 0 ? (
          <button
            type="button"
            className="btn btn-small"
            aria-label={words.copies.confirmFor(tags.length, title)}
            onClick={() => void copies.confirm([proposal])}
          >
            {words.copies.confirm(tags.length)}
          </button>
        ) : null}
        <DismissButton offer={proposal} title={title} copies={copies} />
      </div>
    </li>
  );
}

interface UnmatchedRowProps {
  offer: CopyOffer;
  copies: CopyStore;
  free: Target[];
}

function UnmatchedRow({ offer, copies, free }: UnmatchedRowProps) {
  const [targetId, setTargetId] = useState<string | null>(null);
  const { originTitle, originTargetId, tags } = offer;
  return (
    <li className="copy-row">
      <h3 className="change-title">{originTitle}</h3>
      <ProposedTags offer={offer} title={originTitle} />
      {free.length > 0 && tags.length > 0 ? (
        <SelectField
          label={words.copies.partner(originTitle)}
          placeholder={words.copies.choosePartner}
          options={free.map(({ id, title }) => ({ id, text: title }))}
          value={targetId}
          onChange={setTargetId}
        />
      ) : null}
      <div className="copy-actions">
        {targetId ? (
          <button
            type="button"
            className="btn btn-small"
            onClick={() => void copies.confirm([{ originTargetId, targetId }])}
          >
            {words.copies.confirm(tags.length)}
          </button>
        ) : null}
        <DismissButton offer={offer} title={originTitle} copies={copies} />
      </div>
    </li>
  );
}

function DismissButton({ offer, title, copies }: { offer: CopyOffer; title: string; copies: CopyStore }) {
  return (
    <button
      type="button"
      className="btn btn-quiet btn-small"
      aria-label={words.copies.dismissOf(title)}
      onClick={() => void copies.dismiss([offer.originTargetId])}
    >
      {words.copies.dismiss}
    </button>
  );
}
