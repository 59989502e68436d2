/** What of which version is exported, and the options of the format. */
import { type ReactNode, useState } from 'react';
import { Chip } from '../../design';
import type { ExportCatalogue, ExportFormat } from '../api/export-types';
import { SelectField } from '../parts/select-field';
import { type Draft, kindFor, kindsOf, type ScopeKind, valueIn } from './draft';
import { type Part, partsNamed } from './framework-parts';
import { OptionField } from './option-field';
import { PartsDialog } from './parts-dialog';
import { useExportWords } from './words';

interface SettingsProps {
  catalogue: ExportCatalogue;
  format: ExportFormat;
  parts: readonly Part[];
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

export function SettingsPanel(props: SettingsProps) {
  const { format, draft, onChange } = props;
  const { names } = useExportWords();
  return (
    <section className="panel" aria-labelledby="export-settings">
      <div className="panel-head">
        <h2 id="export-settings" className="group-title">
          {names.format(format).title}
        </h2>
      </div>
      <div className="export-fields">
        <ScopeFields {...props} />
        {format.options.map((option) => (
          <OptionField
            key={`${format.id} ${option.name}`}
            format={format}
            option={option}
            value={valueIn(draft, format, option)}
            onChange={(value) =>
              onChange({
                options: {
                  ...draft.options,
                  [format.id]: { ...draft.options[format.id], [option.name]: value },
                },
              })
            }
          />
        ))}
      </div>
    </section>
  );
}

function ScopeFields(props: SettingsProps) {
  const { format, draft, onChange } = props;
  const { words } = useExportWords();
  const [choosing, setChoosing] = useState(false);
  const kind = kindFor(draft, format);
  const choose = (next: ScopeKind) => {
    onChange({ kind: next });
    if (next === 'parts' && draft.codes.length === 0) setChoosing(true);
  };
  const below: Record<ScopeKind, ReactNode> = {
    all: null,
    parts: <ChosenParts {...props} onChoose={() => setChoosing(true)} />,
    course: null,
  };
  return (
    <>
      {kind === 'course' ? <CourseField {...props} /> : <VersionField {...props} />}
      <SelectField
        label={words.include}
        options={kindsOf(format).map((one) => ({ id: one, text: words.scope[one] }))}
        value={kind}
        onChange={(next) => choose(next as ScopeKind)}
      />
      {below[kind]}
      {choosing ? (
        <PartsDialog
          parts={props.parts}
          codes={draft.codes}
          onClose={() => setChoosing(false)}
          onDone={(codes) => {
            onChange(codes.length > 0 ? { codes } : { codes, kind: 'all' });
            setChoosing(false);
          }}
        />
      ) : null}
    </>
  );
}

function VersionField({ catalogue, draft, onChange }: SettingsProps) {
  const { words } = useExportWords();
  const current = catalogue.versions.find((version) => version.current);
  return (
    <SelectField
      label={words.version}
      options={catalogue.versions.map(({ id, version, date, current }) => ({
        id,
        text: words.versionOf(version, date, current),
      }))}
      value={draft.versionId ?? current?.id ?? null}
      onChange={(id) => onChange({ versionId: id === current?.id ? null : id })}
    />
  );
}

function CourseField({ catalogue, draft, onChange }: SettingsProps) {
  const { words } = useExportWords();
  const isEmpty = catalogue.courses.length === 0;
  return (
    <SelectField
      label={words.course}
      hint={isEmpty ? words.noCourses : undefined}
      placeholder={isEmpty ? undefined : words.choose}
      options={catalogue.courses.map(({ id, title, label }) => ({
        id,
        text: label && label !== title ? `${title} (${label})` : title,
      }))}
      value={draft.courseId}
      onChange={(courseId) => onChange({ courseId })}
    />
  );
}

function ChosenParts({ parts, draft, onChoose }: SettingsProps & { onChoose: () => void }) {
  const { words } = useExportWords();
  const chosen = partsNamed(parts, draft.codes);
  return (
    <div className="export-parts">
      {chosen.length > 0 ? (
        <ul className="chips" aria-label={words.chosenParts}>
          {chosen.map(({ id, name, clusterCode }) => (
            <li key={id}>
              <Chip cluster={clusterCode} label={name} text={name} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="hint">{words.noParts}</p>
      )}
      <button type="button" className="btn-link" onClick={onChoose}>
        {chosen.length > 0 ? words.change : words.choose}
      </button>
    </div>
  );
}
