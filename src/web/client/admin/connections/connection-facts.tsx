/** What an LMS said about itself and what it granted, as rows of a name and a value. */
import { day, moment } from '../../parts/format';
import type { Connection } from '../types';
import { words } from '../words';

/** `https://purl.imsglobal.org/spec/lti-ags/scope/score` is looked up, and else shown, without its host. */
const shortScope = (scope: string) => scope.replace(/^https:\/\/purl\.imsglobal\.org\/spec\//, '');
const scopeText = (scope: string) => words.details.scope[shortScope(scope)] ?? shortScope(scope);
const placementText = (placement: string) => words.details.placement[placement] ?? placement;

const listed = (texts: string[]) => texts.join(', ') || words.details.nothing;

export function ConnectionFacts({ connection }: { connection: Connection }) {
  const { granted, lastFailure } = connection;
  const rows: [string, string][] = [
    [words.details.address, connection.host],
    [words.details.issuer, connection.issuer],
    [words.details.clientId, connection.clientId],
    [words.details.deployments, deploymentsOf(connection)],
    [words.details.scopes, granted ? listed(granted.scopes.map(scopeText)) : words.details.unsaid],
    [
      words.details.placements,
      granted ? listed(granted.placements.map(placementText)) : words.details.unsaid,
    ],
    [words.details.since, day(connection.createdAt)],
  ];
  if (lastFailure) rows.push([words.details.failure, `${moment(lastFailure.at)}, ${lastFailure.code}`]);
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function deploymentsOf({ anyDeployment, deployments }: Connection): string {
  if (anyDeployment) return words.details.any;
  return listed(deployments.map(({ id, active }) => (active ? id : words.details.offDeployment(id))));
}
