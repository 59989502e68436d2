/** The formats, by whom they are for: a list of radio buttons, or one select where there is no room beside it. */
import { useId } from 'react';
import type { ExportFormat } from '../api/export-types';
import { SelectField } from '../parts/select-field';
import { useMedia } from '../parts/use-media';
import { useExportWords } from './words';

const families = ['lms', 'standards', 'people'] as const;

interface FormatListProps {
  formats: readonly ExportFormat[];
  chosen: ExportFormat;
  onChoose: (id: string) => void;
}

export function FormatList(props: FormatListProps) {
  return useMedia('(max-width: 900px)') ? <FormatSelect {...props} /> : <FormatRadios {...props} />;
}

function FormatSelect({ formats, chosen, onChoose }: FormatListProps) {
  const { words, names } = useExportWords();
  return (
    <div className="panel export-format-select">
      <SelectField
        label={words.formats}
        hint={names.format(chosen).purpose}
        value={chosen.id}
        onChange={onChoose}
        groups={families.map((family) => ({
          heading: { id: family, text: words.families[family] },
          options: formats
            .filter((format) => format.family === family)
            .map((format) => ({ id: format.id, text: names.format(format).title })),
        }))}
      />
    </div>
  );
}

function FormatRadios({ formats, chosen, onChoose }: FormatListProps) {
  const { words } = useExportWords();
  return (
    <div className="panel export-formats" role="radiogroup" aria-label={words.formats}>
      {families.map((family) => (
        <div key={family} className="export-family">
          <h2 className="export-family-title">{words.families[family]}</h2>
          {formats
            .filter((format) => format.family === family)
            .map((format) => (
              <FormatRow
                key={format.id}
                format={format}
                isChosen={format === chosen}
                onChoose={() => onChoose(format.id)}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

interface FormatRowProps {
  format: ExportFormat;
  isChosen: boolean;
  onChoose: () => void;
}

function FormatRow({ format, isChosen, onChoose }: FormatRowProps) {
  const { names } = useExportWords();
  const id = useId();
  const { title, purpose } = names.format(format);
  return (
    <label className="export-format" data-selected={isChosen || undefined}>
      <input
        type="radio"
        name="export-format"
        className="radio"
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-purpose`}
      />
      <span>
        <span id={`${id}-title`} className="export-format-title">
          {title}
        </span>
        <span id={`${id}-purpose`} className="meta">
          {purpose}
        </span>
      </span>
    </label>
  );
}
