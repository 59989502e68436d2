/** Bringing the tags of a course into its LMS: first a plan that changes nothing, then the run, and what was done before. */
import '../styles/push.css';
import { useCallback } from 'react';
import { Icon } from '../../design';
import type { PushPlan } from '../api/push';
import { LoadFailed } from '../parts/load-failed';
import { TopBar } from '../parts/top-bar';
import { useLoad } from '../parts/use-load';
import { useTitle } from '../parts/use-title';
import { useWaymark } from '../session/context';
import type { Navigation } from '../session/navigation';
import { words as common } from '../words';
import { PlanView } from './plan-view';
import { PushLog } from './push-log';
import { pushWords as words } from './words';

type Offer = { plan: PushPlan } | { reason: string };

export function PushScreen({ navigation }: { navigation: Navigation }) {
  const { api, session } = useWaymark();
  const title = common.board.bringTags(session.viewer.lms);
  useTitle(title);
  const load = useCallback(
    async (signal: AbortSignal): Promise<Offer> => {
      const { target, reason } = await api.push.possible();
      return target === null ? { reason } : { plan: await api.push.plan(signal) };
    },
    [api],
  );
  const { result, reload } = useLoad(load);
  const lms = session.viewer.lms === 'moodle' ? 'moodle' : 'canvas';
  return (
    <div className="screen">
      <TopBar navigation={navigation} />
      <main className="push-page">
        <button
          type="button"
          className="btn btn-quiet push-back"
          onClick={() => navigation.go({ screen: 'board' })}
        >
          <Icon name="chevron-left" />
          {words.back}
        </button>
        <h1>{title}</h1>
        {result.state === 'loading' && result.slow ? (
          <p className="ink-2" role="status">
            {words.of[lms].looking}
          </p>
        ) : null}
        {result.state === 'failed' ? (
          <LoadFailed title={words.failed} error={result.error} onRetry={reload} />
        ) : null}
        {result.state === 'ready' ? <Offered offer={result.data} onAgain={reload} /> : null}
      </main>
    </div>
  );
}

function Offered({ offer, onAgain }: { offer: Offer; onAgain: () => void }) {
  if ('reason' in offer) {
    return (
      <div className="push-impossible">
        <h2>{words.impossible}</h2>
        <p className="ink-2">{offer.reason}</p>
      </div>
    );
  }
  return <Planned key={offer.plan.id} plan={offer.plan} onAgain={onAgain} />;
}

function Planned({ plan, onAgain }: { plan: PushPlan; onAgain: () => void }) {
  const { api } = useWaymark();
  const { result, reload } = useLoad(api.push.log);
  return (
    <>
      <p className="push-lead ink-2">{words.of[plan.target].lead}</p>
      <div className="push-grid">
        <div className="push-plan">
          <PlanView plan={plan} onAgain={onAgain} onEnd={reload} />
        </div>
        <PushLog target={plan.target} result={result} onRetry={reload} />
      </div>
    </>
  );
}
