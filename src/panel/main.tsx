import { render } from 'preact';
import { sayLanguage } from '../parts/document-language.ts';
import { followTab, whenAnswered } from '../parts/following-tab.ts';
import { wearLook } from '../parts/look.ts';
import { Panel } from './Panel.tsx';

// First of all: to ask takes longer than everything else that is done before the first picture.
const following = followTab(location.search, false);
sayLanguage(document);
wearLook(document, new AbortController().signal);
const root = document.getElementById('panel');
// Drawn at once with its rows: nothing is seen to flash or to jump.
whenAnswered(following, () => root && render(<Panel search={location.search} following={following} />, root));
