import { render } from 'preact';
import { hasWindows } from '../browser/views.ts';
import { sayLanguage } from '../parts/document-language.ts';
import { followTab, whenAnswered } from '../parts/following-tab.ts';
import { wearLook } from '../parts/look.ts';
import { fitWindow } from './fitting.ts';
import { Popup } from './Popup.tsx';

// First of all: to ask takes longer than everything else that is done before the first picture.
const following = followTab(location.search, true);
const root = document.getElementById('popup');
document.documentElement.classList.toggle('in-tab', location.search !== '' || !hasWindows());
sayLanguage(document);
wearLook(document, new AbortController().signal);
fitWindow(window, new AbortController().signal);
// Drawn at once with its numbers: nothing is seen to flash or to jump.
whenAnswered(following, () => root && render(<Popup search={location.search} following={following} />, root));
