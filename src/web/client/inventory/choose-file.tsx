/** The first step: how to get the file, and where to put it, by mouse or by keys. */
import { useCallback } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../../design';
import { size } from '../parts/format';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { uploadWords as words } from './upload-words';

/** Browsers give exports no type of their own. */
const ENDINGS = ['.imscc', '.zip'];
const BYTES = 1_000_000;

interface ChooseFileProps {
  problem: string | null;
  onFile: (file: File) => void;
  onProblem: (problem: string) => void;
}

export function ChooseFile({ problem, onFile, onProblem }: ChooseFileProps) {
  const { api } = useWaymark();
  const { result } = useLoad(useCallback(() => api.uploads.limit(), [api]));
  const megabytes = result.state === 'ready' ? result.data.megabytes : null;

  const take = (file: File | undefined) => {
    if (!file) return;
    // The server would say the same, after minutes of uploading.
    if (megabytes !== null && file.size > megabytes * BYTES) {
      onProblem(words.tooLarge(size(file.size), megabytes));
    } else {
      onFile(file);
    }
  };

  return (
    <>
      <p className="dialog-lead">{words.lead}</p>
      {problem ? (
        <div className="banner banner-danger upload-note" role="alert">
          <Icon name="warning" />
          <div>
            <p className="banner-title">{words.failed}</p>
            <p className="banner-text">{problem}</p>
          </div>
        </div>
      ) : null}
      <h3 className="upload-head">{words.how}</h3>
      <dl className="upload-ways">
        {words.systems.map(([system, way]) => (
          <div key={system}>
            <dt>{system}</dt>
            <dd>{way}</dd>
          </div>
        ))}
      </dl>
      <DropZone
        className="drop-zone"
        onDrop={async ({ items }) => {
          const [dropped] = items;
          if (dropped?.kind === 'file') take(await dropped.getFile());
          else onProblem(words.notAFile);
        }}
      >
        <Text slot="label" className="hidden-text">
          {words.dropLabel}
        </Text>
        <span>{words.drop}</span>
        <FileTrigger acceptedFileTypes={ENDINGS} onSelect={(files) => take(files?.[0])}>
          <Button className="btn btn-primary">{words.choose}</Button>
        </FileTrigger>
        <span className="small ink-2">{megabytes === null ? '' : words.most(megabytes)}</span>
      </DropZone>
    </>
  );
}
