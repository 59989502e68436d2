/** Which screen a session shows: the deep-link picker, the board, the tagging panel, bringing tags into the LMS, the framework or exports. */
import { lazy, Suspense, useMemo, useRef } from 'react';
import { BoardScreen } from './board/board-screen';
import { useBoard } from './board/use-board';
import { useCopies } from './copies/use-copies';
import { useWaymark } from './session/context';
import { type Navigation, type Route, useNavigation } from './session/navigation';
import { WrongRole } from './session/session-notices';
import { TaggingScreen } from './tagging/tagging-screen';

const DeepLinkPicker = lazy(async () => ({
  default: (await import('./deep-link/deep-link-picker.js')).DeepLinkPicker,
}));
const ExportScreen = lazy(async () => ({
  default: (await import('./export/export-screen.js')).ExportScreen,
}));
const FrameworkScreen = lazy(async () => ({
  default: (await import('./framework/framework-screen.js')).FrameworkScreen,
}));
const PushScreen = lazy(async () => ({
  default: (await import('./push/push-screen.js')).PushScreen,
}));

export function App() {
  const { session } = useWaymark();
  const { roles } = session.viewer;
  const teaches = roles.includes('teacher') && session.course !== null;
  const initial = useMemo<Route>(() => {
    if (teaches && session.openOn) return { screen: 'tag', targetId: session.openOn };
    return { screen: teaches ? 'board' : 'framework' };
  }, [teaches, session.openOn]);
  const navigation = useNavigation(initial);

  if (session.deepLink && roles.includes('teacher')) {
    return (
      <Suspense>
        <DeepLinkPicker asked={session.deepLink} />
      </Suspense>
    );
  }
  if (teaches) return <TeacherScreens navigation={navigation} />;
  if (roles.includes('director')) return <DirectorScreens navigation={navigation} />;
  return <WrongRole />;
}

function DirectorScreens({ navigation }: { navigation: Navigation }) {
  const Screen = navigation.route.screen === 'export' ? ExportScreen : FrameworkScreen;
  return (
    <Suspense>
      <Screen navigation={navigation} />
    </Suspense>
  );
}

/** The board stays loaded under the panel, so that the way back is instant and shows what was just saved. */
function TeacherScreens({ navigation }: { navigation: Navigation }) {
  const board = useBoard();
  const copies = useCopies(board);
  const { route } = navigation;
  const lastTagged = useRef<string | null>(null);
  if (route.screen === 'tag') lastTagged.current = route.targetId;
  if (route.screen === 'framework' || route.screen === 'export') {
    return <DirectorScreens navigation={navigation} />;
  }
  if (route.screen === 'tag') {
    return (
      <TaggingScreen key={route.targetId} targetId={route.targetId} navigation={navigation} board={board} />
    );
  }
  if (route.screen === 'push') {
    return (
      <Suspense>
        <PushScreen navigation={navigation} />
      </Suspense>
    );
  }
  return <BoardScreen navigation={navigation} board={board} copies={copies} cameFrom={lastTagged.current} />;
}
