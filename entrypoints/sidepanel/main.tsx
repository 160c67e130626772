import '../../components/controls/page.css';
import { followTeams } from '../shared/own-pages/follow-teams.ts';
import { mount } from '../shared/own-pages/mount.tsx';
import { Panel } from './Panel.tsx';
import '../../components/check/check-results.css';
import './panel.css';
import '../../components/panel/entry-details.css';

mount(<Panel query={location.search} />, (t) => `${t('panel.title')} – ${t('extension.name')}`);
followTeams(new AbortController().signal);
